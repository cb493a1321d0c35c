import { createReadStream, createWriteStream } from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Box, systemBox } from '../db/box.ts'
import { type Ground, type Tx, transact } from '../db/tx.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import { at, type SealedColumn } from '../seal/binding.ts'
import type { Domain } from '../seal/domain.ts'
import { BlobMissing, type BlobStore } from './blob-store.ts'
import { writeWorkingCopy } from './images.ts'
import { inTemporaryFolder, measure, type Received, receive, sniff } from './intake.ts'
import { problems } from './problems.ts'
import { deleteFile, type FileRow, findFile, insertFile, nextFileId, noteBlobs, usage } from './store.ts'
import { type FileUse, imageTypes } from './use.ts'

const DAY_MS = 86_400_000

/** How much may be handed in and kept. */
export interface FileLimits {
  /** Bytes of one account in 24 hours. */
  perDay: number
  /** Bytes of one institution or family together. */
  kept: number
}

const originalColumn: SealedColumn = {
  domain: 'evidence',
  table: 'files.file',
  column: 'original',
  key: ['id'],
}
const contentColumn = (domain: Domain): SealedColumn => ({ ...originalColumn, domain, column: 'content' })

/** Files of the platform: taken in, kept by content, given out. */
export class Files {
  readonly #blobs: BlobStore
  readonly #limits: FileLimits

  constructor(blobs: BlobStore, limits: FileLimits) {
    this.#blobs = blobs
    this.#limits = limits
  }

  /**
   * Takes a file in for whoever stands behind the box. No connection is held while it arrives. It belongs to nothing yet:
   * `attach` gives it to a record, or it is removed after a day.
   * @throws Refusal files.quota-reached, files.too-large, files.no-file, files.wrong-type, files.broken-image
   */
  async take(
    ground: Ground,
    box: Box,
    use: FileUse,
    given: { stream: Readable; name: string },
  ): Promise<FileRow> {
    const owner = ownerOf(box)
    const atDoor = <T>(work: (tx: Tx) => Promise<T>) => transact(ground, systemBox('door:files'), work)
    const id = await atDoor(async tx => {
      await this.#requireRoom(tx, box.actor, owner, 0)
      return nextFileId(tx)
    })
    return inTemporaryFolder(async folder => {
      const received = await receive(given.stream, join(folder, 'original'), use.maxBytes)
      const mime = await sniff(received.path, use)
      const parts = await this.#prepare(ground, folder, id, received, use, mime)
      await atDoor(async tx => {
        await this.#requireRoom(tx, box.actor, owner, received.bytes)
        await noteBlobs(tx, parts.blobs)
      })
      for (const blob of parts.blobs) await this.#blobs.put(blob.address, blob.path, blob.bytes)
      return transact(ground, box, tx =>
        insertFile(tx, {
          id,
          use: use.name,
          ...owner,
          name: safeName(given.name),
          mime,
          bytes: received.bytes,
          sha256: received.address,
          ...parts.row,
        }),
      )
    })
  }

  /** What is shown of a file, as a stream. @throws Refusal files.lost */
  async content(tx: Tx, file: FileRow, use: FileUse): Promise<Readable> {
    const stream = await this.#open(file.content)
    if (!file.contentSealed) return stream
    return unsealed(tx, stream, contentColumn(use.sealed ?? 'evidence'), file.id)
  }

  /** The file as it was handed in, with all metadata. @throws Refusal files.lost */
  async original(tx: Tx, file: FileRow, use: FileUse): Promise<Readable> {
    if (file.original === null) return this.content(tx, file, use)
    return unsealed(tx, await this.#open(file.original), originalColumn, file.id)
  }

  /** Removes the bytes of an address; for the clean-up job. */
  forget(address: string): Promise<void> {
    return this.#blobs.remove(address)
  }

  async #open(address: string): Promise<Readable> {
    return this.#blobs.open(address).catch((error: Error) => {
      if (error instanceof BlobMissing) return refuse(problems.lost)
      throw error
    })
  }

  /** Images: a working copy and the sealed original. Others: as they came, or sealed. */
  async #prepare(
    ground: Ground,
    folder: string,
    id: number,
    received: Received,
    use: FileUse,
    mime: FileRow['mime'],
  ): Promise<{
    blobs: Received[]
    row: Pick<FileRow, 'width' | 'height' | 'content' | 'contentBytes' | 'contentSealed' | 'original'>
  }> {
    const image = imageTypes.includes(mime)
    const copy = join(folder, 'copy')
    const size = image ? await writeWorkingCopy(received.path, copy, mime) : { width: null, height: null }
    const plain = image ? await measure(copy) : received
    const content = use.sealed ? await seal(ground, plain, contentColumn(use.sealed), id) : plain
    const original = image ? await seal(ground, received, originalColumn, id) : undefined
    return {
      blobs: original ? [content, original] : [content],
      row: {
        ...size,
        content: content.address,
        contentBytes: plain.bytes,
        contentSealed: use.sealed !== undefined,
        original: original?.address ?? null,
      },
    }
  }

  async #requireRoom(
    tx: Tx,
    actor: string,
    owner: { institutionId: number; familyId: number },
    bytes: number,
  ) {
    const since = new Date(tx.clock.now().getTime() - DAY_MS)
    const used = await usage(tx, { actor, since, ...owner })
    if (used.recent + bytes > this.#limits.perDay || used.kept + bytes > this.#limits.kept)
      refuse(problems.quotaReached)
  }
}

/** What a file is attached to, and who may see it from then on. */
export interface Attachment {
  /** `module.kind:id`. */
  owner: string
  /** The use for which it must have been handed in. */
  use: FileUse
  county: string
  institutionId?: number
  familyId?: number
}

/**
 * Gives files that the actor handed in to a record; they are seen by whoever may see the record from then on. In the
 * transaction of the act. @throws Refusal not-found, files.already-attached
 */
export async function attach(tx: Tx, ids: readonly number[], to: Attachment): Promise<void> {
  for (const id of [...ids].sort((a, b) => a - b)) {
    const file = await findFile(tx, id, true)
    if (file?.use !== to.use.name || file.uploadedBy !== tx.box.actor) refuse(common.notFound)
    if (file.owner !== null) refuse(problems.alreadyAttached)
    await tx.rows(
      `update files.file set owner = $2, county = $3, institution_id = $4, family_id = $5, attached_at = $6 where id = $1`,
      [id, to.owner, to.county, to.institutionId ?? 0, to.familyId ?? 0, tx.clock.now()],
    )
  }
}

/** Removes a file from the record it belongs to; its content goes with the next clean-up. @throws Refusal not-found */
export async function detach(tx: Tx, id: number, owner: string): Promise<void> {
  if (!(await deleteFile(tx, id, owner))) refuse(common.notFound)
}

/** Whose file a new one is, by the box of whoever hands it in. */
function ownerOf(box: Box): { county: string; institutionId: number; familyId: number } {
  const only = ([lo, hi]: readonly [number, number]) => (lo === hi ? lo : 0)
  return {
    county: box.kind === 'officer' ? box.area[0] : '000000',
    institutionId: box.kind === 'institution' ? only(box.inst) : 0,
    familyId: box.kind === 'parent' ? only(box.family) : 0,
  }
}

async function seal(ground: Ground, plain: Received, column: SealedColumn, id: number): Promise<Received> {
  const path = `${plain.path}.${column.column}.sealed`
  const sealing = await ground.services.sealer.sealStream(column.domain, at(column, id))
  await pipeline(createReadStream(plain.path), sealing, createWriteStream(path, { mode: 0o600 }))
  return measure(path)
}

function unsealed(tx: Tx, sealed: Readable, column: SealedColumn, id: number): Readable {
  const opening = tx.services.sealer.unsealStream(column.domain, at(column, id))
  sealed.on('error', error => opening.destroy(error))
  opening.on('close', () => sealed.destroy())
  return sealed.pipe(opening)
}

/** A name to show: the last part of a path, without control and direction characters, not too long, never empty. */
export function safeName(given: string): string {
  const last = basename(given.replaceAll('\\', '/')).normalize('NFC')
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>|:*?]/gu, '').trim()
  return [...clean].slice(-120).join('') || 'file'
}
