import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Column, listExport } from './export.ts'
import { type ExportEnd, traced } from './traced.ts'

const columns: Column<number>[] = [{ title: { zh: '数', en: 'n' }, value: n => `${n}`.padStart(2_000, '0') }]

async function* pages(n: number) {
  for (let i = 0; i < n; i++) yield Array.from({ length: 50 }, (_, k) => i * 50 + k)
}

const list = (n: number) => listExport({ format: 'csv', name: '清单', columns, pages: pages(n) })

test('the end of an export is held back until its audit row is written', async () => {
  const ends: ExportEnd[] = []
  const file = traced(list(3), async end => ends.push(end))
  const bytes = await buffer(file.stream)
  expect(bytes.toString().trim().split('\r\n')).toHaveLength(151)
  expect(ends).toEqual([{ rows: 150, whole: true }])
})

test('an export whose audit row cannot be written breaks off', async () => {
  const file = traced(list(1), async () => {
    throw new Error('no audit')
  })
  await expect(buffer(file.stream)).rejects.toThrow('no audit')
})

test('a reader who goes away leaves a row that says so, and ends the work', async () => {
  const ends: ExportEnd[] = []
  const source = list(500)
  const file = traced(source, async end => ends.push(end))
  await once(file.stream, 'readable')
  file.stream.destroy()
  await source.done
  await turn()
  expect(ends).toHaveLength(1)
  expect(ends[0]?.whole).toBe(false)
  expect(ends[0]?.rows).toBeLessThan(25_000)
})
