import type { Check } from '../../platform/check.ts'
import type { Tx } from '../../platform/db/tx.ts'
import type { Text } from '../../platform/problem.ts'
import { seatsTaken } from '../courses/index.ts'
import { booksOf, type OrderStatus } from '../custody/index.ts'
import type { ContractRow } from './store.ts'
import { memberships, statusPage } from './verify-store.ts'

const PAGE = 5_000
const MAX_FINDINGS = 200

/** What a contract's book may be in each of its states. */
const BOOKS: Record<ContractRow['status'], readonly OrderStatus[]> = {
  SIGNED: ['OPEN', 'FROZEN'],
  PAID: ['ACTIVE', 'FROZEN'],
  CANCELLED: ['CLOSED', 'REFUNDING'],
  CLOSED: ['CLOSED', 'REFUNDING'],
}

/** After a refund lessons that were taught may still wait for confirmation or a decision. */
const AFTER_REFUND: readonly OrderStatus[] = ['CLOSED', 'REFUNDING', 'ACTIVE', 'FROZEN']

/** Goes through everything page by page in key order. @returns how many rows */
async function pages<T extends { cell: number; id: number }>(
  read: (after: { cell: number; id: number }) => Promise<T[]>,
  look: (page: T[]) => Promise<void>,
): Promise<number> {
  let after = { cell: -1, id: 0 }
  for (let rows = 0; ; ) {
    const page = await read(after)
    if (page.length === 0) return rows
    await look(page)
    rows += page.length
    after = page.at(-1)!
  }
}

const books: Check = {
  id: 'contracts.books',
  title: { zh: '合同状态与资金账一致', en: 'Contracts agree with their books' },
  async run(tx: Tx) {
    const wrong: Text[] = []
    const contracts = await pages(
      after => statusPage(tx, after, PAGE),
      async page => {
        const found = await booksOf(tx, page)
        page.forEach((c, n) => {
          const book = found[n]?.status
          const lawful = c.left ? AFTER_REFUND : BOOKS[c.status]
          if (wrong.length < MAX_FINDINGS && !(book && lawful.includes(book)))
            wrong.push({
              zh: `合同 ${c.id}（${c.status}）与其账目（${book ?? '无'}）不符`,
              en: `contract ${c.id} (${c.status}) does not agree with its book (${book ?? 'none'})`,
            })
        })
      },
    )
    return { looked: { contracts }, wrong }
  },
}

const seats: Check = {
  id: 'contracts.seats',
  title: { zh: '班级已占名额与合同一致', en: 'Seats of class groups equal the contracts that hold them' },
  async run(tx: Tx) {
    const wrong: Text[] = []
    const groups = await pages(
      after => seatsTaken(tx, after, PAGE),
      async page => {
        const held = new Map((await memberships(tx, page)).map(m => [m.id, m.members]))
        for (const { id, enrolled } of page) {
          const members = held.get(id) ?? 0
          if (members !== enrolled && wrong.length < MAX_FINDINGS)
            wrong.push({
              zh: `班级 ${id} 记 ${enrolled} 个名额，合同 ${members} 份`,
              en: `class group ${id} counts ${enrolled} seats, its contracts hold ${members}`,
            })
        }
      },
    )
    return { looked: { groups }, wrong }
  },
}

/** For `yuheng verify`. */
export const checks: readonly Check[] = [books, seats]
