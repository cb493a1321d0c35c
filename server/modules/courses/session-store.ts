import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { problems } from './problems.ts'
import type { ClassGroup, Course, Finding, Session } from './schema.ts'

const SESSION = `s.id, s.institution_id as "institutionId", s.class_group_id as "classGroupId", g.name as "groupName", c.title as "courseTitle",
  s.n, s.session_date as date, to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt",
  s.teacher_id as "teacherId", t.name as "teacherName", s.place, s.status, s.findings, s.version`
const FROM = `courses.session s join courses.class_group g on g.cell = s.cell and g.id = s.class_group_id
  join courses.course c on c.cell = g.cell and c.id = g.course_id join courses.teacher t on t.cell = s.cell and t.id = s.teacher_id`

/** A meeting as it is planned. */
export interface Planned {
  n: number
  date: string
  startsAt: string
  endsAt: string
  findings: Finding[]
}

const EXCLUSION = '23P01'

/** Runs a statement that plans meetings. @throws Refusal courses.double-booked when teacher or room is taken */
async function unlessTaken<T>(run: Promise<T>): Promise<T> {
  try {
    return await run
  } catch (error) {
    if ((error as { code?: string }).code === EXCLUSION) refuse(problems.doubleBooked)
    throw error
  }
}

/** Replaces the timetable of a group that is not open yet. */
export async function replaceSessions(
  tx: Tx,
  cell: number,
  group: ClassGroup,
  place: string,
  planned: Planned[],
): Promise<void> {
  await tx.rows('delete from courses.session where cell = $1 and class_group_id = $2', [cell, group.id])
  await unlessTaken(
    tx.rows(
      `insert into courses.session (cell, institution_id, county, class, class_group_id, teacher_id, place, n, session_date, starts_at, ends_at, findings)
       select $1, $2, $3, $4, $5, $6, $7, * from unnest($8::int[], $9::date[], $10::time[], $11::time[], $12::jsonb[])`,
      [
        cell,
        group.institutionId,
        group.county,
        group.class,
        group.id,
        group.teacherId,
        place,
        planned.map(p => p.n),
        planned.map(p => p.date),
        planned.map(p => p.startsAt),
        planned.map(p => p.endsAt),
        planned.map(p => JSON.stringify(p.findings)),
      ],
    ),
  )
}

export async function getSession(tx: Tx, cell: number, id: number): Promise<Session> {
  const [row] = await tx.rows<Session>(`select ${SESSION} from ${FROM} where s.cell = $1 and s.id = $2`, [
    cell,
    id,
  ])
  return row ?? refuse(common.notFound)
}

/** Loads a meeting for change. */
export async function lockSession(tx: Tx, cell: number, institutionId: number, id: number): Promise<Session> {
  const sql = 'select from courses.session where cell = $1 and institution_id = $2 and id = $3 for update'
  const found = await tx.rows(sql, [cell, institutionId, id])
  return found.length ? getSession(tx, cell, id) : refuse(common.notFound)
}

/** A meeting as attendance needs it, with what the rules ask of its course. */
export interface Meeting {
  id: number
  n: number
  date: string
  startsAt: string
  county: string
  status: Session['status']
  classGroupId: number
  class: ClassGroup['class']
  course: Pick<Course, 'class' | 'stage' | 'channel'>
}

type MeetingRow = Omit<Meeting, 'course'> & Record<'courseClass' | 'stage' | 'channel', string>

/** Loads a meeting of an institution for its attendance, in one look-up by key. @throws Refusal not-found */
export async function lockMeeting(tx: Tx, cell: number, institutionId: number, id: number): Promise<Meeting> {
  const [row] = await tx.prepared<MeetingRow>(
    'courses.lock-meeting',
    `select s.id, s.n, s.county, s.session_date as date, to_char(s.starts_at, 'HH24:MI') as "startsAt", s.status,
       s.class_group_id as "classGroupId", g.class, c.class as "courseClass", c.stage, c.channel
     from courses.session s join courses.class_group g on g.cell = s.cell and g.id = s.class_group_id
       join courses.course c on c.cell = g.cell and c.id = g.course_id
     where s.cell = $1 and s.institution_id = $2 and s.id = $3 for update of s`,
    [cell, institutionId, id],
  )
  if (!row) return refuse(common.notFound)
  const { courseClass, stage, channel, ...meeting } = row
  return { ...meeting, course: { class: courseClass, stage, channel } as Meeting['course'] }
}

/** Writes the status of a meeting that is locked. */
export async function putStatus(tx: Tx, cell: number, id: number, status: string): Promise<void> {
  const sql = 'update courses.session set status = $3, version = version + 1 where cell = $1 and id = $2'
  await tx.prepared('courses.put-status', sql, [cell, id, status])
}

export async function moveSession(tx: Tx, cell: number, id: number, p: Omit<Planned, 'n'>): Promise<Session> {
  await unlessTaken(
    tx.rows(
      `update courses.session set session_date = $3, starts_at = $4, ends_at = $5, findings = $6, version = version + 1
       where cell = $1 and id = $2`,
      [cell, id, p.date, p.startsAt, p.endsAt, JSON.stringify(p.findings)],
    ),
  )
  return getSession(tx, cell, id)
}

/** Cancels what is still to come of a group. */
export async function cancelSessions(tx: Tx, cell: number, groupId: number): Promise<void> {
  await tx.rows(
    `update courses.session set status = 'CANCELLED', version = version + 1 where cell = $1 and class_group_id = $2 and status = 'SCHEDULED'`,
    [cell, groupId],
  )
}

export interface SessionFilter {
  cell?: number | undefined
  institutionId?: number | undefined
  classGroupId?: number | undefined
  from?: string | undefined
  to?: string | undefined
  status?: string | undefined
}

/** Meetings in order of time. `after` is [date, id] of the last row of the page before. */
export function listSessions(
  tx: Tx,
  f: SessionFilter,
  after: [string, number] | null,
  limit: number,
): Promise<Session[]> {
  return tx.rows<Session>(
    `select ${SESSION} from ${FROM}
     where ($1::smallint is null or s.cell = $1) and ($2::bigint is null or s.institution_id = $2)
       and ($3::bigint is null or s.class_group_id = $3) and ($4::date is null or s.session_date >= $4)
       and ($5::date is null or s.session_date <= $5) and ($6::text is null or s.status = $6)
       and s.county between $7 and $8 and ($9::date is null or (s.session_date, s.id) > ($9, $10))
     order by s.session_date, s.id limit $11`,
    [
      f.cell ?? null,
      f.institutionId ?? null,
      f.classGroupId ?? null,
      f.from ?? null,
      f.to ?? null,
      f.status ?? null,
      ...tx.box.area,
      after?.[0] ?? null,
      after?.[1] ?? 0,
      limit,
    ],
  )
}
