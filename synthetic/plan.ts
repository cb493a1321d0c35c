import { usccCheckCharacter } from '../rules/identifiers.ts'
import { address, type FirmClass, firmName } from './names.ts'
import type { Preset } from './presets.ts'
import type { Chance } from './random.ts'

/** One institution as it will stand on the register. */
export interface FirmPlan {
  kind: FirmClass
  closed: boolean
  name: string
  county: string
  address: string
  uscc: string
  registeredOn: string
  licenceNumber: string
  licenceUntil: string
  closedOn: string | null
}

export interface Place {
  code: string
  name: string
}

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** A credit code whose check characters agree, of a region and a number that no real organisation has (prefix X). */
export function usccOf(kind: FirmClass, county: string, n: number): string {
  const organisation = `X${String(n).padStart(7, '0')}`
  const value = (c: string) => (c >= 'A' ? c.charCodeAt(0) - 55 : Number(c))
  const sum = WEIGHTS.reduce((total, w, i) => total + w * value(organisation[i]!), 0)
  const check = 11 - (sum % 11)
  const code = `${kind === 'SUBJECT' ? '52' : '91'}${county}${organisation}${check === 10 ? 'X' : check === 11 ? '0' : check}`
  return code + usccCheckCharacter(code)
}

const count = (full: number, scale: number) => (full === 0 ? 0 : Math.max(1, Math.round(full * scale)))

/** How many institutions of a preset are open. */
export const openCount = ({ subject, nonSubject: other }: Preset, scale: number) =>
  [subject.licensed, other.CULTURE_ART, other.SPORTS, other.SCI_TECH].reduce((n, m) => n + count(m, scale), 0)

/** Every institution of the province, county by county, one after another. */
export function* firms(
  preset: Preset,
  scale: number,
  counties: readonly Place[],
  random: Chance,
): Generator<FirmPlan> {
  const groups: [FirmClass, boolean, number][] = [
    ['SUBJECT', false, count(preset.subject.licensed, scale)],
    ['CULTURE_ART', false, count(preset.nonSubject.CULTURE_ART, scale)],
    ['SPORTS', false, count(preset.nonSubject.SPORTS, scale)],
    ['SCI_TECH', false, count(preset.nonSubject.SCI_TECH, scale)],
    ['SUBJECT', true, count(preset.subject.closed, scale)],
  ]
  let n = 0
  for (const [kind, closed, many] of groups)
    for (let i = 0; i < many; i++)
      yield firm(random.part(`firm/${++n}`), kind, closed, counties[(i * 7 + n) % counties.length]!, n)
}

function firm(c: Chance, kind: FirmClass, closed: boolean, place: Place, n: number): FirmPlan {
  const year = c.int(2017, 2021)
  return {
    kind,
    closed,
    name: firmName(c, place.name, kind, n),
    county: place.code,
    address: address(c, place.name),
    uscc: usccOf(kind, place.code, n),
    registeredOn: `${year}-0${c.int(1, 9)}-1${c.int(0, 9)}`,
    licenceNumber: `1${place.code}7${String(n).padStart(7, '0')}`,
    licenceUntil: `${c.int(2027, 2030)}-12-31`,
    closedOn: closed ? `202${c.int(1, 2)}-${c.pick(['03', '06', '09', '12'])}-${c.int(10, 28)}` : null,
  }
}
