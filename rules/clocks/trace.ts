import type { Period } from '../calendar.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Step, step, type Text, text } from '../trace.ts'
import type { ClockAnswer } from './answer.ts'
import type { ClockEvent } from './definition.ts'
import type { Granted } from './grant.ts'
import { dateOf } from './moment.ts'
import type { Paused } from './pauses.ts'
import { dateAt, type Run } from './run.ts'
import { citationOf, countStep, moveStep, notComputableStep, sayPeriod, startStep } from './say.ts'

/** The steps that lead from the events to the answer. */
export function traceOf(book: Rulebook, id: string, run: Run, answer: ClockAnswer): readonly Step[] {
  const start = answer.start ?? dateOf(run.start.at)
  const from = run.counting === 'MINUTES' ? run.start.at : start
  const trace: Step[] = []
  if (run.reception) trace.push(receptionStep(run, start))
  const sameDay = run.facts.base < run.facts.startDay
  const counting = run.counting === 'MINUTES' ? 'MINUTE' : sameDay ? 'SAME_DAY' : 'NEXT_DAY'
  trace.push(startStep(book, from, run.period, counting))
  for (const pause of run.pauses) trace.push(pauseStep(book, id, run, pause))
  for (const event of run.withoutBasis) trace.push(withoutBasisStep(event))
  for (const one of run.granted) trace.push(grantStep(book, id, run, one))
  const total = totalOf([run.period, ...answer.added])
  const last = run.counting === 'MINUTES' ? answer.dueAt : answer.lastDay
  if (last !== null) trace.push(countStep(from, total, last, run.citation))
  if (!answer.known && answer.reason) trace.push(notComputableStep(answer.reason, answer.missingYear))
  if (answer.warning && answer.lastDay && answer.due)
    trace.push(moveStep(book, answer.lastDay, answer.due, answer.warning))
  trace.push(stateStep(run, answer))
  return trace
}

function receptionStep(run: Run, start: string): Step {
  const says =
    run.reception === 'NEXT_WORKDAY'
      ? text(
          `${run.start.at} 已过当日受理时刻，按次一工作日 ${start} 收到计`,
          `${run.start.at} is after the hour of receipt and counts as received on the next working day ${start}`,
        )
      : text(
          `${run.start.at} 在规定时刻之前，当日计入`,
          `${run.start.at} is before the hour that is set, so its day counts`,
        )
  return step(text('收到时刻', 'Hour of receipt'), says, { at: run.start.at }, start)
}

function pauseStep(book: Rulebook, id: string, run: Run, pause: Paused): Step {
  const { rule, event } = pause
  const from = dateAt(run, pause.after)
  const to = dateAt(run, pause.to)
  const days = pause.to - pause.after
  const unit = run.counting === 'MINUTES' ? text('分钟', 'minutes') : text('日', 'days')
  const ends: Record<Paused['end'], Text> = {
    EVENT: text(`至 ${to} 恢复`, `until ${to}`),
    PLANNED: text(`按计划至 ${to}`, `as planned until ${to}`),
    OPEN: text(`尚未恢复，暂计至 ${to}`, `not ended yet, taken until ${to}`),
  }
  const end = ends[pause.end]
  const says = text(
    `${rule.zh}：${from} 起${end.zh}，其间 ${days} ${unit.zh}不计入（自次日起算，含恢复当日）`,
    `${rule.en}: from ${from} ${end.en}, ${days} ${unit.en} do not count (from the next day, including the day of resumption)`,
  )
  const label = rule.kind === 'SUSPEND' ? text('中止', 'Suspended') : text('扣除', 'Excluded')
  const inputs = { from, to, basis: event.basis ?? null }
  return step(label, says, inputs, days, citationOf(book, id, rule, sinceOf(run, event)))
}

const sinceOf = (run: Run, event: ClockEvent) => run.citation?.from ?? dateOf(event.at)

function withoutBasisStep(event: ClockEvent): Step {
  const says = text(
    `${event.kind}（${dateOf(event.at)}）未载明所依据的规定，其间照常计入期限`,
    `${event.kind} (${dateOf(event.at)}) names no rule that excludes its time, so it counts`,
  )
  return step(text('照常计入', 'Counted'), says, { at: event.at, basis: null }, 0)
}

function grantStep(book: Rulebook, id: string, run: Run, one: Granted): Step {
  const { rule, event, period, remark } = one
  const date = dateOf(event.at)
  const adds = period ? sayPeriod(period) : text('0', '0')
  const says = text(
    `${rule.zh}（${rule.who.zh}，${date}）：${period ? `延长 ${adds.zh}` : ''}${remark ? `${period ? '；' : ''}${remark.zh}` : ''}`,
    `${rule.en} (${rule.who.en}, ${date}): ${period ? `${adds.en} more` : ''}${remark ? `${period ? '; ' : ''}${remark.en}` : ''}`,
  )
  const inputs = {
    at: event.at,
    amount: period?.amount ?? 0,
    unit: period?.unit ?? null,
    basis: event.basis ?? null,
  }
  const citation = one.citation ?? citationOf(book, id, rule, sinceOf(run, event))
  return step(text('延长', 'Extended'), says, inputs, period?.amount ?? 0, citation)
}

/** Periods of one unit as one, for the text; of several the first. */
function totalOf(periods: readonly Period[]): Period {
  const [first] = periods as [Period]
  const same = periods.every(period => period.unit === first.unit)
  return same ? { amount: periods.reduce((sum, period) => sum + period.amount, 0), unit: first.unit } : first
}

const STATES: Readonly<Record<ClockAnswer['state'], Text>> = {
  NOT_STARTED: text('尚未起算', 'not started'),
  RUNNING: text('进行中', 'running'),
  SUSPENDED: text('计时停止中', 'standing still'),
  MET: text('已按期完成', 'done in time'),
  BREACHED: text('已逾期', 'breached'),
  LAPSED: text('期限已届满', 'run out'),
  UNKNOWN: text('无法判断', 'cannot be told'),
}

function stateStep(run: Run, answer: ClockAnswer): Step {
  const { outcome } = run.definition
  const { state, left } = answer
  const over = state === 'BREACHED' || state === 'LAPSED'
  const rest = left ? sayPeriod({ amount: Math.abs(left.amount), unit: left.unit }) : null
  const much =
    rest &&
    left &&
    (left.amount < 0
      ? text(`，已过 ${rest.zh}`, `, ${rest.en} ago`)
      : text(`，还剩 ${rest.zh}`, `, ${rest.en} left`))
  const what = over ? text(`：${outcome.zh}`, `: ${outcome.en}`) : text('', '')
  const said = STATES[state]
  const says = text(`${said.zh}${what.zh}${much?.zh ?? ''}`, `${said.en}${what.en}${much?.en ?? ''}`)
  return step(text('状态', 'State'), says, { endedAt: answer.endedAt, due: answer.due }, state)
}
