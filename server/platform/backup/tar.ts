import { Failure } from '../failure.ts'

const BLOCK = 512
const NAME_MAX = 100
const SIZE_MAX = 8 ** 11 - 1

/** One file inside an archive. */
export interface TarEntry {
  name: string
  /** Bytes. */
  size: number
  /** The content; must be read to its end before the next entry. */
  body: AsyncIterable<Buffer>
}

/** The archive is cut off or was changed. */
export const damaged = (why: string) =>
  new Failure('backup-damaged', {
    zh: `备份文件已损坏或不完整（${why}）。`,
    en: `The backup file is damaged or incomplete (${why}).`,
  })

/** Header block of a file in the POSIX ustar format, which every tar program reads. */
export function tarHeader(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > NAME_MAX || size > SIZE_MAX) throw new RangeError(`tar entry ${name} ${size}`)
  const block = Buffer.alloc(BLOCK)
  const octal = (value: number, offset: number, digits: number) =>
    block.write(`${value.toString(8).padStart(digits, '0')}\0`, offset, 'latin1')
  block.write(name, 0, 'utf8')
  octal(0o600, 100, 7)
  octal(0, 108, 7)
  octal(0, 116, 7)
  octal(size, 124, 11)
  octal(Math.floor(at.getTime() / 1000), 136, 11)
  block.write('0', 156, 'latin1')
  block.write('ustar\x0000', 257, 'latin1')
  block.fill(' ', 148, 156)
  octal(sumOf(block), 148, 6)
  return block
}

const sumOf = (block: Buffer) => block.reduce((sum, byte) => sum + byte, 0)

/** Zeros that fill the last block of a file. */
export const tarPadding = (size: number) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** The end of an archive. */
export const tarEnd = () => Buffer.alloc(2 * BLOCK)

/**
 * Reads the files of an archive in order. An entry's body that was not read is skipped.
 * @throws Failure `backup-damaged`
 */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const input = byteReader(source)
  for (;;) {
    const block = await input.exactly(BLOCK)
    if (block.every(byte => byte === 0)) return
    const { name, size } = parseHeader(block)
    let left = size
    const body = async function* () {
      while (left > 0) {
        const chunk = await input.atMost(left)
        left -= chunk.length
        yield chunk
      }
    }
    yield { name, size, body: body() }
    while (left > 0) left -= (await input.atMost(left)).length
    await input.exactly(tarPadding(size).length)
  }
}

function parseHeader(block: Buffer): { name: string; size: number } {
  const text = (offset: number, length: number) =>
    block.toString('utf8', offset, offset + length).replace(/\0.*$/s, '')
  const expected = Number.parseInt(text(148, 8).trim(), 8)
  const summed = Buffer.from(block)
  summed.fill(' ', 148, 156)
  if (expected !== sumOf(summed)) throw damaged('tar header')
  return { name: text(0, NAME_MAX), size: Number.parseInt(text(124, 12).trim(), 8) }
}

function byteReader(source: AsyncIterable<Buffer>) {
  const chunks = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const fill = async () => {
    const next = await chunks.next()
    if (next.done) throw damaged('cut off')
    rest = next.value
  }
  const atMost = async (count: number): Promise<Buffer> => {
    while (rest.length === 0) await fill()
    const taken = rest.subarray(0, count)
    rest = rest.subarray(taken.length)
    return taken
  }
  const exactly = async (count: number): Promise<Buffer> => {
    const parts: Buffer[] = []
    for (let left = count; left > 0; ) {
      const part = await atMost(left)
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }
  return { atMost, exactly }
}
