import { systemBox } from '../../../platform/db/box.ts'
import { type Ground, transact } from '../../../platform/db/tx.ts'
import { type Instruction, type InstructionKind, waiting } from '../store/instructions.ts'
import type { BankConnection } from './connection.ts'
import { BankRefused, BankSilent } from './line.ts'
import { askBank, sendToBank } from './sending.ts'

const BOX = systemBox('job:custody.bank')
const BATCH = 100
const AT_ONCE = 4
/** So many instructions without an answer in one turn mean that the bank is away. */
const AWAY_AFTER = 4
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 10 * 60_000

type Work = (ground: Ground, bank: BankConnection, instruction: Instruction) => Promise<boolean>

/** What one turn did. */
export interface TurnReport {
  sent: number
  answered: number
  silent: number
}

/**
 * Carries the instructions of one kind, one turn at a time, a few at once. A turn that is asked for while another
 * runs follows it. Kinds have lanes of their own, so that a day's payouts do not keep a parent waiting.
 */
export class BankLane {
  readonly #ground: Ground
  readonly #bank: BankConnection
  readonly #kind: InstructionKind
  /** Instructions that could not be carried, and from when on they are tried again (monotonic ms). */
  readonly #later = new Map<string, { from: number; pause: number }>()
  #turn: Promise<TurnReport> | undefined
  #next: Promise<TurnReport> | undefined
  #nextAsks = false
  #stopped = false

  constructor(ground: Ground, bank: BankConnection, kind: InstructionKind) {
    this.#ground = ground
    this.#bank = bank
    this.#kind = kind
  }

  /** A turn that begins after this call: sends what waits and, if wanted, asks about what was sent. */
  run(o: { ask: boolean }): Promise<TurnReport> {
    this.#nextAsks ||= o.ask
    this.#next ??= (this.#turn ?? Promise.resolve()).then(() => this.#begin())
    return this.#next
  }

  /** Waits for the turn that runs; begins no other. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#next
    await this.#turn
  }

  #begin(): Promise<TurnReport> {
    const asks = this.#nextAsks
    this.#nextAsks = false
    this.#next = undefined
    this.#turn = this.#carry(asks).catch(error => {
      this.#ground.log.error({ err: error, kind: this.#kind }, 'bank lane failed')
      return { sent: 0, answered: 0, silent: 0 }
    })
    return this.#turn
  }

  async #carry(asks: boolean): Promise<TurnReport> {
    const report = { sent: 0, answered: 0, silent: 0 }
    for (let more = true; more; ) {
      const done = await this.#batch('CREATED', sendToBank, report)
      report.sent += done
      more = done === BATCH
    }
    if (asks) report.answered = await this.#batch('SENT', askBank, report)
    return report
  }

  /** @returns on how many instructions the work was done */
  async #batch(status: 'CREATED' | 'SENT', work: Work, report: TurnReport): Promise<number> {
    if (this.#stopped) return 0
    const look = { readOnly: true }
    const found = await transact(this.#ground, BOX, tx => waiting(tx, this.#kind, status, BATCH), look)
    const due = found.filter(one => this.#isDue(one))
    let done = 0
    const carriers = Array.from({ length: AT_ONCE }, async () => {
      for (let one = due.shift(); one; one = due.shift()) {
        if (report.silent >= AWAY_AFTER || this.#stopped) return
        if (await this.#try(one, work, report)) done += 1
      }
    })
    await Promise.all(carriers)
    return done
  }

  /** One instruction that cannot be carried must not hold up the others. */
  async #try(instruction: Instruction, work: Work, report: TurnReport): Promise<boolean> {
    try {
      const done = await work(this.#ground, this.#bank, instruction)
      this.#later.delete(keyOf(instruction))
      return done
    } catch (error) {
      if (error instanceof BankSilent || error instanceof BankRefused) report.silent += 1
      this.#postpone(instruction, error)
      return false
    }
  }

  #isDue(instruction: Instruction): boolean {
    return (this.#later.get(keyOf(instruction))?.from ?? 0) <= performance.now()
  }

  #postpone(instruction: Instruction, error: unknown): void {
    const key = keyOf(instruction)
    const pause = Math.min((this.#later.get(key)?.pause ?? FIRST_PAUSE_MS / 2) * 2, LONGEST_PAUSE_MS)
    this.#later.set(key, { from: performance.now() + pause, pause })
    this.#ground.log.warn({ err: error, instruction: key }, 'not carried to the bank; trying again later')
  }
}

const keyOf = ({ kind, cell, id }: Instruction) => `${kind} ${cell}/${id}`
