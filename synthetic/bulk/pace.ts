/** Least time between two lines, in milliseconds. */
const EVERY_MS = 2_000

interface Counts {
  institutions: number
  orders: number
  lessons: number
}

/** Says how far a load has come and how fast it is. */
export class Pace {
  readonly #log: (line: string) => void
  readonly #began = performance.now()
  #said = this.#began
  #rows = 0

  constructor(log: (line: string) => void) {
    this.#log = log
  }

  wrote(rows: number): void {
    this.#rows += rows
  }

  made(counts: Counts): void {
    if (performance.now() - this.#said >= EVERY_MS) this.end(counts)
  }

  end({ institutions, orders, lessons }: Counts): void {
    this.#said = performance.now()
    const rate = Math.round((this.#rows / (this.#said - this.#began)) * 1000)
    this.#log(
      `机构 institutions ${institutions}，订单 orders ${orders}，课时 lessons ${lessons}，写入 rows ${this.#rows}（${rate}/s）`,
    )
  }
}
