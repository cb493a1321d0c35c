/** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as a CSV file that spreadsheets open with Chinese text. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(row => `${row.map(cell => quote(harmless(cell))).join(',')}\r\n`).join('')}`

/** Hands a text over as a file. */
export function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}
