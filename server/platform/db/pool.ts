import pg from 'pg'

const INT8 = 20
const DATE = 1082
// biome-ignore lint/suspicious/noExplicitAny: the driver's list of type numbers lacks the arrays
const INT8_ARRAY = 1016 as any
const NUMERIC = 1700

/** Parses an int8 to a number. @throws RangeError beyond the safe integers: loud, never rounded. */
function int8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond safe integers: ${text}`)
  return value
}

pg.types.setTypeParser(INT8, int8)
pg.types.setTypeParser(DATE, (text: string) => text)
const parseTextArray = pg.types.getTypeParser(INT8_ARRAY)
pg.types.setTypeParser(INT8_ARRAY, (text: string) =>
  (parseTextArray(text) as unknown as string[]).map(Number),
)
// count(*) and sum(bigint) are int8 and numeric; numeric sums of fen must be exact integers as well.
pg.types.setTypeParser(NUMERIC, (text: string) => (text.includes('.') ? Number(text) : int8(text)))

export type Pool = pg.Pool
export type Client = pg.PoolClient

/**
 * A pool of the server's lesser role. Times are limited so that nothing waits for ever. Statements that are sent without
 * waiting for each other travel together; COPY and cursors need a connection of their own.
 */
export function createPool(url: string, size: number): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'yuheng',
    pipeline: true,
    options: '-c statement_timeout=60000 -c lock_timeout=15000 -c idle_in_transaction_session_timeout=120000',
  })
  quietly(pool)
  return pool
}

/**
 * Keeps a lost connection from ending the process: an idle one is replaced, and one in use fails its query, which
 * reports what matters. Without a listener Node would treat the loss between two queries as an uncaught exception.
 */
export function quietly(pool: pg.Pool): void {
  pool.on('error', () => {})
  pool.on('connect', client => {
    client.on('error', () => {})
  })
}
