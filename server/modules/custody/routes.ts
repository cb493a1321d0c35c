import type { Module } from '../../platform/http/endpoint.ts'
import { balanceEndpoints } from './balance-routes.ts'
import { bankEndpoints } from './bank/routes.ts'
import { freezeEndpoints } from './freeze-routes.ts'
import { jobs } from './jobs.ts'
import { statementEndpoints } from './statement-routes.ts'
import { checks } from './verify.ts'

export const custodyModule: Module = {
  name: 'custody',
  title: { zh: '预收费资金监管', en: 'Custody of prepaid fees' },
  jobs,
  endpoints: [...balanceEndpoints, ...statementEndpoints, ...freezeEndpoints, ...bankEndpoints],
  checks,
}
