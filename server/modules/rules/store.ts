import type { Tx } from '../../platform/db/tx.ts'
import type { DocumentChange, DocumentInput, ProposalInput, ProposalView } from './schema.ts'

export interface DocumentRow {
  key: string
  region: string
  title: string
  titleEn: string | null
  issuer: string
  publishedOn: string
  url: string | null
  part: 'MAIN' | 'SUPPORTING'
  mainKey: string | null
  repealedOn: string | null
  version: number
}
const documentColumns = `key, region, title, title_en as "titleEn", issuer, published_on as "publishedOn", url, part,
  main_key as "mainKey", repealed_on as "repealedOn", version`

/** Most documents that all regions together may enter. */
const DOCUMENTS_MAX = 50_000

export const allDocuments = (tx: Tx) =>
  tx.rows<DocumentRow>(
    `select ${documentColumns} from rules.document order by published_on desc, key limit ${DOCUMENTS_MAX}`,
  )

export const findDocument = async (tx: Tx, key: string) =>
  (await tx.rows<DocumentRow>(`select ${documentColumns} from rules.document where key = $1`, [key]))[0]

const documentValues = (tx: Tx, d: DocumentChange) => [
  d.title,
  d.titleEn ?? null,
  d.issuer,
  d.publishedOn,
  d.url ?? null,
  d.part,
  d.mainKey ?? null,
  tx.box.actor,
  tx.clock.now(),
]

/** @returns whether it was new */
export async function insertDocument(tx: Tx, d: DocumentInput): Promise<boolean> {
  const rows = await tx.rows(
    `insert into rules.document (title, title_en, issuer, published_on, url, part, main_key, entered_by, entered_at,
       key, region) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (key) do nothing returning key`,
    [...documentValues(tx, d), d.key, d.region],
  )
  return rows.length > 0
}

export const updateDocument = (tx: Tx, key: string, d: DocumentChange) =>
  tx.rows(
    `update rules.document set title = $1, title_en = $2, issuer = $3, published_on = $4, url = $5, part = $6,
       main_key = $7, entered_by = $8, entered_at = $9, repealed_on = $10, version = version + 1 where key = $11`,
    [...documentValues(tx, d), d.repealedOn ?? null, key],
  )

const publishedColumns = `id, region, parameter, scope, from_day as "from", until_day as until, value,
  unknown_reason as unknown, soft, document, article, note, status`
const columns = `${publishedColumns}, reason, proposed_by as "proposedBy", proposed_name as "proposedName",
  proposed_at as "proposedAt", reviewed_name as "reviewedName", reviewed_at as "reviewedAt", review, version`

/** A value as it is stored; what its parameter is called stands in the rules. */
export type ValueRow = Omit<ProposalView, 'name' | 'unit'>

export type PublishedRow = Pick<
  ValueRow,
  | 'id'
  | 'region'
  | 'parameter'
  | 'scope'
  | 'from'
  | 'until'
  | 'value'
  | 'unknown'
  | 'soft'
  | 'document'
  | 'article'
  | 'note'
  | 'status'
>

/** Most published values of all regions; a region has some dozens. */
const PUBLISHED_MAX = 200_000

export const publishedValues = (tx: Tx) =>
  tx.rows<PublishedRow>(
    `select ${publishedColumns} from rules.value where status = 'PUBLISHED'
     order by parameter, region, from_day, id limit ${PUBLISHED_MAX}`,
  )

export const findValue = async (tx: Tx, id: number, o: { lock?: boolean } = {}) =>
  (
    await tx.rows<ValueRow>(
      `select ${columns} from rules.value where id = $1${o.lock ? ' for update' : ''}`,
      [id],
    )
  )[0]

export interface ValueFilter {
  region?: readonly [string, string] | undefined
  parameter?: string | undefined
  status?: string | undefined
  document?: string | undefined
  before?: number | undefined
  limit: number
}

/** Values newest first. */
export const findValues = (tx: Tx, f: ValueFilter) =>
  tx.rows<ValueRow>(
    `select ${columns} from rules.value
     where ($1::text is null or region between $1 and $2) and ($3::text is null or parameter = $3)
       and ($4::text is null or status = $4) and ($5::text is null or document = $5)
       and ($6::bigint is null or id < $6)
     order by id desc limit $7`,
    [
      f.region?.[0] ?? null,
      f.region?.[1] ?? null,
      f.parameter ?? null,
      f.status ?? null,
      f.document ?? null,
      f.before ?? null,
      f.limit,
    ],
  )

export async function insertValue(
  tx: Tx,
  v: ProposalInput,
  by: { accountId: number; name: string },
): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into rules.value (region, parameter, scope, from_day, until_day, value, unknown_reason, soft, document,
       article, note, reason, status, proposed_by, proposed_name, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'PROPOSED', $13, $14, $15) returning id`,
    [
      v.region,
      v.parameter,
      JSON.stringify(v.scope),
      v.from,
      v.until ?? null,
      v.value === undefined ? null : JSON.stringify(v.value),
      v.unknown ?? null,
      v.soft,
      v.document,
      v.article ?? null,
      v.note ?? null,
      v.reason,
      by.accountId,
      by.name,
      tx.clock.now(),
    ],
  )
  return row!.id
}

export const moveValue = (
  tx: Tx,
  id: number,
  status: string,
  by: { accountId: number; name: string; review: string } | null,
) =>
  tx.rows(
    `update rules.value set status = $2, reviewed_by = $3, reviewed_name = $4, reviewed_at = $5, review = $6,
       version = version + 1 where id = $1`,
    [id, status, by?.accountId ?? null, by?.name ?? null, by ? tx.clock.now() : null, by?.review ?? null],
  )

/** The number of the edition of all published values. */
export const editionNow = async (tx: Tx) =>
  (await tx.rows<{ number: number }>('select number from rules.edition'))[0]!.number

/** A new edition; publications stand in line here, so that each is checked against all before it. */
export const nextEdition = (tx: Tx) => tx.rows('update rules.edition set number = number + 1')
