/** An instant as text in China's one zone. Such texts sort by time, and begin with the civil day. */
export type Instant = string

export const instant = (date: string, time: string): Instant => `${date}T${time}:00+08:00`
export const dayOf = (at: Instant) => at.slice(0, 10)

/** The same instant some minutes later. */
export const later = (at: Instant, minutes: number): Instant => {
  const local = new Date(Date.parse(at) + (minutes + 480) * 60_000).toISOString()
  return `${local.slice(0, 19)}+08:00`
}
