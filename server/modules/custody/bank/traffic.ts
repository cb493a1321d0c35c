import type { Ground } from '../../../platform/db/tx.ts'
import type { Services } from '../../../platform/services.ts'
import type { InstructionKind } from '../store/instructions.ts'
import type { BankConnection } from './connection.ts'
import { BankLane, type TurnReport } from './lane.ts'
import { onWakeBank } from './wake.ts'

const KINDS: InstructionKind[] = ['PAYMENT', 'REFUND', 'PAYOUT']
/** How often what waits is looked for, besides right after the commits that ask for it. */
const EVERY_MS = 15_000

/**
 * Carries instructions to the bank and answers back. The tables are the queue: whatever dies between, the next
 * turn finds what still waits and repeats it under the same name, which the bank takes once. Several servers may
 * do so at once.
 */
export class BankTraffic {
  readonly #ground: Ground
  readonly #lanes: BankLane[]
  #timer: NodeJS.Timeout | undefined

  constructor(ground: Ground, bank: BankConnection) {
    this.#ground = ground
    this.#lanes = KINDS.map(kind => new BankLane(ground, bank, kind))
  }

  start(): void {
    const log = (error: unknown) => this.#ground.log.error({ err: error }, 'bank traffic failed')
    this.#timer = setInterval(() => this.pass().catch(log), EVERY_MS).unref()
    this.wake()
  }

  /** Sends what was just committed, without waiting for the next turn. */
  wake(): void {
    for (const lane of this.#lanes) void lane.run({ ask: false })
  }

  /** Waits for what runs; begins nothing more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await Promise.all(this.#lanes.map(lane => lane.stop()))
  }

  /** One whole turn: send what waits, ask about what was sent. */
  async pass(): Promise<TurnReport> {
    const reports = await Promise.all(this.#lanes.map(lane => lane.run({ ask: true })))
    const sum = (pick: (report: TurnReport) => number) => reports.reduce((all, one) => all + pick(one), 0)
    return { sent: sum(r => r.sent), answered: sum(r => r.answered), silent: sum(r => r.silent) }
  }
}

const banks = new WeakMap<Services, BankConnection>()

/** Starts carrying for a server; undefined where no bank is set up. Stop it before the database is closed. */
export function startBankTraffic(ground: Ground, bank: BankConnection | undefined): BankTraffic | undefined {
  if (!bank) return undefined
  const traffic = new BankTraffic(ground, bank)
  banks.set(ground.services, bank)
  onWakeBank(ground.services, () => traffic.wake())
  traffic.start()
  return traffic
}

/** The bank of the server that these services belong to. */
export const bankOf = (services: Services): BankConnection | undefined => banks.get(services)

/** Does the bank of this server move no real money? Said to everybody who is about to pay. */
export const isTrialBank = (services: Services): boolean => banks.get(services)?.trial ?? false
