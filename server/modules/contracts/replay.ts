import {
  emptySchoolCalendar,
  type PrepaymentFacts,
  prepayment,
  refundApproval,
  type SchoolCalendar,
  type WorkCalendar,
} from '../../../rules/index.ts'
import { schoolCalendarFor } from '../regions/index.ts'
import { declareReplay, type PastRecord, workCalendarsOf } from '../rules/index.ts'
import type { Terms } from './schema.ts'

interface ContractRow {
  cell: number
  id: number
  institutionId: number
  county: string
  on: string
  startsOn: string
  endsOn: string
  lessons: number
  giftLessons: number
  priceFen: number
  course: Terms['course']
}

const columns = `cell, id, institution_id as "institutionId", county, signed_on as "on", starts_on as "startsOn",
  ends_on as "endsOn", lessons, gift_lessons as "giftLessons", price_fen as "priceFen", terms -> 'course' as course`

const placeOf = (after: string | null) => (after === null ? [-1, 0] : after.split('.').map(Number))

const purchase = (r: ContractRow): PastRecord<PrepaymentFacts> => ({
  id: `${r.cell}.${r.id}`,
  institutionId: r.institutionId,
  county: r.county,
  on: r.on,
  weight: 1,
  facts: {
    on: r.on as PrepaymentFacts['on'],
    region: r.county,
    class: r.course.class,
    stage: r.course.stage,
    channel: r.course.channel,
    billing: 'LESSON',
    startsOn: r.startsOn as PrepaymentFacts['startsOn'],
    endsOn: r.endsOn as PrepaymentFacts['endsOn'],
    lessons: r.lessons,
    giftLessons: r.giftLessons,
    amountFen: r.priceFen,
    remainingLessons: null,
    paidByLoan: false,
    open: [],
  },
})

/** Contracts against the caps of one collection; what a child still had of the same course is not counted here. */
declareReplay<PrepaymentFacts>({
  kind: 'contracts.prepayments',
  name: { zh: '预收费是否超限', en: 'Prepayments against the caps' },
  rows: ['FEE-01', 'FEE-02', 'FEE-03'],
  async page(tx, { from, to }, after, limit) {
    const rows = await tx.rows<ContractRow>(
      `select ${columns} from contracts.contract
       where (cell, id) > ($1, $2) and signed_on between $3 and $4 and status <> 'CANCELLED'
       order by cell, id limit $5`,
      [...placeOf(after), from, to, limit],
    )
    const end = rows.at(-1)
    return {
      records: rows.map(purchase),
      after: end && rows.length === limit ? `${end.cell}.${end.id}` : null,
    }
  },
  async one(tx, id) {
    const rows = await tx.rows<ContractRow>(
      `select ${columns} from contracts.contract where cell = $1 and id = $2`,
      placeOf(id),
    )
    return rows[0] && purchase(rows[0])
  },
  async prepare(tx, records) {
    const found = new Map<string, SchoolCalendar>()
    for (const { county, facts } of records) {
      const key = `${county} ${facts.stage}`
      if (found.has(key)) continue
      const own = records.filter(r => r.county === county && r.facts.stage === facts.stage)
      const from = own.map(r => r.facts.startsOn).reduce((a, b) => (a < b ? a : b))
      const to = own.map(r => r.facts.endsOn).reduce((a, b) => (a > b ? a : b))
      found.set(
        key,
        facts.stage ? await schoolCalendarFor(tx, county, facts.stage, { from, to }) : emptySchoolCalendar,
      )
    }
    return found
  },
  key: f =>
    [
      f.on,
      f.region,
      f.class,
      f.stage,
      f.channel,
      f.startsOn,
      f.endsOn,
      f.lessons,
      f.giftLessons,
      f.amountFen,
    ].join(' '),
  judge(book, facts, prepared) {
    const schools = (prepared as Map<string, SchoolCalendar>).get(`${facts.region} ${facts.stage}`)!
    const explained = prepayment(book, schools, facts)
    const against = explained.value.findings.filter(f => f.severity === 'FORBIDDEN').map(f => f.code)
    const unlawful = against.length > 0
    return {
      judgement: {
        verdict: unlawful ? `FORBIDDEN ${[...new Set(against)].sort().join(' ')}` : 'LAWFUL',
        amountFen: unlawful ? facts.amountFen : 0,
        day: null,
      },
      explained,
    }
  },
})

interface AnswerFacts {
  asked: string
  region: string
  class: Terms['course']['class']
  stage: Terms['course']['stage']
  channel: Terms['course']['channel']
}
interface RefundRow extends AnswerFacts {
  cell: number
  id: number
  institutionId: number
}

const refundColumns = `r.cell, r.id, r.institution_id as "institutionId", r.county as region, r.requested_on as asked, r.class,
  c.terms -> 'course' ->> 'stage' as stage, c.terms -> 'course' ->> 'channel' as channel`
const refundTables = `contracts.refund r join contracts.contract c on c.cell = r.cell and c.id = r.order_id`
const asked = ({ cell, id, institutionId, ...facts }: RefundRow): PastRecord<AnswerFacts> => ({
  id: `${cell}.${id}`,
  institutionId,
  county: facts.region,
  on: facts.asked,
  weight: 1,
  facts,
})

/** Requests for refunds: by which day the institution had to answer. */
declareReplay<AnswerFacts>({
  kind: 'contracts.refundAnswers',
  name: { zh: '退费答复期限', en: 'Deadlines for answers to refunds' },
  rows: ['PLAT-05'],
  async page(tx, { from, to }, after, limit) {
    const rows = await tx.rows<RefundRow>(
      `select ${refundColumns} from ${refundTables}
       where (r.cell, r.id) > ($1, $2) and r.requested_on between $3 and $4 order by r.cell, r.id limit $5`,
      [...placeOf(after), from, to, limit],
    )
    const end = rows.at(-1)
    return { records: rows.map(asked), after: end && rows.length === limit ? `${end.cell}.${end.id}` : null }
  },
  async one(tx, id) {
    const rows = await tx.rows<RefundRow>(
      `select ${refundColumns} from ${refundTables} where r.cell = $1 and r.id = $2`,
      placeOf(id),
    )
    return rows[0] && asked(rows[0])
  },
  prepare: workCalendarsOf,
  key: f => Object.values(f).join(' '),
  judge(book, { asked: on, ...where }, prepared) {
    const work = (prepared as Map<string, WorkCalendar>).get(where.region)!
    const explained = refundApproval(book, work, on as never, where)
    const { value } = explained
    return {
      judgement: {
        verdict: value.known ? 'DUE' : 'UNKNOWN',
        amountFen: null,
        day: value.known ? value.due : null,
      },
      explained,
    }
  },
})
