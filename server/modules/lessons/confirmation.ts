import { audit } from '../../platform/audit/record.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Box } from '../../platform/db/box.ts'
import type { Ground, Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import type { Services } from '../../platform/services.ts'
import { LaneClosed, LaneFull, Lanes, type Outcome, settlementGround, settleOnce } from '../custody/index.ts'
import type { ConfirmReply } from './schema.ts'
import type { Seat } from './seat-key.ts'
import { findSeats } from './store.ts'

/** One family's request to confirm lessons. */
interface Confirmation {
  cell: number
  rows: number
  box: Box
  accountId: number
  seats: Seat[]
}
type Result = ConfirmReply['results'][number]

const refusal = (reason: string): Result => ({ outcome: 'REFUSED', reason, amountFen: null, lessonNo: null })
const answer = (o: Outcome): Result =>
  o.kind === 'REFUSED'
    ? refusal(o.reason)
    : { outcome: o.kind, reason: null, amountFen: o.amountFen, lessonNo: o.lessonNo }

const PARTY = 'PARENT' as const

/** Settles the confirmations of many families in one transaction, each with its audit row. */
async function confirmAll(tx: Tx, requests: readonly Confirmation[]): Promise<Result[][]> {
  const named = requests.flatMap(r => r.seats.map(seat => ({ request: r, seat })))
  const found = await findSeats(
    tx,
    named.map(n => n.seat),
  )
  const results: Result[] = new Array(named.length)
  const ready: number[] = []
  for (const [n, { request }] of named.entries()) {
    const seat = found[n]
    const own = seat && request.box.family[0] <= seat.familyId && seat.familyId <= request.box.family[1]
    if (!own) results[n] = refusal('NOT_FOUND')
    else if (seat.disputed) results[n] = refusal('DISPUTED')
    else if (seat.mark !== 'PRESENT') results[n] = refusal('NOT_ASKED')
    else ready.push(n)
  }
  const outcomes = await settleOnce(
    tx,
    ready.map(n => {
      const { seat, request } = named[n]!
      const { cell, institutionId, sessionId, orderId, date } = seat
      const guard = { family: request.box.family, inst: request.box.inst }
      return {
        cell,
        institutionId,
        sessionId,
        orderId,
        sessionDate: date,
        basis: PARTY,
        actor: `account:${request.accountId}`,
        guard,
      }
    }),
  )
  for (const [i, n] of ready.entries()) results[n] = answer(outcomes[i]!)
  await sayWhyHeld(
    tx,
    named.map(n => n.seat),
    results,
  )
  const rest = results.values()
  const answers = requests.map(r => r.seats.map(() => rest.next().value!))
  await audit(tx, ...requests.map((r, i) => entryOf(r, answers[i]!)))
  return answers
}

/** A seat that was found free and turned out to be held was disputed meanwhile, or is no longer asked about. */
async function sayWhyHeld(tx: Tx, seats: readonly Seat[], results: Result[]) {
  const held = [...results.keys()].filter(n => results[n]!.reason === 'DISPUTED')
  if (held.length === 0) return
  const found = await findSeats(
    tx,
    held.map(n => seats[n]!),
  )
  for (const [i, n] of held.entries()) if (found[i]?.mark !== 'PRESENT') results[n] = refusal('NOT_ASKED')
}

function entryOf(r: Confirmation, results: Result[]) {
  const released = results.filter(x => x.outcome !== 'REFUSED').length
  return {
    action: 'lessons.confirm',
    outcome: released > 0 ? ('DONE' as const) : ('REFUSED' as const),
    actor: r.box.actor,
    kind: r.box.kind,
    object: `order:${r.seats[0]!.orderId}`,
    institutionId: r.seats[0]!.institutionId,
    detail: { sessions: r.seats.map(s => s.sessionId), released },
  }
}

/** Connections for settlement, tuned and apart from those of other requests: one for each lane. */
const CONNECTIONS = 2

/** Confirms lessons for families, grouped with what others confirm at the same moment. */
class Confirmations {
  readonly #settling: ReturnType<typeof settlementGround>
  readonly #lanes: Lanes<Confirmation, Result[]>

  constructor(ground: Ground) {
    this.#settling = settlementGround(ground, CONNECTIONS)
    this.#lanes = new Lanes<Confirmation, Result[]>({
      ground: this.#settling.ground,
      lanes: CONNECTIONS,
      run: confirmAll,
      poison: r => r.seats.map(() => refusal('POISON')),
    })
  }

  /** @throws Refusal busy when too many wait; repeating the request is harmless */
  async confirm(actor: Actor, seats: Seat[]): Promise<ConfirmReply> {
    const box = actor.box
    const request = { cell: seats[0]!.cell, rows: seats.length, box, accountId: actor.accountId!, seats }
    try {
      return { results: await this.#lanes.submit(request) }
    } catch (error) {
      if (error instanceof LaneFull || error instanceof LaneClosed) refuse(common.busy)
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#lanes.drain()
    await this.#settling.close()
  }
}

const open = new WeakMap<Services, Confirmations>()

/** The lanes of this server, made when first used. */
export function confirmationsOf(ground: Ground): Confirmations {
  const known = open.get(ground.services) ?? new Confirmations(ground)
  open.set(ground.services, known)
  return known
}

/** Finishes what was accepted. */
export async function closeConfirmations(ground: Ground): Promise<void> {
  await open.get(ground.services)?.close()
}
