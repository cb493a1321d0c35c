import type { Tx } from '../../server/platform/db/tx.ts'
import { type Ground, transact } from '../../server/platform/db/tx.ts'
import { BOX } from '../register.ts'
import { Days } from './books.ts'
import { newSheets, type Sheets } from './tables.ts'

/** Rows that are written together. */
const ROWS = 20_000
/** Batches on their way to the database while the next one is made. */
const UNDER_WAY = 2

/** Facts of some institutions that become visible together. */
export interface Batch {
  sheets: Sheets
  days: Days
}

const newBatch = (): Batch => ({ sheets: newSheets(), days: new Days() })
const rowsOf = ({ sheets }: Batch) => Object.values(sheets).reduce((n, sheet) => n + sheet.rows, 0)

/** Takes facts and writes them by the batch, a few batches behind; memory stays bounded. */
export class Writer {
  readonly #ground: Ground
  readonly #written: (rows: number) => void
  readonly #underWay = new Set<Promise<void>>()
  #failed: { error: unknown } | undefined
  #batch = newBatch()

  constructor(ground: Ground, written: (rows: number) => void) {
    this.#ground = ground
    this.#written = written
  }

  /** Where the next institution's facts go: all of them before `more` or `end` is called again. */
  get batch(): Batch {
    return this.#batch
  }

  /** An institution is complete. Waits while too much is under way. @throws what a write threw */
  async more(): Promise<void> {
    if (rowsOf(this.#batch) >= ROWS) await this.#send()
  }

  async end(): Promise<void> {
    await this.#send()
    await Promise.all(this.#underWay)
    if (this.#failed) throw this.#failed.error
  }

  async #send() {
    const batch = this.#batch
    this.#batch = newBatch()
    while (this.#underWay.size >= UNDER_WAY) await Promise.race(this.#underWay)
    if (this.#failed) throw this.#failed.error
    const writing: Promise<void> = transact(this.#ground, BOX, tx => write(tx, batch))
      .then(this.#written, error => {
        this.#failed ??= { error }
      })
      .finally(() => this.#underWay.delete(writing))
    this.#underWay.add(writing)
  }
}

async function write(tx: Tx, { sheets, days }: Batch): Promise<number> {
  days.put(sheets)
  await tx.rows('set local statement_timeout = 0')
  let rows = 0
  for (const sheet of Object.values(sheets)) rows += await sheet.write(tx)
  return rows
}
