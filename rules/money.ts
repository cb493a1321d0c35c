/** Integer fen as yuan for people: 12100 → '¥121.00'. */
export function yuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const rest = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '-' : ''}¥${whole}.${rest}`
}

/** Basis points as a percentage for people: 1000 → '10%'. */
export function percent(basisPoints: number): string {
  return `${basisPoints / 100}%`
}

/** Yuan as typed ('121', '121.5', '121.50') in fen; RangeError for anything finer or not a sum. */
export function fenOfYuan(typed: string): number {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(typed)
  if (!match) throw new RangeError(`not a sum in yuan: ${typed}`)
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** floor(a × b ÷ divisor) exactly, for non-negative integers; beyond 2^53 by way of BigInt. */
export function multiplyDivideFloor(a: number, b: number, divisor: number): number {
  const product = a * b
  if (Number.isSafeInteger(product)) return Math.floor(product / divisor)
  const exact = Number((BigInt(a) * BigInt(b)) / BigInt(divisor))
  if (!Number.isSafeInteger(exact)) throw new RangeError('sum beyond the exact range')
  return exact
}

/** Refuses a sum or count that is not a non-negative safe integer. */
export function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} must be a whole number ≥ 0: ${value}`)
}
