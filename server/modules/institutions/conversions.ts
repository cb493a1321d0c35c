import { deadline, type Rulebook } from '../../../rules/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { workCalendarFor } from '../regions/index.ts'
import { lawOf } from '../rules/index.ts'
import { open, step, type When } from './actions.ts'
import { newHold } from './holds.ts'
import type { Conversion, Institution } from './state.ts'
import type { ConversionKind } from './vocabulary.ts'
import { openHolds, stepOf } from './workflow.ts'

/** Until the conversion is done, nothing may be sold and nobody enrolled. @cite 统一登记为非营利性机构的通知（2021） */
const PAUSE_BASIS = '关于将面向义务教育阶段学生的学科类校外培训机构统一登记为非营利性机构的通知'

/** Begins 营转非 or 备改审; the first stops sales and enrolment until it is done. */
export async function startConversion(
  tx: Tx,
  id: number,
  kind: ConversionKind,
  when: When,
): Promise<Institution> {
  const before = await open(tx, id)
  expectVersion({ ifMatch: when.ifMatch }, before.version)
  const on = when.on ?? tx.clock.today()
  const dueOn = kind === 'PROFIT_TO_NONPROFIT' ? lastDay(await lawOf(tx), before.county, on) : null
  const started = await step(tx, before, { kind: 'START_CONVERSION', payload: { kind, dueOn } }, when)
  if (kind !== 'PROFIT_TO_NONPROFIT') return started
  const hold = await newHold(tx, {
    level: 'HARD',
    scopes: ['SALES', 'ENROLMENT'],
    basis: PAUSE_BASIS,
    reason: '营转非完成前暂停招生和收费',
    shown: true,
    from: on,
    until: null,
    agencyId: null,
  })
  return step(tx, started, { kind: 'PLACE_HOLD', payload: { hold } }, when)
}

/** Records the next step of a conversion; its end lifts the pause. */
export async function stepConversion(
  tx: Tx,
  id: number,
  kind: ConversionKind,
  name: string,
  when: When,
): Promise<Institution> {
  const before = await open(tx, id)
  expectVersion({ ifMatch: when.ifMatch }, before.version)
  const on = when.on ?? tx.clock.today()
  const running = before.conversions.find(c => c.kind === kind && c.outcome === 'OPEN')
  const outcome: Conversion['outcome'] = (running && stepOf(kind, running.steps.length, name)?.ends) ?? 'OPEN'
  const stepDueOn =
    outcome !== 'OPEN'
      ? null
      : name === 'NEW_LICENCE'
        ? await businessChangeDue(tx, before.county, on)
        : (running?.stepDueOn ?? null)
  const payload = { kind, step: name, stepDueOn, outcome }
  const stepped = await step(tx, before, { kind: 'STEP_CONVERSION', payload }, when)
  const pause = outcome === 'DONE' ? openHolds(stepped, on).find(h => h.basis === PAUSE_BASIS) : undefined
  if (!pause) return stepped
  const lift = { holdId: pause.id, by: tx.box.actor, reason: '营转非已完成' }
  return step(tx, stepped, { kind: 'LIFT_HOLD', payload: lift }, when)
}

function lastDay(book: Rulebook, county: string, on: string): string | null {
  const rule = book.parameter('LIC-02.conversionDeadline', {
    on: on as never,
    region: county,
    class: 'SUBJECT',
    stage: 'PRIMARY',
  })
  return rule.known ? rule.value : null
}

/** Last day for the business licence after the change of the permit; null where no rule or calendar tells. */
async function businessChangeDue(tx: Tx, county: string, on: string): Promise<string | null> {
  const book = await lawOf(tx)
  const rule = book.parameter('LIC-02.businessChange', { on: on as never, region: county })
  if (!rule.known) return null
  const { work } = await workCalendarFor(tx, county, { from: on, to: `${Number(on.slice(0, 4)) + 1}-12-31` })
  const end = deadline(book, work, on as never, rule.value, rule.citation).value
  return end.known ? end.due : null
}

/** Conversions of one kind in one region, counted; tracked until `settledBp` is the whole. */
export interface ConversionTotal {
  kind: ConversionKind
  region: string
  total: number
  done: number
  failed: number
  open: number
  /** Open after its last day, or after that of its next step. */
  overdue: number
  /** Share that has an outcome, in basis points. */
  settledBp: number
}

/** How far the conversions are, per county or per city of the box. */
export function conversionTotals(
  tx: Tx,
  by: 'county' | 'city',
  region: readonly [string, string],
): Promise<ConversionTotal[]> {
  const place = by === 'city' ? `left(county, 4) || '00'` : 'county'
  return tx.rows<ConversionTotal>(
    `select kind, ${place} as region, count(*) as total, count(*) filter (where outcome = 'DONE') as done,
       count(*) filter (where outcome = 'FAILED') as failed, count(*) filter (where outcome = 'OPEN') as open,
       count(*) filter (where outcome = 'OPEN' and $3 > least(due_on, step_due_on)) as overdue,
       floor(10000.0 * count(*) filter (where outcome <> 'OPEN') / count(*))::int as "settledBp"
     from institutions.conversion where county between $1 and $2 and county between $4 and $5
     group by 1, 2 order by 1, 2 limit 4000`,
    [...tx.box.area, tx.clock.today(), ...region],
  )
}
