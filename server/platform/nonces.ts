/**
 * The nonces that one process has seen, kept until the messages that carried them are too old to be taken.
 * Memory is bounded: beyond `limit` live nonces every further message is refused rather than an old one
 * forgotten.
 */
export class NonceMemory {
  readonly #seen = new Map<string, number>()
  readonly #limit: number
  constructor(limit = 1_000_000) {
    this.#limit = limit
  }

  /** True if this nonce of this key is new; false if it was seen, or if there is no room to remember it. */
  take(message: { keyId: string; nonce: string; forgetAt: Date }, at: Date): boolean {
    this.#forget(at)
    const id = `${message.keyId} ${message.nonce}`
    if (this.#seen.has(id) || this.#seen.size >= this.#limit) return false
    this.#seen.set(id, message.forgetAt.getTime())
    return true
  }

  /** Messages arrive roughly in order of age, so the oldest entries of the map are the first to go. */
  #forget(at: Date): void {
    for (const [id, until] of this.#seen) {
      if (until >= at.getTime()) break
      this.#seen.delete(id)
    }
  }
}
