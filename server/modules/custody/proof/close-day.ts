import { z } from 'zod'
import { systemBox } from '../../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { job } from '../../../platform/jobs/job.ts'
import { type ClosedBooks, closedBooks } from './books.ts'
import { beginDay, endDay, lastDay } from './day.ts'
import { hashOf, type ProofStatement, signStatement } from './document.ts'
import { type ProofKey, proofKeyOf } from './key.ts'
import { packHoldings, treeOf } from './leaves.ts'
import { keepKey, keepProofs, type Previous, previousOf, provenOn } from './store.ts'
import { TreeError } from './sum-tree.ts'

const BOX = systemBox('job:custody.proveDay')
/** What is written in one transaction: so many institutions, or so many families. */
const MOST_INSTITUTIONS = 200
const MOST_FAMILIES = 100_000
/** A server that stood still proves this many of the days that it missed, oldest first. */
const DAYS_BACK = 7
const DAY_MS = 86_400_000

const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

export interface DayReport {
  day: string
  institutions: number
  families: number
  /** Institutions whose books make no honest tree (a family below zero); nothing is published of them. */
  refused: number[]
}

interface Ready {
  books: ClosedBooks
  root: string
}

/**
 * Proves one closed day for every institution. Repeated, or begun again after a crash, it finishes what is missing and
 * changes nothing that was published.
 */
export async function proveDay(ground: Ground, day: string): Promise<DayReport> {
  const key = proofKeyOf(ground.services)
  const { secret, closedAt } = await transact(ground, BOX, async tx => {
    await keepKey(tx, key.keyId, key.publicKey)
    return beginDay(tx, day)
  })
  const report: DayReport = { day, institutions: 0, families: 0, refused: [] }
  const signed = { day, closedAt, key }
  await transact(
    ground,
    BOX,
    async tx => {
      const done = await provenOn(tx, day)
      let batch: Ready[] = []
      let size = 0
      for await (const books of closedBooks(tx, day)) {
        if (done.has(books.institutionId)) continue
        const root = rootOf(ground, report, { institutionId: books.institutionId, day, secret }, books)
        if (root === undefined) continue
        batch.push({ books, root })
        size += books.holdings.length
        if (batch.length < MOST_INSTITUTIONS && size < MOST_FAMILIES) continue
        await publish(ground, signed, batch, report)
        batch = []
        size = 0
      }
      await publish(ground, signed, batch, report)
    },
    { readOnly: true, snapshot: true },
  )
  if (report.refused.length === 0) await transact(ground, BOX, tx => endDay(tx, day))
  return report
}

function rootOf(
  ground: Ground,
  report: DayReport,
  close: { institutionId: number; day: string; secret: Buffer },
  books: ClosedBooks,
): string | undefined {
  try {
    return treeOf(close, books.holdings).root.hash.toString('hex')
  } catch (error) {
    if (!(error instanceof TreeError)) throw error
    report.refused.push(close.institutionId)
    ground.log.error({ err: error, institution: close.institutionId, day: close.day }, 'no proof of custody')
    return undefined
  }
}

/** The root of every institution at the close of a day, without publishing anything. */
export async function* closedTrees(tx: Tx, day: string, secret: Buffer) {
  for await (const { institutionId, holdings } of closedBooks(tx, day))
    yield { institutionId, root: treeOf({ institutionId, day, secret }, holdings).root }
}

interface Signing {
  day: string
  closedAt: Date
  key: ProofKey
}

async function publish(ground: Ground, signing: Signing, batch: readonly Ready[], report: DayReport) {
  if (batch.length === 0) return
  await transact(ground, BOX, async tx => {
    const before = await previousOf(
      tx,
      batch.map(b => b.books),
      signing.day,
    )
    const proofs = batch.map(({ books, root }) => ({
      cell: books.cell,
      proof: signedProof(signing, books, root, before.get(books.institutionId)),
      leaves: packHoldings(books.holdings),
    }))
    await keepProofs(tx, proofs)
  })
  report.institutions += batch.length
  report.families += batch.reduce((sum, b) => sum + b.books.holdings.length, 0)
}

function signedProof(
  { day, closedAt, key }: Signing,
  books: ClosedBooks,
  root: string,
  before: Previous | undefined,
) {
  const familiesFen = books.holdings.reduce((sum, h) => sum + h.amountFen, 0)
  const statement: ProofStatement = {
    format: 'yuheng.custody.proof.1',
    day,
    closedAt: closedAt.toISOString(),
    institutionId: books.institutionId,
    bank: books.bank,
    accountTail: books.accountTail,
    bankFen: books.bankFen,
    familiesFen,
    differenceFen: books.bankFen - familiesFen,
    families: books.holdings.length,
    root,
    previousDay: before?.day ?? null,
    previousHash: before?.hash.toString('hex') ?? null,
  }
  return {
    ...statement,
    hash: hashOf(statement).toString('hex'),
    keyId: key.keyId,
    publicKey: key.publicKey.toString('hex'),
    signature: signStatement(statement, key.privateKey).toString('hex'),
  }
}

/** Proves every closed day that is not proven yet. */
export async function proveDays(ground: Ground): Promise<DayReport[]> {
  const yesterday = shift(ground.clock.today(), -1)
  const last = await transact(ground, BOX, lastDay, { readOnly: true })
  const next = last ? (last.done ? shift(last.day, 1) : last.day) : yesterday
  const earliest = shift(yesterday, 1 - DAYS_BACK)
  const reports: DayReport[] = []
  for (let day = next < earliest ? earliest : next; day <= yesterday; day = shift(day, 1))
    reports.push(await proveDay(ground, day))
  return reports
}

/** After midnight, when what was recorded before it has long been committed. */
export const proveDayJob = job({
  name: 'custody.proveDay',
  title: { zh: '生成资金日终证明', en: 'Prove custody of the closed days' },
  data: z.strictObject({}),
  schedule: { cron: '20 0 * * *', data: {} },
  single: true,
  seconds: 3_600,
  run: async ground => ({ detail: { days: await proveDays(ground) } }),
})
