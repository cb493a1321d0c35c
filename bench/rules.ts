import { type ClockEvent, type ClockQuestion, evaluateClock } from '../rules/clocks/index.ts'
import {
  type ClassTimeFacts,
  classTimeFindings,
  emptySchoolCalendar,
  noRefundTerms,
  type PriceCapFacts,
  priceCap,
  type RefundFacts,
  refund,
} from '../rules/index.ts'
import { procedureClocks, rules, shippedCalendar } from '../rules/regional.ts'
import { type Bench, quantile, rounded, seeded } from './line.ts'

const SEED = 20_260_506
const QUESTIONS = 2_000
const ROUNDS = 9
const SESSIONS = 500_000
const MICROS_IN_MS = 1_000
const MS_IN_SECOND = 1_000

/** What one answer may cost, µs; and the timetables of a province for a week, seconds. */
const TARGETS = { priceMicros: 50, refundMicros: 50, clockMicros: 100, sessionsSeconds: 10 }

const PLACES = ['410100', '410105', '530102', '530122', '140105', '320205', '422801', '512002', '450102']

type Random = () => number
const whole = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1))
const one = <T>(random: Random, list: readonly T[]) => list[whole(random, 0, list.length - 1)]!
const day = (random: Random) =>
  `2026-${String(whole(random, 1, 9)).padStart(2, '0')}-${String(whole(random, 1, 28)).padStart(2, '0')}`

function priceFacts(random: Random): PriceCapFacts {
  return {
    on: day(random),
    region: one(random, PLACES),
    class: 'SUBJECT',
    stage: one(random, ['PRIMARY', 'JUNIOR'] as const),
    channel: 'OFFLINE',
    minutes: whole(random, 30, 120),
    size: whole(random, 1, 50),
  }
}

function refundFacts(random: Random): RefundFacts {
  const lessons = whole(random, 10, 60)
  return {
    on: day(random),
    region: one(random, PLACES),
    class: 'CULTURE_ART',
    stage: 'PRIMARY',
    channel: 'OFFLINE',
    fault: one(random, ['OPERATOR', 'CONSUMER'] as const),
    paidOn: '2025-12-01',
    startsOn: '2025-12-10',
    paidFen: whole(random, 50_000, 400_000),
    lessons,
    giftLessons: whole(random, 0, 4),
    used: whole(random, 0, lessons),
    listPriceFen: whole(random, 8_000, 20_000),
    releasedFen: null,
    knewSameService: false,
    terms: noRefundTerms,
  }
}

/** Matters with a start, a pause and an extension where the clock has them, asked about at some day. */
function clockQuestion(random: Random): ClockQuestion {
  const id = one(random, Object.keys(procedureClocks)) as keyof typeof procedureClocks
  const definition = procedureClocks[id]
  const [pause] = definition.pauses
  const [extension] = definition.extensions
  const event = (kind: string | undefined, at: string): ClockEvent[] =>
    kind === undefined ? [] : [{ kind, at, basis: 'bench' }]
  const events = [
    { ...event(definition.starts[0], '2026-03-02')[0]!, period: { amount: 20, unit: 'WORKDAY' as const } },
    ...event(pause?.on[0], '2026-03-04'),
    ...event(pause?.ends[0], '2026-03-06'),
    ...event(extension?.on[0], '2026-03-09'),
  ]
  return { id, definition, events, now: day(random), place: { region: one(random, PLACES) } }
}

function session(random: Random): ClassTimeFacts {
  const start = whole(random, 8, 19)
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:30`
  return {
    on: `2026-05-${String(whole(random, 11, 17))}`,
    region: one(random, PLACES),
    class: one(random, ['SUBJECT', 'SPORTS', 'CULTURE_ART', 'SCI_TECH'] as const),
    stage: one(random, ['PRIMARY', 'JUNIOR', 'SENIOR'] as const),
    channel: 'OFFLINE',
    start: clock(start),
    end: clock(start + 1),
    lessonMinutes: null,
    previousEnd: null,
    size: whole(random, 5, 30),
    coaches: 2,
    roomSquareMetres: whole(random, 40, 120),
  }
}

/** What an empty loop gives back for each question: an answer of the same shape, with nothing computed. */
const nothing = (facts: object): { value: object; trace: readonly object[] } => ({ value: facts, trace: [] })

/** Milliseconds of one pass over all questions; the answers are counted so that none can be left out. */
function pass<Q>(questions: readonly Q[], answer: (question: Q) => { trace: readonly object[] }): number {
  const from = performance.now()
  let steps = 0
  for (const question of questions) steps += answer(question).trace.length
  const took = performance.now() - from
  if (steps < 0) throw new Error('an answer has no steps')
  return took
}

/** µs of one answer, and of one turn of the empty loop: medians over the rounds. */
function perAnswer<Q extends object>(
  questions: readonly Q[],
  answer: (question: Q) => { trace: readonly object[] },
) {
  pass(questions, answer)
  const took = Array.from({ length: ROUNDS }, () => pass(questions, answer))
  const empty = Array.from({ length: ROUNDS }, () => pass(questions, nothing))
  const micros = (rounds: readonly number[]) => (quantile(rounds, 0.5) * MICROS_IN_MS) / questions.length
  return { micros: micros(took), empty: micros(empty) }
}

const many = <Q>(random: Random, make: (random: Random) => Q) =>
  Array.from({ length: QUESTIONS }, () => make(random))

/**
 * Price caps, refunds and clocks with their steps, each against an empty loop of the same shape; and the lawfulness of
 * a week of timetables of a province. The value is the slowest of the three.
 */
export const bench: Bench = async ({ say }) => {
  const random = seeded(SEED)
  const ground = { book: rules, calendar: shippedCalendar }
  const price = perAnswer(many(random, priceFacts), facts => priceCap(rules, facts))
  say(`price  ${rounded(price.micros)} µs, empty ${rounded(price.empty)} µs`)
  const back = perAnswer(many(random, refundFacts), facts => refund(rules, facts))
  say(`refund ${rounded(back.micros)} µs, empty ${rounded(back.empty)} µs`)
  const clock = perAnswer(many(random, clockQuestion), question => evaluateClock(ground, question))
  say(`clock  ${rounded(clock.micros)} µs, empty ${rounded(clock.empty)} µs`)

  const days = { work: shippedCalendar, schools: emptySchoolCalendar }
  const week = many(random, session)
  const timetable = Array.from({ length: SESSIONS }, (_, index) => week[index % week.length]!)
  const took = pass(timetable, facts => ({ trace: classTimeFindings(rules, days, facts) }))
  const empty = pass(timetable, nothing)
  say(`${SESSIONS} sessions ${rounded(took / MS_IN_SECOND)} s, empty ${rounded(empty / MS_IN_SECOND)} s`)

  const figures = {
    priceMicros: rounded(price.micros),
    refundMicros: rounded(back.micros),
    clockMicros: rounded(clock.micros),
    sessionsSeconds: rounded(took / MS_IN_SECOND),
  }
  const value = Math.max(price.micros, back.micros, clock.micros)
  const limit = Math.max(price.empty, back.empty, clock.empty)
  const met = (Object.keys(TARGETS) as (keyof typeof TARGETS)[]).every(name => figures[name] < TARGETS[name])
  return {
    value: rounded(value),
    unit: 'µs',
    limit: rounded(limit),
    ratio: rounded(value / limit),
    ...figures,
    emptySessionsSeconds: rounded(empty / MS_IN_SECOND),
    targets: TARGETS,
    met,
  }
}
