/** Hides the middle of a text with one asterisk per hidden character. */
function hide(value: string, head: number, tail: number): string {
  const characters = [...value]
  if (characters.length <= head + tail) return '*'.repeat(characters.length)
  const hidden = characters.length - head - tail
  return [
    ...characters.slice(0, head),
    '*'.repeat(hidden),
    ...(tail > 0 ? characters.slice(-tail) : []),
  ].join('')
}

/** Resident number for screens: first four and last four ('4101**********0011'). */
export function maskResidentId(number: string): string {
  return hide(number, 4, 4)
}

/** Phone number for screens: first three and last four ('138****5678'). */
export function maskPhone(number: string): string {
  return hide(number, 3, 4)
}

/** Name of a person: the family name, then two asterisks ('雷**'), whatever the length. */
export function maskName(name: string): string {
  const [first = ''] = [...name]
  return `${first}**`
}

/** Unified social credit code in published decisions: first eight and last character (§7.6). */
export function maskUscc(code: string): string {
  return hide(code, 8, 1)
}

const KINDS = [
  '托管中心',
  '培训中心',
  '培训学校',
  '有限责任公司',
  '有限公司',
  '工作室',
  '学校',
  '中心',
  '公司',
]

/**
 * Name of an institution in published decisions: place and kind stay ('湘潭县***托管中心').
 * @param place the place with which the name begins, if it does
 */
export function maskInstitution(name: string, place = ''): string {
  const head = place !== '' && name.startsWith(place) ? place : ''
  const kind = KINDS.find(suffix => name.endsWith(suffix) && name.length > head.length + suffix.length) ?? ''
  return `${head}***${kind}`
}

/** Address for screens: everything from the first number on is hidden. */
export function maskAddress(address: string): string {
  const index = address.search(/[0-9０-９一二三四五六七八九十]+(号|栋|幢|单元|室|楼|弄)/)
  return index < 0
    ? hide(address, Math.min(6, Math.floor([...address].length / 2)), 0)
    : `${address.slice(0, index)}***`
}
