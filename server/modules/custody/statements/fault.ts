/** What is wrong with a file of a bank; each is said with its place, and nothing of the file is kept. */
export type FaultCode =
  | 'dialect'
  | 'syntax'
  | 'missing'
  | 'value'
  | 'currency'
  | 'control'
  | 'page'
  | 'duplicate'
  | 'empty'
  | 'size'
  | 'bank'

/**
 * A file of a bank cannot be taken. `place` is where in it: an XPath with its line, a row, a record, a JSON pointer.
 * The whole file is refused, so that no line is ever missing silently.
 */
export class StatementFault extends Error {
  readonly code: FaultCode
  readonly place: string
  readonly reason: { zh: string; en: string }
  constructor(code: FaultCode, place: string, zh: string, en: string) {
    super(`${place}: ${en}`)
    this.code = code
    this.place = place
    this.reason = { zh, en }
  }
}

/** @throws StatementFault always */
export function fault(code: FaultCode, place: string, zh: string, en: string): never {
  throw new StatementFault(code, place, zh, en)
}
