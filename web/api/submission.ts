/**
 * The idempotency key of one form. The same content keeps its key, so a retry after a lost answer takes effect once;
 * changed content gets a new key; so does the next submit after a success.
 */
export class Submission {
  #content: string | undefined
  #key = ''

  /** The key to send with this content. */
  keyFor(content: unknown): string {
    const text = JSON.stringify(content) ?? ''
    if (text !== this.#content) {
      this.#content = text
      this.#key = randomKey()
    }
    return this.#key
  }

  /** The act took effect: the next submit is another act, even with equal content. */
  done() {
    this.#content = undefined
  }
}

/** 128 random bits in the form of a UUID; works on plain http too, where `crypto.randomUUID` is absent. */
export function randomKey(): string {
  const b = crypto.getRandomValues(new Uint8Array(16))
  b[6] = ((b[6] ?? 0) & 0x0f) | 0x40
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(b, x => x.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
