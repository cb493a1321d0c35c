import { lessonConfirmation, type WorkCalendar } from '../../../rules/index.ts'
import { declareReplay, type PastRecord, workCalendarsOf } from '../rules/index.ts'

interface Facts {
  asked: string
  region: string
  class: 'SUBJECT' | 'SPORTS' | 'CULTURE_ART' | 'SCI_TECH' | 'OTHER'
}
interface Row extends Facts {
  lessons: number
}

/** The day on which attendance asked the family, in the civil time of China. */
const ASKED = `(marked_at at time zone 'Asia/Shanghai')::date`

const firstOfNextMonth = (day: string): string => {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

const record = ({ lessons, ...facts }: Row): PastRecord<Facts> => ({
  id: [facts.region, facts.class, facts.asked].join('.'),
  institutionId: null,
  county: facts.region,
  on: facts.asked,
  weight: lessons,
  facts,
})

/** Lessons that families were asked to confirm, a county and day together: by which day silence confirms. */
declareReplay<Facts>({
  kind: 'lessons.confirmations',
  name: { zh: '消课确认期限（按县、按日汇总）', en: 'Deadlines for confirming lessons, by county and day' },
  rows: ['PLAT-04'],
  /** A month at a time, because seats are kept by month: each is read once. */
  async page(tx, { from, to }, after) {
    const first = after ?? from
    const next = firstOfNextMonth(first)
    const rows = await tx.rows<Row>(
      `select county as region, class, ${ASKED} as asked, count(*)::int as lessons from lessons.seat
       where session_date between $1 and least($2::date, $3::date - 1) and mark = 'PRESENT' group by 1, 2, 3`,
      [first, to, next],
    )
    return { records: rows.map(record), after: next <= to ? next : null }
  },
  async one(tx, id) {
    const [region, kind, asked] = id.split('.')
    const rows = await tx.rows<Row>(
      `select county as region, class, ${ASKED} as asked, count(*)::int as lessons from lessons.seat
       where county = $1 and class = $2 and ${ASKED} = $3::date and mark = 'PRESENT'
         and session_date between $3::date - 60 and $3::date + 1 group by 1, 2, 3`,
      [region, kind, asked],
    )
    return rows[0] && record(rows[0])
  },
  prepare: workCalendarsOf,
  key: f => Object.values(f).join(' '),
  judge(book, { asked, ...where }, prepared) {
    const work = (prepared as Map<string, WorkCalendar>).get(where.region)!
    const explained = lessonConfirmation(book, work, asked as never, where)
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
