import { type ClassTimeFacts, classTime, type Days, priceCap } from '../../../rules/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { calendarFor } from '../regions/index.ts'
import { declareReplay, type PastRecord, type Period } from '../rules/index.ts'
import type { Course } from './schema.ts'

type TimeFacts = Omit<ClassTimeFacts, 'on'> & { readonly on: string }

interface SessionRow {
  cell: number
  id: number
  institutionId: number
  county: string
  on: string
  start: string
  end: string
  class: Course['class']
  stage: Course['stage']
  channel: Course['channel']
  lessonMinutes: number
  capacity: number
  roomAreaDm2: number | null
}

const sessionColumns = `s.cell, s.id, s.institution_id as "institutionId", s.county, s.session_date as "on",
  to_char(s.starts_at, 'HH24:MI') as start, to_char(s.ends_at, 'HH24:MI') as "end", s.class, c.stage, c.channel,
  c.lesson_minutes as "lessonMinutes", g.capacity, g.room_area_dm2 as "roomAreaDm2"`
const sessionTables = `courses.session s
  join courses.class_group g on g.cell = s.cell and g.id = s.class_group_id
  join courses.course c on c.cell = g.cell and c.id = g.course_id`

const meeting = (r: SessionRow): PastRecord<TimeFacts> => ({
  id: `${r.cell}.${r.id}`,
  institutionId: r.institutionId,
  county: r.county,
  on: r.on,
  weight: 1,
  facts: {
    on: r.on,
    region: r.county,
    class: r.class,
    stage: r.stage,
    channel: r.channel,
    start: r.start,
    end: r.end,
    lessonMinutes: r.lessonMinutes,
    previousEnd: null,
    size: r.capacity,
    coaches: null,
    roomSquareMetres: r.roomAreaDm2 === null ? null : r.roomAreaDm2 / 100,
  },
})

const placeOf = (after: string | null) => (after === null ? [-1, 0] : after.split('.').map(Number))
const last = <R extends { cell: number; id: number }>(rows: readonly R[], limit: number) => {
  const end = rows.at(-1)
  return end && rows.length === limit ? `${end.cell}.${end.id}` : null
}

/** Calendars of each county and stage that the records name, over the days that they name. */
async function calendars(tx: Tx, records: readonly PastRecord<TimeFacts>[]): Promise<Map<string, Days>> {
  const spans = new Map<string, Period>()
  for (const { county, on, facts } of records) {
    const key = `${county} ${facts.stage}`
    const span = spans.get(key)
    spans.set(key, { from: span && span.from < on ? span.from : on, to: span && span.to > on ? span.to : on })
  }
  const found = new Map<string, Days>()
  for (const [key, span] of spans) {
    const [county, stage] = key.split(' ') as [string, Course['stage']]
    const { work, school } = await calendarFor(tx, county, stage, span)
    found.set(key, { work, schools: school })
  }
  return found
}

/** Meetings of class groups: whether the law allows their time, length, size and room. */
declareReplay<TimeFacts>({
  kind: 'courses.sessions',
  name: { zh: '上课时间是否合规', en: 'Lawfulness of meetings' },
  rows: ['TIME', 'CAL'],
  async page(tx, { from, to }, after, limit) {
    const rows = await tx.rows<SessionRow>(
      `select ${sessionColumns} from ${sessionTables}
       where (s.cell, s.id) > ($1, $2) and s.session_date between $3 and $4 and s.status <> 'CANCELLED'
       order by s.cell, s.id limit $5`,
      [...placeOf(after), from, to, limit],
    )
    return { records: rows.map(meeting), after: last(rows, limit) }
  },
  async one(tx, id) {
    const rows = await tx.rows<SessionRow>(
      `select ${sessionColumns} from ${sessionTables} where s.cell = $1 and s.id = $2`,
      placeOf(id),
    )
    return rows[0] && meeting(rows[0])
  },
  prepare: calendars,
  key: f =>
    [
      f.on,
      f.region,
      f.class,
      f.stage,
      f.channel,
      f.start,
      f.end,
      f.lessonMinutes,
      f.size,
      f.roomSquareMetres,
    ].join(' '),
  judge(book, facts, prepared) {
    const days = (prepared as Map<string, Days>).get(`${facts.region} ${facts.stage}`)!
    const explained = classTime(book, days, facts as ClassTimeFacts)
    const against = explained.value.findings.filter(f => f.severity === 'FORBIDDEN').map(f => f.code)
    const verdict = against.length === 0 ? 'LAWFUL' : `FORBIDDEN ${[...new Set(against)].sort().join(' ')}`
    return { judgement: { verdict, amountFen: null, day: null }, explained }
  },
})

interface PriceFacts {
  on: string
  region: string
  class: Course['class']
  stage: Course['stage']
  channel: Course['channel']
  minutes: number
  size: number
  priceFen: number
}
interface GroupRow extends PriceFacts {
  cell: number
  id: number
  institutionId: number
  lessons: number
}

const groupColumns = `g.cell, g.id, g.institution_id as "institutionId", g.county as region, g.starts_on as "on", c.class, c.stage,
  c.channel, c.lesson_minutes as minutes, g.capacity as size, c.lesson_price_fen as "priceFen", g.lessons * greatest(g.enrolled, 1) as lessons`
const groupTables = `courses.class_group g join courses.course c on c.cell = g.cell and c.id = g.course_id`

const priced = ({ cell, id, institutionId, lessons, ...facts }: GroupRow): PastRecord<PriceFacts> => ({
  id: `${cell}.${id}`,
  institutionId,
  county: facts.region,
  on: facts.on,
  weight: lessons,
  facts,
})

/** Prices of class groups against the guide-price cap: what is charged above it, lesson by lesson sold. */
declareReplay<PriceFacts>({
  kind: 'courses.prices',
  name: { zh: '课时价格是否超过上限（按已售课时）', en: 'Prices against the cap, by lessons sold' },
  rows: ['PRC'],
  async page(tx, { from, to }, after, limit) {
    const rows = await tx.rows<GroupRow>(
      `select ${groupColumns} from ${groupTables}
       where (g.cell, g.id) > ($1, $2) and g.starts_on between $3 and $4 and g.status <> 'CANCELLED'
       order by g.cell, g.id limit $5`,
      [...placeOf(after), from, to, limit],
    )
    return { records: rows.map(priced), after: last(rows, limit) }
  },
  async one(tx, id) {
    const rows = await tx.rows<GroupRow>(
      `select ${groupColumns} from ${groupTables} where g.cell = $1 and g.id = $2 and g.starts_on is not null`,
      placeOf(id),
    )
    return rows[0] && priced(rows[0])
  },
  key: f => Object.values(f).join(' '),
  judge(book, f) {
    const where = { on: f.on as never, region: f.region, class: f.class, stage: f.stage, channel: f.channel }
    const explained = priceCap(book, { ...where, minutes: f.minutes, size: f.size })
    const { value } = explained
    const cap = value.status === 'CAPPED' && value.force === 'BINDING' ? value.capFen : null
    const above = cap === null ? 0 : Math.max(0, f.priceFen - cap)
    const verdict =
      value.status === 'CAPPED' && cap !== null ? (above > 0 ? 'ABOVE_CAP' : 'WITHIN_CAP') : value.status
    return { judgement: { verdict, amountFen: above, day: null }, explained }
  },
})
