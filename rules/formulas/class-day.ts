import { type DayKind, dayKind, isWorking, notComputable } from '../calendar.ts'
import { minutesOfDay, yearOf } from '../date.ts'
import { type Finding, finding, type Severity } from '../finding.ts'
import type { Known } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { schoolHoursOn, schoolPeriodOn } from '../school-calendar.ts'
import { type Step, step, type Text, text } from '../trace.ts'
import type { ClassTimeFacts, Days } from './class-time.ts'

/** Collects findings, and steps where somebody wants to read them. */
export interface Check {
  readonly findings: Finding[]
  readonly trace: Step[] | null
}

/** Notes the outcome of one rule; `severity` null means that the rule is kept. */
export function note(
  check: Check,
  label: Text,
  says: Text,
  severity: Severity | null,
  rule: Known<unknown>,
  inputs: Step['inputs'],
): void {
  check.trace?.push(step(label, says, inputs, severity ?? 'LAWFUL', rule.citation))
  if (severity === null) return
  const code = rule.citation.parameter.slice(0, rule.citation.parameter.indexOf('.'))
  check.findings.push(finding(code, severity, says, rule.citation))
}

/** Pre-schoolers: no online training, no subject training. */
export function checkPreschool(book: Rulebook, facts: ClassTimeFacts, check: Check): void {
  if (facts.stage !== 'PRESCHOOL') return
  const online = book.parameter('TIME-06.preschoolOnline', facts)
  if (facts.channel === 'ONLINE' && online.known && !online.value) {
    const says = text('不得面向学龄前儿童开展线上培训', 'pre-school children may not be trained online')
    note(check, PRESCHOOL, says, 'FORBIDDEN', online, { channel: facts.channel })
  }
  const subject = book.parameter('TIME-06.preschoolSubject', facts)
  if (facts.class === 'SUBJECT' && subject.known && !subject.value) {
    const says = text(
      '不得面向学龄前儿童开展学科类（含外语）培训',
      'pre-school children may not be taught subjects (foreign languages included)',
    )
    note(check, PRESCHOOL, says, 'FORBIDDEN', subject, { class: facts.class })
  }
}

const PRESCHOOL = text('学龄前儿童', 'Pre-school children')
const DAY = text('日期', 'Day')

const DAY_NAMES: Readonly<Record<DayKind | 'VACATION', Text>> = {
  WORKDAY: text('工作日', 'a working day'),
  MAKE_UP_WORKDAY: text('调休上班日', 'a make-up working day'),
  STATUTORY_HOLIDAY: text('国家法定节假日', 'a statutory holiday'),
  REST_DAY: text('休息日', 'a rest day'),
  VACATION: text('寒暑假期', 'a school vacation'),
}

/** Subject training: not on statutory holidays, rest days and in vacations. */
export function checkDay(book: Rulebook, days: Days, facts: ClassTimeFacts, check: Check): void {
  const rule = book.parameter('TIME-01.forbiddenDays', facts)
  if (!rule.known) return
  const force = book.parameter('TIME-01.force', facts)
  const broken: Severity = force.known && force.value === 'BINDING' ? 'FORBIDDEN' : 'WARN'
  const kind = dayKind(days.work, facts.on)
  if (kind === undefined) {
    note(check, DAY, notComputable(yearOf(facts.on)).reason, 'UNKNOWN', rule, { on: facts.on })
    return
  }
  const treated = kind === 'MAKE_UP_WORKDAY' ? makeUpDay(book, facts) : kind
  if (rule.value.includes(treated)) {
    note(check, DAY, forbiddenDay(facts, kind), broken, rule, { on: facts.on, kind })
    return
  }
  checkVacation(days, facts, check, rule, broken, kind)
}

function makeUpDay(book: Rulebook, facts: ClassTimeFacts): DayKind {
  const rule = book.parameter('TIME-01.makeUpWorkdayIsSchoolDay', facts)
  return rule.known && rule.value ? 'WORKDAY' : 'REST_DAY'
}

function forbiddenDay(facts: ClassTimeFacts, kind: DayKind | 'VACATION'): Text {
  const name = DAY_NAMES[kind]
  return text(
    `${facts.on} 是${name.zh}，不得开展学科类培训`,
    `${facts.on} is ${name.en}: no subject training`,
  )
}

function checkVacation(
  days: Days,
  facts: ClassTimeFacts,
  check: Check,
  rule: Known<readonly string[]>,
  broken: Severity,
  kind: DayKind,
): void {
  if (!rule.value.includes('VACATION') || facts.stage === undefined) return
  const period = schoolPeriodOn(days.schools, facts.region, facts.stage, facts.on)
  const inputs = { on: facts.on, kind, period: period?.kind ?? null }
  if (!period) {
    const says = text(
      `${facts.on} 是${DAY_NAMES[kind].zh}，但当地该学段校历未录入，无法判断是否处于寒暑假`,
      `${facts.on} is ${DAY_NAMES[kind].en}, but the school calendar of the region is not entered: whether it is vacation cannot be told`,
    )
    note(check, DAY, says, 'UNKNOWN', rule, inputs)
    return
  }
  if (period.kind !== 'TERM') {
    note(check, DAY, forbiddenDay(facts, 'VACATION'), broken, rule, inputs)
    return
  }
  if (check.trace === null) return
  const says = text(
    `${facts.on} 是${DAY_NAMES[kind].zh}，处于学期内（${period.from} 至 ${period.to}）`,
    `${facts.on} is ${DAY_NAMES[kind].en} within the term ${period.from}–${period.to}`,
  )
  note(check, DAY, says, null, rule, inputs)
}

const HOURS = text('学校教学时间', 'School hours')

/** Training may not overlap with the teaching hours of the local schools. */
export function checkSchoolHours(book: Rulebook, days: Days, facts: ClassTimeFacts, check: Check): void {
  const rule = book.parameter('TIME-05.mayOverlapSchoolHours', facts)
  if (!rule.known || rule.value || facts.stage === undefined) return
  if (isSchoolDay(book, days, facts) === false) return
  const hours = schoolHoursOn(days.schools, facts.region, facts.stage, facts.on)
  const inputs = { start: facts.start, end: facts.end }
  if (!hours) {
    const says = text(
      '当地学校教学时间未录入，无法判断是否冲突',
      'the teaching hours of the local schools are not entered: whether they overlap cannot be told',
    )
    note(check, HOURS, says, 'UNKNOWN', rule, inputs)
    return
  }
  const start = minutesOfDay(facts.start)
  const end = minutesOfDay(facts.end)
  const clash = hours.periods.find(p => start < minutesOfDay(p.end) && minutesOfDay(p.start) < end)
  if (!clash && check.trace === null) return
  const says = clash
    ? text(
        `与当地学校教学时间 ${clash.start}–${clash.end} 冲突`,
        `overlaps with the school hours ${clash.start}–${clash.end}`,
      )
    : text('不与当地学校教学时间冲突', 'does not overlap with school hours')
  note(check, HOURS, says, clash ? 'FORBIDDEN' : null, rule, inputs)
}

/** Whether schools teach on the day; undefined where the calendars do not tell. */
function isSchoolDay(book: Rulebook, days: Days, facts: ClassTimeFacts): boolean | undefined {
  const kind = dayKind(days.work, facts.on)
  if (kind === undefined) return undefined
  if (!isWorking(kind === 'MAKE_UP_WORKDAY' ? makeUpDay(book, facts) : kind)) return false
  const period = facts.stage && schoolPeriodOn(days.schools, facts.region, facts.stage, facts.on)
  return period ? period.kind === 'TERM' : undefined
}
