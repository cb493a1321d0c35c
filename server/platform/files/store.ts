import type { Tx } from '../db/tx.ts'
import type { FileType } from './use.ts'

/** A file as the database knows it. */
export interface FileRow {
  id: number
  use: string
  owner: string | null
  county: string
  institutionId: number
  familyId: number
  name: string
  mime: FileType
  bytes: number
  sha256: string
  width: number | null
  height: number | null
  content: string
  contentBytes: number
  contentSealed: boolean
  original: string | null
  uploadedBy: string
  uploadedAt: Date
}

const columns = `id, use, owner, county, institution_id as "institutionId", family_id as "familyId", name, mime, bytes,
  sha256, width, height, content, content_bytes as "contentBytes", content_sealed as "contentSealed", original,
  uploaded_by as "uploadedBy", uploaded_at as "uploadedAt"`

/** The next id, so that content can be sealed for its row before the row is there. */
export async function nextFileId(tx: Tx): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    `select nextval(pg_get_serial_sequence('files.file', 'id')) as id`,
  )
  return row!.id
}

/** Notes what is about to be put into the store. */
export async function noteBlobs(tx: Tx, blobs: readonly { address: string; bytes: number }[]): Promise<void> {
  for (const { address, bytes } of blobs.toSorted((a, b) => a.address.localeCompare(b.address)))
    await tx.rows(
      `insert into files.blob (address, bytes, stored_at) values ($1, $2, $3)
       on conflict (address) do update set stored_at = excluded.stored_at`,
      [address, bytes, tx.clock.now()],
    )
}

export type NewFile = Omit<FileRow, 'owner' | 'uploadedBy' | 'uploadedAt'>

export async function insertFile(tx: Tx, file: NewFile): Promise<FileRow> {
  const [row] = await tx.rows<FileRow>(
    `insert into files.file (id, use, county, institution_id, family_id, name, mime, bytes, sha256, width, height,
       content, content_bytes, content_sealed, original, uploaded_by, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning ${columns}`,
    [
      file.id,
      file.use,
      file.county,
      file.institutionId,
      file.familyId,
      file.name,
      file.mime,
      file.bytes,
      file.sha256,
      file.width,
      file.height,
      file.content,
      file.contentBytes,
      file.contentSealed,
      file.original,
      tx.box.actor,
      tx.clock.now(),
    ],
  )
  return row!
}

export async function findFile(tx: Tx, id: number, lock = false): Promise<FileRow | undefined> {
  const [row] = await tx.rows<FileRow>(
    `select ${columns} from files.file where id = $1 ${lock ? 'for update' : ''}`,
    [id],
  )
  return row
}

/** Files of an owner, oldest first. */
export function findFilesOf(tx: Tx, owner: string): Promise<FileRow[]> {
  return tx.rows<FileRow>(`select ${columns} from files.file where owner = $1 order by id limit 200`, [owner])
}

/** Removes a file of an owner, or with `null` one that belongs to nothing yet. @returns whether there was one */
export async function deleteFile(tx: Tx, id: number, owner: string | null): Promise<boolean> {
  const rows = await tx.rows(
    'delete from files.file where id = $1 and owner is not distinct from $2 returning 1',
    [id, owner],
  )
  return rows.length === 1
}

/** Bytes handed in by an actor since an instant, and kept by an institution or a family. */
export async function usage(
  tx: Tx,
  of: { actor: string; since: Date; institutionId: number; familyId: number },
): Promise<{ recent: number; kept: number }> {
  const [row] = await tx.rows<{ recent: number; kept: number }>(
    `select (select coalesce(sum(bytes), 0) from files.file where uploaded_by = $1 and uploaded_at > $2) as recent,
       (select coalesce(sum(bytes), 0) from files.file
         where ($3 <> 0 and institution_id = $3) or ($4 <> 0 and family_id = $4)) as kept`,
    [of.actor, of.since, of.institutionId, of.familyId],
  )
  return row!
}

/** Removes files that nobody took before an instant. @returns how many */
export async function removeLoose(tx: Tx, before: Date): Promise<number> {
  const rows = await tx.rows('delete from files.file where owner is null and uploaded_at < $1 returning 1', [
    before,
  ])
  return rows.length
}

/** Takes the note of one unused blob away and locks out whoever stores it again; @returns its address */
export async function takeUnusedBlob(tx: Tx, before: Date): Promise<string | undefined> {
  const [row] = await tx.rows<{ address: string }>(
    `delete from files.blob where address = (
       select b.address from files.blob b where b.stored_at < $1
         and not exists (select from files.file f where f.content = b.address)
         and not exists (select from files.file f where f.original = b.address)
       order by b.stored_at limit 1 for update skip locked)
     returning address`,
    [before],
  )
  return row?.address
}
