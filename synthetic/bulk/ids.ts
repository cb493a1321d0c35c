import type { Pool } from '../../server/platform/db/pool.ts'

const BLOCK = 5_000
const TABLES = [
  'auth.account',
  'families.family',
  'families.guardian',
  'families.child',
  'courses.teacher',
  'courses.course',
  'courses.class_group',
  'courses.session',
  'contracts.contract',
  'contracts.refund',
  'custody.payment',
  'custody.refund_payment',
] as const
export type Numbered = (typeof TABLES)[number]

/** Numbers taken from the tables' own sequences, before the rows that carry them are written. */
export class Ids {
  readonly #owner: Pool
  readonly #stock = new Map<Numbered, number[]>(TABLES.map(t => [t, []]))

  /** @param owner connections of the owner: the server's role may not draw numbers by itself */
  constructor(owner: Pool) {
    this.#owner = owner
  }

  /** Sees to it that `count` numbers of each table can be taken. */
  async provide(count: number): Promise<void> {
    for (const [table, stock] of this.#stock)
      if (stock.length < count) stock.unshift(...(await this.#draw(table, Math.max(BLOCK, count))))
  }

  take(table: Numbered): number {
    const id = this.#stock.get(table)!.pop()
    if (id === undefined) throw new Error(`no number of ${table} was provided`)
    return id
  }

  async #draw(table: Numbered, count: number): Promise<number[]> {
    const sql = `select nextval(pg_get_serial_sequence($1, 'id')) as id from generate_series(1, $2::int) order by id desc`
    return (await this.#owner.query<{ id: number }>(sql, [table, count])).rows.map(r => r.id)
  }
}
