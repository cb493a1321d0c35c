/**
 * Something outside the program prevents it from running: a full disk, a busy port, a wrong address.
 * Shown to the operator as one line in both languages, without a stack.
 */
export class Failure extends Error {
  readonly code: string
  readonly text: { zh: string; en: string }
  constructor(code: string, text: { zh: string; en: string }, cause?: unknown) {
    super(`${text.zh} ${text.en}`, { cause })
    this.name = 'Failure'
    this.code = code
    this.text = text
  }
}

/** The one line for the operator: a Failure's own words, or the first line of any other error. */
export function failureLine(error: unknown): string {
  if (error instanceof Failure) return error.message
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.split('\n', 1)[0] ?? ''
}

/** The system's error code (`ENOSPC`, `EACCES` …) of an error, or of what caused it. */
export function systemCode(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const { code } = e as NodeJS.ErrnoException
    if (typeof code === 'string') return code
  }
  return undefined
}
