import type { Check, CheckResult } from '../../../platform/check.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Text } from '../../../platform/problem.ts'
import { type ClosedBooks, closedBooks } from './books.ts'
import { findDay, lastDay } from './day.ts'
import { faultsOf, type SignedProof } from './document.ts'
import { packHoldings, treeOf } from './leaves.ts'
import { findLeaves, findProof, previousOf } from './store.ts'

const MAX_FINDINGS = 200

async function wrongOf(tx: Tx, books: ClosedBooks, day: string, secret: Buffer): Promise<string[]> {
  const { cell, institutionId } = books
  const found = await findProof(tx, institutionId, day)
  if (!found) return ['没有证明 missing']
  const { proof } = found
  const wrong: string[] = faultsOf(proof)
  const sum = books.holdings.reduce((all, h) => all + h.amountFen, 0)
  if (proof.bankFen !== books.bankFen) wrong.push(`bankFen=${proof.bankFen}≠${books.bankFen}`)
  if (proof.familiesFen !== sum) wrong.push(`familiesFen=${proof.familiesFen}≠${sum}`)
  if (proof.families !== books.holdings.length)
    wrong.push(`families=${proof.families}≠${books.holdings.length}`)
  const root = treeOf({ institutionId, day, secret }, books.holdings).root.hash.toString('hex')
  if (proof.root !== root) wrong.push('root')
  const kept = await findLeaves(tx, cell, institutionId, day)
  if (!kept?.equals(packHoldings(books.holdings))) wrong.push('leaves')
  return [...wrong, ...(await chainOf(tx, cell, proof))]
}

async function chainOf(tx: Tx, cell: number, proof: SignedProof): Promise<string[]> {
  const { institutionId } = proof
  const before = (await previousOf(tx, [{ cell, institutionId }], proof.day)).get(institutionId)
  const same =
    (before?.day ?? null) === proof.previousDay &&
    (before?.hash.toString('hex') ?? null) === proof.previousHash
  return same ? [] : ['previousHash']
}

/** The last day's proofs are what the books say when they are computed again for that close. */
export const proofCheck: Check = {
  id: 'custody.proofs',
  title: {
    zh: '最近一日的资金证明与账目重算一致，签名与前后摘要相符',
    en: "The last day's proofs of custody equal the books' recomputation, signed and chained",
  },
  async run(tx: Tx): Promise<CheckResult> {
    const last = await lastDay(tx)
    if (!last) return { looked: { proofs: 0 }, wrong: [] }
    const { secret } = (await findDay(tx, last.day))!
    const wrong: Text[] = []
    const looked = { proofs: 0, families: 0 }
    // An account that opened after the close holds nothing then and has no proof of that day.
    for await (const books of closedBooks(tx, last.day)) {
      if (!last.done && !(await findProof(tx, books.institutionId, last.day))) continue
      if (books.bankFen === 0 && books.holdings.length === 0) continue
      looked.proofs++
      looked.families += books.holdings.length
      if (wrong.length >= MAX_FINDINGS) continue
      for (const what of await wrongOf(tx, books, last.day, secret))
        wrong.push({
          zh: `机构 ${books.institutionId} ${last.day} 证明不符：${what}`,
          en: `proof differs: ${what}`,
        })
    }
    return { looked, wrong }
  },
}
