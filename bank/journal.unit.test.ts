import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { Journal, JournalDamaged, MAX_FRAME } from './journal.ts'

const folder = mkdtempSync(join(tmpdir(), 'yuheng-journal-'))
let path = ''
let files = 0

beforeEach(() => {
  files += 1
  path = join(folder, `journal-${files}`)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function open(): Promise<{ journal: Journal; read: unknown[] }> {
  const read: unknown[] = []
  const journal = await Journal.open(path, record => read.push(record), console.error)
  return { journal, read }
}

async function written(...frames: unknown[][]): Promise<void> {
  const { journal } = await open()
  for (const records of frames) {
    for (const record of records) journal.append(record)
    await journal.flushed()
  }
  await journal.close()
}

async function contents(): Promise<unknown[]> {
  const { journal, read } = await open()
  await journal.close()
  return read
}

describe('the journal', () => {
  test('gives back what was flushed, in order, across openings', async () => {
    await written([{ n: 1 }, { n: 2, text: '划拨\n"=' }], [{ n: 3 }])
    await written([{ n: 4 }])
    expect(await contents()).toEqual([{ n: 1 }, { n: 2, text: '划拨\n"=' }, { n: 3 }, { n: 4 }])
  })

  test('many records queued together become few frames, and each waiter waits for its own', async () => {
    const { journal } = await open()
    const waiting = Array.from({ length: 1000 }, (_, n) => {
      journal.append({ n })
      return journal.flushed()
    })
    await Promise.all(waiting)
    await journal.close()
    const frames = readFileSync(path, 'utf8').match(/^=/gm)?.length ?? 0
    expect(frames).toBeLessThan(5)
    expect(await contents()).toHaveLength(1000)
  })

  test('a frame torn off at any byte is forgotten and the rest is kept', async () => {
    await written([{ n: 1 }], [{ n: 2 }])
    const whole = readFileSync(path)
    const firstEnd = whole.indexOf('=', 1)
    for (let cut = whole.length - 1; cut >= firstEnd; cut -= 1) {
      writeFileSync(path, whole.subarray(0, cut))
      expect(await contents()).toEqual([{ n: 1 }])
      expect(statSync(path).size).toBe(firstEnd)
    }
  })

  test('rubbish in place of the last frame is cut off and writing goes on', async () => {
    await written([{ n: 1 }])
    appendFileSync(path, '=99 0badc0de\n{"n":')
    await written([{ n: 2 }])
    expect(await contents()).toEqual([{ n: 1 }, { n: 2 }])
  })

  test('damage before the last frame is refused, never skipped', async () => {
    await written([{ n: 1 }], [{ n: 2 }], [{ n: 3 }])
    const bytes = readFileSync(path)
    bytes[bytes.indexOf('"n":2') + 4] = '7'.charCodeAt(0)
    writeFileSync(path, bytes)
    await expect(contents()).rejects.toThrow(JournalDamaged)
  })

  test('a journal larger than one reading chunk comes back whole', async () => {
    const text = 'x'.repeat(50_000)
    await written(Array.from({ length: 100 }, (_, n) => ({ n, text })))
    expect((await contents()).length).toBe(100)
    truncateSync(path, statSync(path).size - 10)
    expect((await contents()).length).toBeLessThan(100)
  })

  test('a record beyond the size of a frame is refused before it is queued', async () => {
    const { journal } = await open()
    expect(() => journal.append({ text: 'x'.repeat(MAX_FRAME) })).toThrow(RangeError)
    await journal.close()
  })
})
