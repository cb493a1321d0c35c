import {
  type Citation,
  type ClassTimeFacts,
  classTime,
  type Days,
  type Explained,
  priceCap,
  type Rulebook,
  roomCapacity,
} from '../../../rules/index.ts'
import type { Citation as Cited } from '../../platform/problem.ts'
import type { Course, Finding } from './schema.ts'
import type { Planned } from './session-store.ts'

type Kind = Pick<Course, 'county' | 'class' | 'stage' | 'channel'>

/** Citations of an explained answer as a refusal shows them. */
export function citationsOf(explained: Explained<unknown>): Cited[] {
  const found = explained.trace.map(step => step.citation).filter((c): c is Citation => c !== null)
  const unique = new Map(found.map(c => [`${c.document} ${c.article}`, c]))
  return [...unique.values()].map(c => ({
    doc: c.title.zh,
    no: c.document,
    ...(c.article ? { article: c.article } : {}),
  }))
}

const whereOf = (on: string, c: Kind) => ({
  on,
  region: c.county,
  class: c.class,
  stage: c.stage,
  channel: c.channel,
})

/** The guide-price cap of one lesson, or null where none applies or is known; with the whole explanation. */
export function priceCapOn(book: Rulebook, on: string, c: Kind & { minutes: number; size: number }) {
  const explained = priceCap(book, { ...whereOf(on, c), minutes: c.minutes, size: c.size })
  const { value } = explained
  const capFen = value.status === 'CAPPED' && value.force === 'BINDING' ? value.capFen : null
  const forbidden = value.status === 'FORBIDDEN' ? value.reason : null
  return { capFen, forbidden, explained, citations: citationsOf(explained) }
}

/** How many learners a room holds at once; null where no rule says. */
export function judgeRoom(book: Rulebook, on: string, room: Kind & { areaDm2: number }) {
  const explained = roomCapacity(book, whereOf(on, room), room.areaDm2 / 100)
  return {
    capacity: explained.value.known ? explained.value.persons : null,
    explained,
    citations: citationsOf(explained),
  }
}

/** What the law says of each planned meeting, with the nearest lawful slots for those that it forbids. */
export function judgeTimes(
  book: Rulebook,
  days: Days,
  course: Kind & { lessonMinutes: number },
  group: { capacity: number; roomAreaDm2: number | null },
  planned: readonly Omit<Planned, 'findings'>[],
) {
  return planned.map(p => {
    const facts: ClassTimeFacts = {
      ...whereOf(p.date, course),
      start: p.startsAt,
      end: p.endsAt,
      lessonMinutes: course.lessonMinutes,
      previousEnd: null,
      size: group.capacity,
      coaches: null,
      roomSquareMetres: group.roomAreaDm2 === null ? null : group.roomAreaDm2 / 100,
    }
    const { value, trace } = classTime(book, days, facts)
    const findings: Finding[] = value.findings.map(({ code, severity, zh, en, article }) => ({
      code,
      severity,
      zh,
      en,
      article,
    }))
    return { ...p, findings, slots: [...value.slots], trace }
  })
}
