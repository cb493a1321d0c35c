import type { Region, RegionSource } from '../parts/light/region/source.ts'

/** A made-up country for the gallery: names are invented, codes are unassigned. */
const rows: readonly (readonly [code: string, name: string, pinyin: string])[] = [
  ['980000', '青山省', 'qingshan qs'],
  ['980100', '临川市', 'linchuan lc'],
  ['980101', '南门区', 'nanmen nm'],
  ['980102', '北桥区', 'beiqiao bq'],
  ['980103', '东湖县', 'donghu dh'],
  ['980200', '望海市', 'wanghai wh'],
  ['980201', '港口区', 'gangkou gk'],
  ['980202', '沙洲县', 'shazhou sz'],
  ['990000', '白水省', 'baishui bs'],
  ['990100', '石泉市', 'shiquan sq'],
  ['990101', '新城区', 'xincheng xc'],
]
const parentOf = (code: string) =>
  code.endsWith('0000') ? '000000' : `${code.slice(0, code.endsWith('00') ? 2 : 4)}`.padEnd(6, '0')
const byCode = new Map(rows.map(r => [r[0], r]))
const above = (code: string): string[] => {
  const row = byCode.get(parentOf(code))
  return row ? [...above(row[0]), row[1]] : []
}
const shape = ([code, name]: (typeof rows)[number]): Region => ({
  code,
  name,
  above: above(code).join(' '),
  open: rows.some(r => parentOf(r[0]) === code),
})

export const sampleRegions: RegionSource = {
  below: async code =>
    rows
      .filter(r => parentOf(r[0]) === code)
      .map(shape)
      .map(r => ({ ...r, above: '' })),
  search: async text => rows.filter(r => r.join(' ').includes(text)).map(shape),
  path: async code => {
    const row = byCode.get(code)
    if (!row) return []
    return [...(await sampleRegions.path(parentOf(code), new AbortController().signal)), shape(row)]
  },
}
