import { moveCounty } from '../../platform/db/move-county.ts'
import type { Module } from '../../platform/http/endpoint.ts'
import { institutionMoved } from '../institutions/index.ts'
import { balanceEndpoints } from './balance-routes.ts'
import { bankEndpoints } from './bank/routes.ts'
import { freezeEndpoints } from './freeze-routes.ts'
import { jobs } from './jobs.ts'
import { statementEndpoints } from './statement-routes.ts'
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
]
institutionMoved.listen((tx, to) => moveCounty(tx, PLACED, to))

export const custodyModule: Module = {
  name: 'custody',
  title: { zh: '预收费资金监管', en: 'Custody of prepaid fees' },
  jobs,
  endpoints: [...balanceEndpoints, ...statementEndpoints, ...freezeEndpoints, ...bankEndpoints],
  checks,
}
