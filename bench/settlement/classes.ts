import type pg from 'pg'
import { register } from '../../server/modules/institutions/index.ts'
import { writeSeat } from '../../server/modules/lessons/seat-key.ts'
import type { Tx } from '../../server/platform/db/tx.ts'
import { CLASS_SIZE, ORDERS_PER_INSTITUTION } from './books.ts'

const DAY_MS = 86_400_000
/** The `n`-th day before today. */
const daysAgo = (n: number) => new Date(Date.now() - n * DAY_MS).toISOString().slice(0, 10)

/** Lessons that each guardian can confirm. */
export const MEETINGS = 60

/** Attended lessons of the first orders in the books, each waiting for its family. */
export async function attendedLessons(admin: pg.Client, orders: number) {
  for (let n = 0; n <= 3; n++)
    await admin.query(`select lessons.prepare_month($1), custody.prepare_month($1)`, [daysAgo(n * 28)])
  await admin.query(
    `insert into lessons.seat (institution_id, session_id, order_id, family_id, class_group_id, marked_at, marked_by, session_date,
       mark, cell, county, class)
     select o.institution_id, o.institution_id * 1000 + k, o.order_id, o.family_id, o.institution_id, now(), 1,
       $2::date - $3::int + k, 'PRESENT', o.cell, o.county, o.class
     from custody.order_book o cross join generate_series(1, $3) k where o.order_id <= $1
     on conflict do nothing`,
    [orders, daysAgo(1), MEETINGS],
  )
  await admin.query('analyze')
}

/** The keys of an order's lessons, oldest first. */
export function lessonKeys(orderId: number): string[] {
  const institutionId = Math.ceil(orderId / ORDERS_PER_INSTITUTION)
  return Array.from({ length: MEETINGS }, (_, n) =>
    writeSeat({
      cell: institutionId % 16,
      date: daysAgo(MEETINGS - n),
      institutionId,
      sessionId: institutionId * 1000 + n + 1,
      orderId,
    }),
  )
}

export interface ClassGroup {
  institutionId: number
  orders: number[]
  sessions: number[]
}

/** An institution with one class group of 30 learners and its past meetings, not attended yet. */
export async function aClass(tx: Tx, admin: pg.Client, n: number): Promise<ClassGroup> {
  const institution = await register(tx, {
    name: `基准艺术培训中心${n}号`,
    shortName: null,
    uscc: null,
    usccNote: null,
    legalForm: 'ENTERPRISE',
    classes: ['CULTURE_ART'],
    stages: ['PRIMARY'],
    channels: ['OFFLINE'],
    county: '410102',
    address: `基准路${n}号`,
  })
  return { institutionId: institution.id, ...(await fillClass(admin, institution.id, institution.cell)) }
}

const id = async (admin: pg.Client, sql: string, values: unknown[]) =>
  (await admin.query<{ id: number }>(`${sql} returning id`, values)).rows[0]!.id

async function fillClass(admin: pg.Client, institutionId: number, cell: number) {
  const place = [cell, institutionId]
  const teacher = await id(
    admin,
    `insert into courses.teacher (cell, institution_id, county, name, kind, full_time, created_at)
     values ($1, $2, '410102', '赵老师', 'TEACHING', true, now())`,
    place,
  )
  const course = await id(
    admin,
    `insert into courses.course (cell, institution_id, county, class, stage, channel, title, subject, content, lesson_minutes,
       lesson_price_fen, group_size_max, status, created_at)
     values ($1, $2, '410102', 'CULTURE_ART', 'PRIMARY', 'OFFLINE', '少儿素描', '美术', '', 60, 8000, 30, 'ON_SALE', now())`,
    place,
  )
  const group = await id(
    admin,
    `insert into courses.class_group (cell, institution_id, county, class, course_id, name, teacher_id, room, capacity, enrolled,
       lessons, price_fen, status, created_at)
     values ($1, $2, '410102', 'CULTURE_ART', $3, '一班', $4, '教室', 30, 30, ${MEETINGS}, 480000, 'OPEN', now())`,
    [...place, course, teacher],
  )
  const { rows: sessions } = await admin.query<{ id: number }>(
    `insert into courses.session (cell, institution_id, county, class, class_group_id, n, session_date, starts_at, ends_at, teacher_id, place)
     select $1, $2, '410102', 'CULTURE_ART', $3, k, $5::date + k, '17:00', '18:00', $4, '教室' from generate_series(1, ${MEETINGS}) k
     returning id`,
    [...place, group, teacher, daysAgo(MEETINGS + 1)],
  )
  const { rows: orders } = await admin.query<{ id: number }>(
    `insert into contracts.contract (cell, institution_id, family_id, county, class, class_group_id, child_id, number, template, terms,
       explained, body, content_hash, learner_sealed, learner_masked, price_fen, lessons, gift_lessons, starts_on, ends_on, signed_by,
       signed_at, signed_on, pay_until, status, paid_on)
     select $1, $2::bigint, $2::bigint * 1000 + k, '410102', 'CULTURE_ART', $3, $2::bigint * 1000 + k, 'BENCH-' || $2::bigint || '-' || k, 'GF-2021-2604', '{}', '{}',
       repeat('双方约定，一课一销。', 400), '\\x00', '\\x00', '李**', 480000, ${MEETINGS}, 0, $4::date, $4::date, 1, now(), $4::date, now(), 'PAID', $4::date
     from generate_series(1, ${CLASS_SIZE}) k returning id`,
    [...place, group, daysAgo(0)],
  )
  return { orders: orders.map(r => r.id), sessions: sessions.map(r => r.id) }
}
