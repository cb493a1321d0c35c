import type { Explained } from '../trace.ts'
import type { ClockAnswer } from './answer.ts'
import type { ClockDefinitions, ClockEvent } from './definition.ts'
import { evaluateClock } from './evaluate.ts'
import type { Place } from './lookup.ts'
import type { Moment } from './moment.ts'
import type { ClockGround } from './run.ts'

/** One clock of a matter that has begun. */
export interface MatterClock extends Explained<ClockAnswer> {
  readonly id: string
}

/** Every clock of a set that the events of a matter have begun, soonest due first, those without date last. */
export function matterClocks(
  ground: ClockGround,
  definitions: ClockDefinitions,
  events: readonly ClockEvent[],
  now: Moment,
  place: Place,
): readonly MatterClock[] {
  const kinds = new Set(events.map(event => event.kind))
  const begun = Object.entries(definitions).filter(([, clock]) => clock.starts.some(kind => kinds.has(kind)))
  const clocks = begun.map(([id, definition]) => ({
    id,
    ...evaluateClock(ground, { id, definition, events, now, place }),
  }))
  const due = ({ value }: MatterClock) => value.due ?? '9999-12-31'
  return clocks
    .filter(clock => clock.value.state !== 'NOT_STARTED')
    .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
}
