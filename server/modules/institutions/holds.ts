import type { z } from 'zod'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { change, type When } from './actions.ts'
import { problems } from './problems.ts'
import type { Hold, Institution } from './state.ts'
import { newId } from './store.ts'
import type { HoldScope, HoldScopes } from './vocabulary.ts'

export interface HoldInput {
  level: Hold['level']
  scopes: z.infer<typeof HoldScopes>
  basis: string
  reason: string
  shown: boolean
  from: string
  until: string | null
  agencyId: number | null
}

/** Puts a hold on an institution, which other modules obey from its first day. */
export const placeHold = (tx: Tx, id: number, input: HoldInput, when: When) =>
  change(tx, id, 'PLACE_HOLD', async () => ({ hold: await newHold(tx, input) }), {
    ...when,
    reason: input.reason,
  })

export const newHold = async (tx: Tx, input: HoldInput) => ({
  ...input,
  id: await newId(tx, 'hold'),
  placedBy: tx.box.actor,
})

/** Lifts a hold. */
export const liftHold = (
  tx: Tx,
  id: number,
  holdId: number,
  reason: string,
  when: When,
): Promise<Institution> =>
  change(tx, id, 'LIFT_HOLD', { holdId, by: tx.box.actor, reason }, { ...when, reason })

/** What other modules and screens learn of a hold. */
export type HoldNow = Pick<Hold, 'id' | 'level' | 'scopes' | 'basis' | 'reason' | 'from' | 'until'>

/**
 * Holds in force on a day (today unless said) that stop this, hardest first.
 * @param scope what somebody wants to do; holds on everything count for each
 */
export function holdsOn(
  tx: Tx,
  institutionId: number,
  scope: z.infer<typeof HoldScope>,
  on = tx.clock.today(),
): Promise<HoldNow[]> {
  return tx.rows<HoldNow>(
    `select id, level, scopes, basis, reason, from_date as from, until_date as until from institutions.hold
     where institution_id = $1 and lifted_on is null and from_date <= $2 and (until_date is null or until_date >= $2)
       and scopes && $3 order by array_position(array['HARD', 'SOFT', 'WARNING'], level), id`,
    [institutionId, on, [scope, 'ALL']],
  )
}

/**
 * Refuses if a hold stops this. A SOFT hold gives way to a reason, a WARNING is only handed back to be shown.
 * @param o.override why a SOFT hold is passed over; the caller records it
 * @throws Refusal institutions.on-hold with the ground of the hold
 */
export async function requireNoHold(
  tx: Tx,
  institutionId: number,
  scope: z.infer<typeof HoldScope>,
  o: { on?: string; override?: string } = {},
): Promise<HoldNow[]> {
  const holds = await holdsOn(tx, institutionId, scope, o.on)
  const stops = holds.find(h => h.level === 'HARD' || (h.level === 'SOFT' && !o.override))
  if (!stops) return holds
  return refuse(problems.onHold, {
    detail: {
      zh: `限制依据：${stops.basis}；原因：${stops.reason}`,
      en: `ground of the hold: ${stops.basis}; reason: ${stops.reason}`,
    },
    cite: { doc: stops.basis },
    data: {
      holdId: stops.id,
      level: stops.level,
      scopes: stops.scopes,
      from: stops.from,
      until: stops.until,
    },
  })
}
