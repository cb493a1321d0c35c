/** The code in the licence's QR: the credit code, or a number of ours where there is none. */
export const publicCode = (i: { id: number; uscc: string | null }) => i.uscc ?? `Y${i.id}`

/** What a public code names: a credit code, the number of a licence, or one of our numbers. */
export function readPublicCode(
  code: string,
): { uscc: string } | { id: number } | { licence: string } | undefined {
  const plain = code.trim().toUpperCase()
  if (/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(plain)) return { uscc: plain }
  if (/^(\d{13}|\d{15})$/.test(plain)) return { licence: plain }
  const id = /^Y(\d{1,15})$/.exec(plain)?.[1]
  return id ? { id: Number(id) } : undefined
}
