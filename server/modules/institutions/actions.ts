import { checkUscc } from '../../../rules/identifiers.ts'
import type { Rulebook } from '../../../rules/index.ts'
import { inArea } from '../../platform/db/box.ts'
import { everywhere } from '../../platform/db/everywhere.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { requireRegion } from '../regions/index.ts'
import { lawOf } from '../rules/index.ts'
import { institutionMoved } from './announcements.ts'
import { cellOf } from './cells.ts'
import { apply, fold } from './fold.ts'
import { problems } from './problems.ts'
import type { Action, ActionOf, Institution, Kind, Payloads } from './state.ts'
import * as store from './store.ts'
import type { Core } from './vocabulary.ts'
import { type Circumstances, decide } from './workflow.ts'

/** Level of counties among the divisions. */
const COUNTY_LEVEL = 3

export type Change = Exclude<Kind, 'REGISTER'>

/** When an act holds, why, and which version of the record the person saw. */
export interface When {
  /** Civil date; today unless said. */
  on?: string | undefined
  reason?: string | null | undefined
  ifMatch?: number | undefined
}

/** The institution as its log says. @throws Refusal not-found, also for those outside the box */
export async function getInstitution(tx: Tx, id: number): Promise<Institution> {
  if (!(await store.exists(tx, id))) refuse(common.notFound)
  return fold((await store.actionsOf(tx, [id])).get(id) ?? [])!
}

/**
 * Puts an institution on the register.
 * @throws Refusal institutions.outside-area, regions.unknown-region, institutions.uscc-taken, institutions.uscc-check-digit
 */
export async function register(
  tx: Tx,
  core: Core,
  o: When & { source?: Payloads['REGISTER']['source'] } = {},
): Promise<Institution> {
  checkBounds(tx, core)
  await requireRegion(tx, core.county, { level: COUNTY_LEVEL })
  checkCode(core.uscc, core.usccNote)
  if (core.uscc) await checkFree(tx, core.uscc)
  const on = o.on ?? tx.clock.today()
  if (on > tx.clock.today()) refuse(problems.dateOrder)
  const id = await store.newId(tx, 'institution')
  const action = registration(id, core, on, o.source ?? 'DESK')
  const after = apply(undefined, action)
  await store.write(tx, [{ action, before: null, after, reason: o.reason ?? null }])
  return after
}

/** The first action of an institution. */
export const registration = (
  id: number,
  core: Core,
  on: string,
  source: Payloads['REGISTER']['source'],
): ActionOf<'REGISTER'> => ({ kind: 'REGISTER', on, payload: { ...core, id, cell: cellOf(id), source } })

/**
 * Does something to an institution: lock, fold, decide, write.
 * @param act the action, or what makes it from the state (ids of members, steps that follow)
 * @throws Refusal not-found, changed-meanwhile and what the workflow says
 */
export async function change<K extends Change>(
  tx: Tx,
  id: number,
  kind: K,
  payload: Payloads[K] | ((state: Institution) => Payloads[K] | Promise<Payloads[K]>),
  when: When = {},
): Promise<Institution> {
  const before = await open(tx, id)
  expectVersion({ ifMatch: when.ifMatch }, before.version)
  const said = typeof payload === 'function' ? await payload(before) : payload
  return step(tx, before, { kind, payload: said } as Pick<ActionOf<K>, 'kind' | 'payload'>, when)
}

/** Locks an institution and folds its log. @throws Refusal not-found */
export async function open(tx: Tx, id: number): Promise<Institution> {
  if (!(await store.lock(tx, id))) refuse(common.notFound)
  return fold((await store.actionsOf(tx, [id])).get(id) ?? [])!
}

/** One more action on an institution that is open. */
export async function step<K extends Change>(
  tx: Tx,
  before: Institution,
  what: Pick<ActionOf<K>, 'kind' | 'payload'>,
  when: Omit<When, 'ifMatch'> = {},
): Promise<Institution> {
  const action = { ...what, on: when.on ?? tx.clock.today() } as Exclude<Action, { kind: 'REGISTER' }>
  const decision = decide(before, action, circumstances(await lawOf(tx), tx.clock.today(), before.county))
  if (!decision.allowed) refuse(decision.problem, decision.extras)
  const after = apply(before, action)
  checkBounds(tx, after)
  if (after.county !== before.county) await requireRegion(tx, after.county, { level: COUNTY_LEVEL })
  await store.write(tx, [{ action, before, after, reason: when.reason ?? null }])
  if (after.county !== before.county) await everywhere(tx, () => takeAlong(tx, after))
  return after
}

/** Everything that belongs to an institution follows it into the county where it is now. */
async function takeAlong(tx: Tx, { id, cell, county }: Institution) {
  await store.moveLog(tx, id, county)
  await institutionMoved.announce(tx, { cell, institutionId: id, county })
}

/** What decisions need to know of the day and the rules. */
export const circumstances = (book: Rulebook, today: string, county: string): Circumstances => ({
  today,
  forbidsNewSubject: on => {
    const rule = book.parameter('LIC-01.newSubjectCompulsory', {
      on: on as never,
      region: county,
      class: 'SUBJECT',
      stage: 'PRIMARY',
    })
    return rule.known && rule.value === false
  },
})

/** The record must lie in the county range and the classes of who acts, before and after. */
function checkBounds(tx: Tx, i: Pick<Institution, 'county' | 'classes'>) {
  const mine = inArea(tx.box, i.county) && i.classes.some(c => tx.box.classes.includes(c))
  if (!mine) refuse(problems.outsideArea)
}

/** A code whose check digit fails needs a note why it stands. @cite GB 32100-2015 */
export function checkCode(uscc: string | null, note: string | null) {
  if (!uscc) return
  const check = checkUscc(uscc)
  if (check.valid || (check.acceptable && note)) return
  const fields = check.problems.map(p => ({ pointer: '/body/uscc', message: p.says }))
  refuse(check.acceptable ? problems.usccCheckDigit : common.invalidInput, { fields })
}

export async function checkFree(tx: Tx, uscc: string, own?: number) {
  const holder = (await store.findByUscc(tx, [uscc])).get(uscc)
  if (holder && holder.id !== own) refuse(problems.usccTaken, { data: holder })
}
