/** Code of the nation, the last link of every chain. */
export const NATION = '000000'

/** County → city → province → nation of a region code (6, 9 or 12 digits), each once. */
export function regionChain(code: string): readonly string[] {
  if (!/^\d{6}(\d{3}){0,2}$/.test(code)) throw new RangeError(`not a region code: ${code}`)
  const county = code.slice(0, 6)
  const chain = [county, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, NATION]
  return chain.filter((link, index) => chain.indexOf(link) === index)
}
