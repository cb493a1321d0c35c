import type { Desk } from './desk.ts'
import type { Faults } from './faults.ts'

/** Settles accepted refunds and payouts a little later, as banks do; what was pending at a stop goes on at the start. */
export class Clearing {
  readonly #desk: Desk
  readonly #faults: Faults
  readonly #delayMs: number
  readonly #timers = new Set<NodeJS.Timeout>()

  constructor(desk: Desk, faults: Faults, delayMs: number) {
    this.#desk = desk
    this.#faults = faults
    this.#delayMs = delayMs
  }

  start(): void {
    for (const endToEndId of this.#desk.books.pending) this.#schedule(endToEndId)
    this.#desk.onRecord(record => {
      if (record.kind === 'refund.accepted' || record.kind === 'payout.accepted')
        this.#schedule(record.endToEndId)
    })
    this.#every(1000, () => this.#desk.expire())
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }

  #schedule(endToEndId: string): void {
    const fault = this.#faults.take('clearing', { endToEndId })
    const failure = fault?.fault === 'fail' ? fault.failure : undefined
    this.#after(this.#delayMs + (fault?.ms ?? 0), () => this.#desk.settle(endToEndId, failure))
  }

  #after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
  }

  #every(ms: number, act: () => void): void {
    this.#timers.add(setInterval(act, ms))
  }
}
