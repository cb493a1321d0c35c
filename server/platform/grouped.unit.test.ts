import { expect, test } from 'vitest'
import { Grouped } from './grouped.ts'

/** A look-up that answers when it is told to. */
function steered() {
  const calls: { keys: readonly string[]; answer: () => void; fail: () => void }[] = []
  const grouped = new Grouped<string, number>(
    keys =>
      new Promise((done, fail) =>
        calls.push({
          keys,
          answer: () => done(new Map(keys.filter(k => k !== 'none').map(k => [k, k.length]))),
          fail: () => fail(new Error('down')),
        }),
      ),
    3,
  )
  return { grouped, calls }
}
const turn = () => new Promise(setImmediate)

test('keys that arrive during a look-up share the next one, and each caller gets its own answer', async () => {
  const { grouped, calls } = steered()
  const first = grouped.get('a')
  await turn()
  const rest = [grouped.get('bb'), grouped.get('none'), grouped.get('bb')]
  calls[0]!.answer()
  await turn()
  calls[1]!.answer()
  expect(await Promise.all([first, ...rest])).toEqual([1, 2, undefined, 2])
  expect(calls.map(c => c.keys)).toEqual([['a'], ['bb', 'none']])
})

test('a look-up holds so many keys and no more', async () => {
  const { grouped, calls } = steered()
  const all = ['a', 'b', 'c', 'd', 'e'].map(k => grouped.get(k))
  for (let n = 0; n < 2; n++) {
    await turn()
    calls[n]!.answer()
  }
  expect(await Promise.all(all)).toEqual([1, 1, 1, 1, 1])
  expect(calls.map(c => c.keys.length)).toEqual([3, 2])
})

test('a failed look-up fails its own callers, and the next one works', async () => {
  const { grouped, calls } = steered()
  const lost = grouped.get('a')
  await turn()
  const kept = grouped.get('b')
  calls[0]!.fail()
  await expect(lost).rejects.toThrow('down')
  await turn()
  calls[1]!.answer()
  expect(await kept).toBe(1)
})
