import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/**
 * An append-only journal of JSON records. Records wait while a write is under way and then go down together
 * as one frame (group commit): a header line `=<bytes> <crc32>`, then one line for each record, then
 * fdatasync. A frame is there wholly or not at all: what a crash left of the last one was never
 * acknowledged and is cut off at the next start; damage anywhere else is refused loudly.
 */

/** Records of one frame together are at most this long (bytes); one record must fit too. */
export const MAX_FRAME = 4 * 1024 * 1024
const HEADER = /^=([0-9]{1,7}) ([0-9a-f]{8})\n/
const HEADER_MAX = 18
const CHUNK = 1024 * 1024

/** The journal is damaged before its end: a person has to look, nothing is guessed. */
export class JournalDamaged extends Error {}

function frameOf(lines: Buffer): Buffer {
  const head = `=${lines.length} ${crc32(lines).toString(16).padStart(8, '0')}\n`
  return Buffer.concat([Buffer.from(head), lines])
}

/** The payload of the frame at `from`, or undefined if no whole frame is there. */
function frameAt(data: Buffer, from: number): { lines: Buffer; next: number } | undefined {
  const match = HEADER.exec(data.toString('latin1', from, from + HEADER_MAX))
  if (!match) return undefined
  const start = from + match[0].length
  const next = start + Number(match[1])
  if (next > data.length) return undefined
  const lines = data.subarray(start, next)
  return crc32(lines) === Number.parseInt(match[2] ?? '', 16) ? { lines, next } : undefined
}

/** True if a whole frame begins anywhere after the start: then the bytes before it were not the last ones. */
function holdsLaterFrame(rest: Buffer): boolean {
  for (let at = rest.indexOf('\n='); at >= 0; at = rest.indexOf('\n=', at + 1))
    if (frameAt(rest, at + 1)) return true
  return false
}

async function read(file: FileHandle, onRecord: (record: unknown) => void): Promise<number> {
  let held: Buffer = Buffer.alloc(0)
  let end = 0
  for (;;) {
    const chunk = Buffer.alloc(CHUNK)
    const { bytesRead } = await file.read(chunk, 0, CHUNK, end + held.length)
    if (bytesRead > 0) held = Buffer.concat([held, chunk.subarray(0, bytesRead)])
    let at = 0
    for (let frame = frameAt(held, at); frame; frame = frameAt(held, at)) {
      for (const line of frame.lines.toString('utf8').trimEnd().split('\n')) onRecord(JSON.parse(line))
      at = frame.next
    }
    end += at
    held = held.subarray(at)
    const stuck = held.length > MAX_FRAME + HEADER_MAX || holdsLaterFrame(held)
    if (stuck) throw new JournalDamaged(`the journal is damaged at byte ${end}; restore it from a copy`)
    if (bytesRead === 0) return end
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}

export class Journal {
  readonly #file: FileHandle
  #position: number
  #waiting: Buffer[] = []
  #writing: Promise<void> | undefined
  #broken: unknown
  readonly #onBroken: (error: unknown) => void

  private constructor(file: FileHandle, position: number, onBroken: (error: unknown) => void) {
    this.#file = file
    this.#position = position
    this.#onBroken = onBroken
  }

  /**
   * Opens or makes the journal and gives every record in it to `onRecord`, oldest first.
   * `onBroken` hears of a failed write: memory is then ahead of the disk and the process must end.
   * @throws JournalDamaged
   */
  static async open(
    path: string,
    onRecord: (record: unknown) => void,
    onBroken: (error: unknown) => void,
  ): Promise<Journal> {
    const file = await open(path, 'a+', 0o600)
    try {
      const end = await read(file, onRecord)
      if ((await file.stat()).size > end) await file.truncate(end)
      await file.sync()
      await syncFolder(path)
      return new Journal(file, end, onBroken)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /** Bytes on disk. */
  get size(): number {
    return this.#position
  }

  /** Queues a record. It is durable once a `flushed()` that was asked for afterwards has resolved. */
  append(record: unknown): void {
    const line = Buffer.from(`${JSON.stringify(record)}\n`)
    if (line.length > MAX_FRAME) throw new RangeError('a record is larger than a journal frame')
    this.#waiting.push(line)
    this.#writing ??= Promise.resolve().then(() => this.#drain())
  }

  /** Resolves when everything appended so far is on disk; rejects when the disk failed. */
  async flushed(): Promise<void> {
    await this.#writing
    if (this.#broken) throw this.#broken
  }

  async close(): Promise<void> {
    await this.#writing
    await this.#file.close()
  }

  async #drain(): Promise<void> {
    try {
      while (this.#waiting.length > 0 && !this.#broken) {
        const frame = frameOf(this.#nextFrame())
        await this.#file.appendFile(frame)
        await this.#file.datasync()
        this.#position += frame.length
      }
    } catch (error) {
      this.#broken = error
      this.#onBroken(error)
    }
    this.#writing = undefined
  }

  #nextFrame(): Buffer {
    let bytes = 0
    let count = 0
    for (const line of this.#waiting) {
      if (bytes + line.length > MAX_FRAME) break
      bytes += line.length
      count += 1
    }
    return Buffer.concat(this.#waiting.splice(0, count))
  }
}
