/** A day with its name, as the API takes it. */
export interface NamedDay {
  date: string
  name: string
}

const LINE = /^(\d{4}-\d\d-\d\d)(?:\s*[~～至]\s*(\d{4}-\d\d-\d\d))?\s+(.+)$/
const DAY_MS = 86_400_000
const SPAN_MAX = 40

const exists = (day: string) => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** `2027-01-01 元旦` or `2027-02-06~2027-02-12 春节` a line → days; lines that are no days are given back. */
export function readDays(text: string): { days: NamedDay[]; bad: string[] } {
  const days: NamedDay[] = []
  const bad: string[] = []
  for (const line of text.split(/\r?\n/).map(l => l.trim())) {
    if (!line) continue
    const [, from = '', to = from, name = ''] = LINE.exec(line) ?? []
    const span = (Date.parse(to) - Date.parse(from)) / DAY_MS
    if (!exists(from) || !exists(to) || span < 0 || span > SPAN_MAX) {
      bad.push(line)
      continue
    }
    for (let n = 0; n <= span; n++) {
      const date = new Date(Date.parse(`${from}T00:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10)
      days.push({ date, name })
    }
  }
  return { days, bad }
}

/** Days as lines, for the form that corrects them. */
export const writeDays = (days: readonly NamedDay[]) => days.map(d => `${d.date} ${d.name}`).join('\n')
