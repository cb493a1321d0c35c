import { refundAppeal, refundApproval } from '../../../rules/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { workCalendarFor } from '../regions/index.ts'
import { lawOf } from '../rules/index.ts'
import type { ContractRow } from './store.ts'

/** How far ahead calendars are looked up for a clock of a refund. */
const HORIZON_MS = 90 * 86_400_000

/** Which rules a contract stands under. */
export const whereOf = (c: ContractRow) => ({
  region: c.county,
  class: c.class,
  stage: c.terms.course.stage,
  channel: c.terms.course.channel,
})

/** Last day of a clock that starts on a day; null while the calendar of the year is not entered. */
const lastDay =
  (rule: typeof refundApproval) =>
  async (tx: Tx, contract: ContractRow, from: string): Promise<string | null> => {
    const to = new Date(Date.parse(`${from}T00:00:00Z`) + HORIZON_MS).toISOString().slice(0, 10)
    const { work } = await workCalendarFor(tx, contract.county, { from, to })
    const { value } = rule(await lawOf(tx), work, from, whereOf(contract))
    return value.known ? value.due : null
  }

/** Last day for the institution's answer to a request. */
export const answerDue = lastDay(refundApproval)

/** Last day for the guardian to take a refusal to the county. */
export const appealDue = lastDay(refundAppeal)
