import { usccCheckCharacter } from '../../rules/identifiers.ts'
import type { Institution } from '../../server/modules/institutions/index.ts'
import { issueLicence, register } from '../../server/modules/institutions/index.ts'
import type { Core } from '../../server/modules/institutions/vocabulary.ts'
import type { TestApp } from './app.ts'

let serial = 0

/** A credit code of the region 410102 whose check characters agree; each call gives another one. */
export function testUscc(region = '410102'): string {
  const organisation = String(++serial).padStart(8, '0')
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, w, i) => total + w * Number(organisation[i]), 0)
  const check = 11 - (sum % 11)
  const code = `91${region}${organisation}${check === 10 ? 'X' : check === 11 ? '0' : check}`
  return code + usccCheckCharacter(code)
}

/** Facts of an institution as they are typed at the desk. */
export const testCore = (change: Partial<Core> = {}): Core => ({
  name: `育衡测试${++serial}号艺术培训学校`,
  shortName: null,
  uscc: testUscc(),
  usccNote: null,
  legalForm: 'ENTERPRISE',
  classes: ['CULTURE_ART'],
  stages: ['PRIMARY', 'JUNIOR'],
  channels: ['OFFLINE'],
  county: '410102',
  address: `测试路${serial}号`,
  ...change,
})

/** A registered institution, with a licence unless that is null. */
export function testInstitution(
  app: Pick<TestApp, 'inside'>,
  change: Partial<Core> = {},
  licence: { from?: string; until?: string } | null = {},
): Promise<Institution> {
  return app.inside(async tx => {
    const core = testCore(change)
    const from = licence?.from ?? '2025-01-01'
    const i = await register(tx, core, { on: licence === null ? tx.clock.today() : from })
    if (licence === null) return i
    const { classes, stages, channels } = core
    const number = `14101027${String(++serial).padStart(7, '0')}`
    const permit = {
      number,
      kind: 'EDUCATION' as const,
      issuer: '区教育局',
      from,
      until: licence.until ?? '2028-12-31',
    }
    return issueLicence(tx, i.id, { ...permit, classes, stages, channels, remarks: null }, { on: from })
  })
}
