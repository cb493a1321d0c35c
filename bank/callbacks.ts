import type { SigningKey } from '../server/platform/signing.ts'
import { type Outcome, postEvent, strangerKey } from './callback-post.ts'
import type { Desk } from './desk.ts'
import { type BankEvent, eventIdOf } from './events.ts'
import type { FaultRule, Faults } from './faults.ts'

const IN_FLIGHT = 8
const LONGEST_PAUSE_MS = 60_000

interface CallbackParts {
  desk: Desk
  faults: Faults
  key: SigningKey
  url: string
  now: () => Date
  /** First pause after a failure; it doubles up to a minute. */
  retryMs: number
  /** Resolves when all records so far are durable: news is never told before it is safe. */
  flushed: () => Promise<void>
  /** Hears one line when the platform cannot be reached and when it is back. */
  say: (line: string) => void
}

/** One piece of business: its news is told in order, each only after the platform has kept the one before. */
interface Chain {
  name: string
  events: BankEvent[]
  failures: number
}

/** Tells the platform the news, again and again until it confirms, in order for each payment. */
export class Callbacks {
  readonly #parts: CallbackParts
  readonly #chains = new Map<string, Chain>()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #abort = new AbortController()
  #ready: Chain[] = []
  #held: BankEvent[] = []
  #inFlight = 0
  #away = 0
  #paused = false

  constructor(parts: CallbackParts) {
    this.#parts = parts
  }

  start(): void {
    const { desk } = this.#parts
    for (const event of desk.books.undelivered.values()) this.#queue(event)
    desk.onRecord(record => {
      const event = desk.books.undelivered.get(eventIdOf(record.seq))
      if (event) this.#queue(event)
    })
  }

  stop(): void {
    this.#abort.abort()
    for (const timer of this.#timers) clearTimeout(timer)
  }

  #queue(event: BankEvent): void {
    const name = event.originalEndToEndId ?? event.endToEndId
    const chain = this.#chains.get(name) ?? { name, events: [], failures: 0 }
    this.#chains.set(name, chain)
    chain.events.push(event)
    if (chain.events.length === 1) this.#offer(chain)
  }

  #offer(chain: Chain): void {
    this.#ready.push(chain)
    queueMicrotask(() => this.#pump())
  }

  #pump(): void {
    while (!this.#paused && this.#inFlight < IN_FLIGHT) {
      const chain = this.#ready.shift()
      if (!chain) return
      this.#inFlight += 1
      this.#tell(chain)
        .catch(error => this.#parts.say(`callback: ${String(error)}`))
        .finally(() => {
          this.#inFlight -= 1
          this.#pump()
        })
    }
  }

  async #tell(chain: Chain): Promise<void> {
    const event = chain.events[0]
    if (!event || this.#abort.signal.aborted) return
    const fault = this.#parts.faults.take('callback', event)
    if (fault?.fault === 'hold') return this.#hold(chain, event)
    if (fault?.fault === 'delay') await this.#wait(fault.ms)
    const outcome = await this.#send(event, fault)
    if (this.#abort.signal.aborted) return
    if (outcome === 'kept') this.#kept(chain, event)
    else if (outcome === 'refused') this.#later(chain)
    else this.#pause(chain)
  }

  #hold(chain: Chain, event: BankEvent): void {
    this.#held.push(event)
    this.#next(chain)
  }

  #kept(chain: Chain, event: BankEvent): void {
    if (this.#away > 0) this.#parts.say('callback: the platform is back')
    this.#away = 0
    this.#parts.desk.acknowledge(event.eventId)
    this.#next(chain)
    for (const held of this.#held.splice(0)) this.#offer({ name: held.eventId, events: [held], failures: 0 })
  }

  #next(chain: Chain): void {
    chain.events.shift()
    chain.failures = 0
    if (chain.events.length > 0) this.#offer(chain)
    else this.#chains.delete(chain.name)
  }

  /** The platform is there but does not take this one: others go on, this one is tried again later. */
  #later(chain: Chain): void {
    chain.failures += 1
    this.#after(this.#backoff(chain.failures), () => this.#offer(chain))
  }

  /** The platform is away: everything waits together, so that its return is not greeted by a flood. */
  #pause(chain: Chain): void {
    this.#ready.unshift(chain)
    if (this.#paused) return
    this.#away += 1
    if (this.#away === 1) this.#parts.say(`callback: ${this.#parts.url} does not answer; trying again`)
    this.#paused = true
    this.#after(this.#backoff(this.#away), () => {
      this.#paused = false
      this.#pump()
    })
  }

  #backoff(failures: number): number {
    return Math.min(this.#parts.retryMs * 2 ** Math.min(failures - 1, 20), LONGEST_PAUSE_MS)
  }

  #after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
  }

  #wait(ms: number): Promise<void> {
    return new Promise(resolve => this.#after(ms, resolve))
  }

  async #send(event: BankEvent, fault: FaultRule | undefined): Promise<Outcome> {
    await this.#parts.flushed()
    if (fault?.fault === 'drop') return 'kept'
    if (fault?.fault === 'forge') return this.#post(event, strangerKey(this.#parts.key.keyId))
    if (fault?.fault === 'duplicate') await this.#post(event, this.#parts.key)
    return this.#post(event, this.#parts.key)
  }

  #post(event: BankEvent, key: SigningKey): Promise<Outcome> {
    const { url, now } = this.#parts
    return postEvent({ event, key, url, at: now(), signal: this.#abort.signal })
  }
}
