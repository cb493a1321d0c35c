let table: Map<string, Buffer> | undefined

/** Text in GB18030, for tests of files as spreadsheets of the country write them; two-byte characters only. */
export function gb18030(text: string): Buffer {
  table ??= twoByteCharacters()
  const parts = [...text].map(c => {
    const bytes = c.charCodeAt(0) < 0x80 ? Buffer.from(c) : table!.get(c)
    if (!bytes) throw new Error(`not in the two-byte part of GB18030: ${c}`)
    return bytes
  })
  return Buffer.concat(parts)
}

function twoByteCharacters(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, Buffer>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const bytes = Buffer.from([lead, trail])
      found.set(decoder.decode(bytes), bytes)
    }
  return found
}
