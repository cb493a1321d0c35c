import { minutesOfDay } from '../date.ts'
import type { Rulebook } from '../rulebook.ts'
import { text } from '../trace.ts'
import { personsOf } from './capacity.ts'
import { type Check, note } from './class-day.ts'
import type { ClassTimeFacts } from './class-time.ts'

/** Training ends no later than the time of its channel. */
export function checkLatestEnd(book: Rulebook, facts: ClassTimeFacts, check: Check): void {
  const online = facts.channel === 'ONLINE'
  const rule = book.parameter(online ? 'TIME-03.onlineLatestEnd' : 'TIME-02.offlineLatestEnd', facts)
  if (!rule.known) return
  const kept = minutesOfDay(facts.end) <= minutesOfDay(rule.value)
  if (kept && check.trace === null) return
  const channel = online ? text('线上', 'online') : text('线下', 'offline')
  const says = text(
    `${channel.zh}培训结束时间不得晚于 ${rule.value}，本次 ${facts.end} 结束`,
    `${channel.en} training ends by ${rule.value}; this ends at ${facts.end}`,
  )
  const inputs = { end: facts.end, latestEnd: rule.value }
  note(check, text('结束时间', 'End of the meeting'), says, kept ? null : 'FORBIDDEN', rule, inputs)
}

/** Longest lesson: online nationally, offline where a region sets one. */
export function checkLength(book: Rulebook, facts: ClassTimeFacts, minutes: number, check: Check): void {
  const online = facts.channel === 'ONLINE'
  const rule = book.parameter(
    online ? 'TIME-04.onlineMaxLessonMinutes' : 'TIME-12.offlineMaxLessonMinutes',
    facts,
  )
  if (!rule.known) return
  const kept = minutes <= rule.value
  if (kept && check.trace === null) return
  const says = text(
    `每课时不得超过 ${rule.value} 分钟，本次 ${minutes} 分钟`,
    `a lesson has at most ${rule.value} minutes; this has ${minutes}`,
  )
  const inputs = { minutes, maxMinutes: rule.value }
  note(check, text('课时时长', 'Length of the lesson'), says, kept ? null : 'FORBIDDEN', rule, inputs)
}

/** Shortest gap after the online lesson before. */
export function checkGap(book: Rulebook, facts: ClassTimeFacts, check: Check): void {
  if (facts.previousEnd === null) return
  const rule = book.parameter('TIME-04.onlineMinGapMinutes', facts)
  if (!rule.known) return
  const gap = minutesOfDay(facts.start) - minutesOfDay(facts.previousEnd)
  const kept = gap >= rule.value
  if (kept && check.trace === null) return
  const says = text(
    `线上课程间隔不得少于 ${rule.value} 分钟，距上一节 ${gap} 分钟`,
    `online lessons are at least ${rule.value} minutes apart; the one before is ${gap} away`,
  )
  const inputs = { previousEnd: facts.previousEnd, start: facts.start, minGap: rule.value }
  note(check, text('课程间隔', 'Gap'), says, kept ? null : 'FORBIDDEN', rule, inputs)
}

/** Class size: sports nationally, subject classes where the fee table of the region forbids larger ones. */
export function checkSize(book: Rulebook, facts: ClassTimeFacts, check: Check): void {
  if (facts.size === null) return
  const label = text('班额', 'Class size')
  for (const id of ['PRC-02.maxClassSize', 'TIME-11.sportsMaxClass'] as const) {
    const rule = book.parameter(id, facts)
    if (!rule.known) continue
    const kept = facts.size <= rule.value
    if (kept && check.trace === null) continue
    const says = text(
      `每班不得超过 ${rule.value} 人，本班 ${facts.size} 人`,
      `a class has at most ${rule.value} trainees; this has ${facts.size}`,
    )
    note(check, label, says, kept ? null : 'FORBIDDEN', rule, { size: facts.size, max: rule.value })
  }
  checkCoaches(book, facts, facts.size, check)
}

function checkCoaches(book: Rulebook, facts: ClassTimeFacts, size: number, check: Check): void {
  const above = book.parameter('TIME-11.sportsTwoCoachesAbove', facts)
  const rule = book.parameter('TIME-11.sportsCoachesAbove', facts)
  if (facts.coaches === null || !above.known || !rule.known || size <= above.value) return
  const kept = facts.coaches >= rule.value
  if (kept && check.trace === null) return
  const says = text(
    `超过 ${above.value} 人须至少 ${rule.value} 名教练，本班 ${size} 人、教练 ${facts.coaches} 名`,
    `more than ${above.value} trainees need ${rule.value} coaches; this class has ${size} with ${facts.coaches}`,
  )
  const inputs = { size, coaches: facts.coaches }
  note(check, text('教练', 'Coaches'), says, kept ? null : 'FORBIDDEN', rule, inputs)
}

/** Building area of the room per trainee in the same time slot. */
export function checkRoom(book: Rulebook, facts: ClassTimeFacts, check: Check): void {
  if (facts.size === null || facts.roomSquareMetres === null) return
  const rule = book.parameter('TIME-09.minAreaPerTrainee', facts)
  if (!rule.known) return
  const persons = personsOf(facts.roomSquareMetres, rule.value)
  const kept = facts.size <= persons
  if (kept && check.trace === null) return
  const says = text(
    `人均不少于 ${rule.value} ㎡，${facts.roomSquareMetres} ㎡ 最多容纳 ${persons} 人，本班 ${facts.size} 人`,
    `at least ${rule.value} m² each: ${facts.roomSquareMetres} m² hold at most ${persons}; the class has ${facts.size}`,
  )
  const inputs = { size: facts.size, squareMetres: facts.roomSquareMetres, minArea: rule.value }
  note(check, text('场所容量', 'Room'), says, kept ? null : 'FORBIDDEN', rule, inputs)
}
