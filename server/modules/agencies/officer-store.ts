import type { Tx } from '../../platform/db/tx.ts'
import type { AgencyView, AppointInput, CertificateInput, CertificateView, OfficerView } from './schema.ts'

/** Last day of the officer's enforcement certificate that holds longest, on the day of the parameter. */
const certifiedUntil = (on: string) =>
  `(select max(c.valid_until) from agencies.certificate c where c.officer_id = o.id and c.kind = 'ENFORCEMENT'
     and c.revoked_on is null and c.issued_on <= ${on}::date and c.valid_until >= ${on}::date)`

const officerColumns = (on: string) => `o.id, o.name, o.account_id as "accountId", o.agency_id as "agencyId",
  a.name as "agencyName", o.post_id as "postId", p.title as "postTitle", o.region, o.work_phone as "workPhone", o.since,
  o.left_on as "leftOn", ${certifiedUntil(on)} as "certifiedUntil", o.version`

const officerTables = `agencies.officer o join agencies.agency a on a.id = o.agency_id
  left join agencies.post p on p.id = o.post_id`

export async function findOfficer(tx: Tx, id: number): Promise<OfficerView | undefined> {
  const sql = `select ${officerColumns('$2')} from ${officerTables} where o.id = $1`
  return (await tx.rows<OfficerView>(sql, [id, tx.clock.today()]))[0]
}

/** The officer in office who logs in with an account. */
export async function findOfficerOf(tx: Tx, accountId: number): Promise<OfficerView | undefined> {
  const sql = `select ${officerColumns('$2')} from ${officerTables} where o.account_id = $1 and o.left_on is null`
  return (await tx.rows<OfficerView>(sql, [accountId, tx.clock.today()]))[0]
}

export async function lockOfficer(tx: Tx, id: number): Promise<void> {
  await tx.rows('select 1 from agencies.officer where id = $1 for update', [id])
}

export interface OfficerFilter {
  agencyId?: number | undefined
  span?: readonly [string, string] | undefined
  q?: string | undefined
  left?: boolean | undefined
  /** Only those with, or only those without, a certificate in force. */
  certified?: boolean | undefined
  after?: number | undefined
  limit: number
}

export function findOfficers(tx: Tx, f: OfficerFilter): Promise<OfficerView[]> {
  return tx.rows<OfficerView>(
    `select ${officerColumns('$1')} from ${officerTables}
     where ($2::bigint is null or o.agency_id = $2) and ($3::text is null or o.region >= $3)
       and ($4::text is null or o.region < $4) and ($5::text is null or strpos(o.name, $5) > 0)
       and ($6 or o.left_on is null)
       and ($7::boolean is null or (${certifiedUntil('$1')} is not null) = $7) and ($8::bigint is null or o.id > $8)
     order by o.id limit $9`,
    [
      tx.clock.today(),
      f.agencyId ?? null,
      f.span?.[0] ?? null,
      f.span?.[1] ?? null,
      f.q ?? null,
      f.left ?? false,
      f.certified ?? null,
      f.after ?? null,
      f.limit,
    ],
  )
}

/** @returns the new officer's id, or undefined if the account belongs to somebody in office */
export async function insertOfficer(
  tx: Tx,
  agency: AgencyView,
  input: AppointInput,
): Promise<number | undefined> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into agencies.officer (name, account_id, agency_id, post_id, region, work_phone, since, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (account_id) where account_id is not null and left_on is null do nothing returning id`,
    [
      input.name,
      input.accountId ?? null,
      agency.id,
      input.postId ?? null,
      agency.region,
      input.workPhone ?? null,
      input.since ?? tx.clock.today(),
      tx.box.actor,
      tx.clock.now(),
    ],
  )
  return row?.id
}

export async function recordAppointment(
  tx: Tx,
  act: 'APPOINTED' | 'TRANSFERRED' | 'LEFT',
  a: { officerId: number; agencyId: number; postId: number | null; region: string; document: string },
): Promise<void> {
  await tx.rows(
    `insert into agencies.appointment (officer_id, region, agency_id, post_id, act, document, by_actor, at, on_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      a.officerId,
      a.region,
      a.agencyId,
      a.postId,
      act,
      a.document,
      tx.box.actor,
      tx.clock.now(),
      tx.clock.today(),
    ],
  )
}

export function findAppointments(tx: Tx, officerId: number) {
  return tx.rows<{
    act: 'APPOINTED' | 'TRANSFERRED' | 'LEFT'
    agencyId: number
    postId: number | null
    region: string
    document: string
    onDay: string
  }>(
    `select act, agency_id as "agencyId", post_id as "postId", region, document, on_day as "onDay"
     from agencies.appointment where officer_id = $1 order by id limit 200`,
    [officerId],
  )
}

export async function updateOfficer(
  tx: Tx,
  id: number,
  o: { name: string; workPhone: string | null; accountId: number | null },
): Promise<void> {
  await tx.rows(
    'update agencies.officer set name = $2, work_phone = $3, account_id = $4, version = version + 1 where id = $1',
    [id, o.name, o.workPhone, o.accountId],
  )
}

/** Moves an officer and the certificates that go along. */
export async function moveOfficer(tx: Tx, id: number, agency: AgencyView, postId: number | null) {
  await tx.rows(
    `update agencies.officer set agency_id = $2, region = $3, post_id = $4, since = $5, version = version + 1
     where id = $1`,
    [id, agency.id, agency.region, postId, tx.clock.today()],
  )
  await tx.rows('update agencies.certificate set region = $2 where officer_id = $1', [id, agency.region])
}

export async function endOfficer(tx: Tx, id: number): Promise<void> {
  await tx.rows('update agencies.officer set left_on = $2, version = version + 1 where id = $1', [
    id,
    tx.clock.today(),
  ])
}

const certificateColumns = `c.id, c.officer_id as "officerId", o.name as "officerName", o.agency_id as "agencyId",
  a.name as "agencyName", c.region, c.kind, c.number, c.issuer, c.issued_on as "issuedOn", c.valid_until as "validUntil",
  c.trained_on as "trainedOn", c.training, c.exam_on as "examOn", c.exam_passed as "examPassed",
  c.revoked_on as "revokedOn", c.revoked_reason as "revokedReason", c.version`
const certificateTables = `agencies.certificate c join agencies.officer o on o.id = c.officer_id
  join agencies.agency a on a.id = o.agency_id`

export async function findCertificate(tx: Tx, id: number): Promise<CertificateView | undefined> {
  const sql = `select ${certificateColumns} from ${certificateTables} where c.id = $1`
  return (await tx.rows<CertificateView>(sql, [id]))[0]
}

export interface CertificateFilter {
  officerId?: number | undefined
  span?: readonly [string, string] | undefined
  /** Last days of validity. */
  from?: string | undefined
  until?: string | undefined
  revoked?: boolean | undefined
  after?: readonly [validUntil: string, id: number] | undefined
  limit: number
}

/** Certificates of people in office, the first to expire first. */
export function findCertificates(tx: Tx, f: CertificateFilter): Promise<CertificateView[]> {
  return tx.rows<CertificateView>(
    `select ${certificateColumns} from ${certificateTables}
     where o.left_on is null and ($1::bigint is null or c.officer_id = $1)
       and ($2::text is null or c.region >= $2) and ($3::text is null or c.region < $3)
       and ($4::date is null or c.valid_until >= $4) and ($5::date is null or c.valid_until <= $5)
       and ($6 or c.revoked_on is null)
       and ($7::date is null or (c.valid_until, c.id) > ($7, $8::bigint))
     order by c.valid_until, c.id limit $9`,
    [
      f.officerId ?? null,
      f.span?.[0] ?? null,
      f.span?.[1] ?? null,
      f.from ?? null,
      f.until ?? null,
      f.revoked ?? false,
      f.after?.[0] ?? null,
      f.after?.[1] ?? null,
      f.limit,
    ],
  )
}

const certificateValues = (c: CertificateInput) => [
  c.kind,
  c.number,
  c.issuer,
  c.issuedOn,
  c.validUntil,
  c.trainedOn ?? null,
  c.training ?? null,
  c.examOn ?? null,
  c.examPassed ?? null,
]

/** @returns the id, or undefined if the number is registered */
export async function insertCertificate(
  tx: Tx,
  officer: OfficerView,
  c: CertificateInput,
): Promise<number | undefined> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into agencies.certificate (kind, number, issuer, issued_on, valid_until, trained_on, training, exam_on,
       exam_passed, officer_id, region, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (kind, number) do nothing returning id`,
    [...certificateValues(c), officer.id, officer.region, tx.box.actor, tx.clock.now()],
  )
  return row?.id
}

export async function updateCertificate(tx: Tx, id: number, c: CertificateInput): Promise<void> {
  await tx.rows(
    `update agencies.certificate set kind = $1, number = $2, issuer = $3, issued_on = $4, valid_until = $5,
       trained_on = $6, training = $7, exam_on = $8, exam_passed = $9, version = version + 1 where id = $10`,
    [...certificateValues(c), id],
  )
}

export async function revokeCertificateRow(tx: Tx, id: number, reason: string): Promise<void> {
  await tx.rows(
    `update agencies.certificate set revoked_on = $2, revoked_reason = $3, version = version + 1 where id = $1`,
    [id, tx.clock.today(), reason],
  )
}
