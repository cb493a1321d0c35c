import { moveCounty, showIn } from '../../platform/db/move-county.ts'
import type { Module } from '../../platform/http/endpoint.ts'
import { institutionMoved } from '../institutions/index.ts'
import { balanceEndpoints } from './balance-routes.ts'
import { bankEndpoints } from './bank/routes.ts'
import { freezeEndpoints } from './freeze-routes.ts'
import { jobs } from './jobs.ts'
import { proofSecret } from './proof/day.ts'
import { proofEndpoints } from './proof/routes.ts'
import { statementEndpoints } from './statement-routes.ts'
import { bankStatementEndpoints } from './statements/routes.ts'
import { lineDetails } from './statements/store.ts'
import { checks } from './verify.ts'

/** What follows an institution into another county. */
const PLACED = [
  'custody.order_book',
  'custody.account',
  'custody.bank_account',
  'custody.freeze',
  'custody.payment',
  'custody.refund_payment',
  'custody.payout',
  'custody.bank_statement',
  'custody.bank_statement_line',
]
/** Facts that nobody changes, but that have to be seen there. */
const FACTS = ['custody.release', 'custody.reversal', 'custody.posting']
// Books first: what settles holds them, so that every fact is there or will be written with the new county.
institutionMoved.listen(async (tx, to) => {
  await moveCounty(tx, PLACED, to)
  await showIn(tx, FACTS, to)
})

export const custodyModule: Module = {
  name: 'custody',
  title: { zh: '预收费资金监管', en: 'Custody of prepaid fees' },
  jobs,
  endpoints: [
    ...balanceEndpoints,
    ...statementEndpoints,
    ...freezeEndpoints,
    ...bankEndpoints,
    ...proofEndpoints,
    ...bankStatementEndpoints,
  ],
  sealed: [proofSecret, lineDetails],
  checks,
}
