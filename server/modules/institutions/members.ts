import type { z } from 'zod'
import { checkLicenceNumber } from '../../../rules/identifiers.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { change, type When } from './actions.ts'
import type { Institution, Payloads } from './state.ts'
import { newId, newIds } from './store.ts'
import type { CustodyInput, LicenceInput, SiteInput } from './vocabulary.ts'

/** A number as it is stored: digits where it is the licence of the education authority, else as it was typed. */
const licenceNumber = (typed: string) => {
  const check = checkLicenceNumber(typed)
  return check.valid ? check.normal : typed
}

/** Records a licence that was granted. @cite 民办教育促进法 第十二条 */
export const issueLicence = (tx: Tx, id: number, input: z.infer<typeof LicenceInput>, when: When) =>
  change(
    tx,
    id,
    'ISSUE_LICENCE',
    async () => ({
      licence: { ...input, id: await newId(tx, 'licence'), number: licenceNumber(input.number) },
    }),
    when,
  )

/** Changes what a licence says. Members that are absent stay. */
export const amendLicence = (
  tx: Tx,
  id: number,
  licenceId: number,
  input: Payloads['AMEND_LICENCE']['change'],
  when: When,
) =>
  change(
    tx,
    id,
    'AMEND_LICENCE',
    { licenceId, change: input.number ? { ...input, number: licenceNumber(input.number) } : input },
    when,
  )

/** A teaching point opens. @cite 民办教育促进法实施条例 第二十三条 */
export const openSite = (tx: Tx, id: number, input: z.infer<typeof SiteInput>, when: When) =>
  change(tx, id, 'OPEN_SITE', async () => ({ site: { ...input, id: await newId(tx, 'site') } }), when)

/** The custody of prepaid money. Of the account only the last four characters are kept. */
export const setCustody = (tx: Tx, id: number, input: z.infer<typeof CustodyInput>, when: When) =>
  change(
    tx,
    id,
    'SET_CUSTODY',
    { custody: { ...input, account: input.account && maskAccount(input.account) } },
    when,
  )

export function maskAccount(account: string): string {
  const plain = account.replace(/[\s-]/g, '')
  return `****${plain.slice(-4)}`
}

export interface SponsorInput {
  kind: 'ORGANISATION' | 'PERSON'
  name: string
  uscc: string | null
  personId: number | null
  shareBp: number | null
}

/** The sponsors as they are from now on; those before end. */
export const setSponsors = (tx: Tx, id: number, inputs: readonly SponsorInput[], when: When) =>
  change(
    tx,
    id,
    'SET_SPONSORS',
    async (state: Institution) => {
      const ids = await newIds(tx, 'sponsor', inputs.length)
      return { sponsors: inputs.map((s, i) => ({ ...s, id: ids[i]!, name: sponsorName(state, s) })) }
    },
    when,
  )

/** A natural person is named by the masked copy of the person on record. */
const sponsorName = (state: Institution, s: SponsorInput) =>
  s.kind === 'PERSON' ? (state.people.find(p => p.id === s.personId)?.nameMasked ?? '') : s.name
