const KEY = /^\d+\.(\d{4})(\d{2})(\d{2})\.\d+\.\d+\.(\d+)$/

/** What the key of a lesson says: its day and its order. @returns undefined if it is no such key */
export function readLessonKey(key: string): { date: string; orderId: number } | undefined {
  const found = KEY.exec(key)
  return found ? { date: `${found[1]}-${found[2]}-${found[3]}`, orderId: Number(found[4]) } : undefined
}
