import { type Explained, type Step, step, text } from '../trace.ts'
import { answerOf, type ClockAnswer, notStarted, uncounted } from './answer.ts'
import type { ClockDefinition, ClockEvent } from './definition.ts'
import type { Place } from './lookup.ts'
import { type Moment, moment } from './moment.ts'
import { type ClockGround, eventsUntil, type Run, runOf } from './run.ts'
import { movedWarning, notComputableStep } from './say.ts'
import { traceOf } from './trace.ts'

const MOST_EVENTS = 10_000

/** What is asked of a clock. */
export interface ClockQuestion {
  /** Its id, named in the trace: 'PROC-14.decision'. */
  readonly id: string
  readonly definition: ClockDefinition
  readonly events: readonly ClockEvent[]
  /** Date or moment asked about; events after it have not happened yet. */
  readonly now: Moment
  readonly place: Place
}

/**
 * Where a clock stands at a moment, with the steps that lead there.
 * @throws RangeError for a moment that does not exist, or more than 10,000 events
 */
export function evaluateClock(ground: ClockGround, question: ClockQuestion): Explained<ClockAnswer> {
  const { id, definition, place, now } = question
  const run = runQuestion(ground, question)
  if (!run) return { value: notStarted(definition), trace: [notStartedStep(definition)] }
  if (!('span' in run)) {
    const value = uncounted(definition, run)
    return { value, trace: [notComputableStep(run.reason, value.missingYear)] }
  }
  const answer = answerOf(ground.book, run, now, place)
  const value = { ...answer, warning: answer.moved ? movedWarning(answer.lastDay ?? '') : run.note }
  return {
    value,
    trace: traceOf(ground.book, id, run, { ...value, warning: answer.moved ? value.warning : null }),
  }
}

/** The run behind an answer; null before it has begun. */
export function runQuestion(ground: ClockGround, question: ClockQuestion): ReturnType<typeof runOf> {
  const { definition, events, now, place } = question
  if (events.length > MOST_EVENTS) throw new RangeError(`a matter has at most ${MOST_EVENTS} events`)
  moment(now)
  for (const event of events) moment(event.at)
  return runOf(ground, definition, eventsUntil(events, now), now, place)
}

/** Whether a run is counted. */
export function isCounted(run: ReturnType<typeof runOf>): run is Run {
  return run !== null && 'span' in run
}

function notStartedStep(definition: ClockDefinition): Step {
  const says = text(
    `尚未起算：没有发生 ${definition.starts.join('、')}`,
    `not started: none of ${definition.starts.join(', ')} has happened`,
  )
  return step(text('起算日', 'Start'), says, {}, null)
}
