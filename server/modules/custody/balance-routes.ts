import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../../platform/http/endpoint.ts'
import { ownPlace } from '../institutions/index.ts'
import { findBalances, paidOut } from './store/journal.ts'

/** Where the money of an institution is. Amounts in fen. */
const Balances = z.object({
  bankFen: z.int().meta({ description: '专用账户余额 what lies in the dedicated account' }),
  heldFen: z.int().meta({ description: '托管中（未消课） held for lessons not yet taken' }),
  payableFen: z.int().meta({ description: '可划拨（已消课） earned and not yet paid out' }),
  payoutFen: z.int().meta({ description: '划拨途中 on the way to the institution' }),
  refundFen: z.int().meta({ description: '退费途中 on the way back to families' }),
  paidOutFen: z.int().meta({ description: '累计已划拨 paid out to the institution, in all' }),
})
const NOTHING = { bankFen: 0, heldFen: 0, payableFen: 0, payoutFen: 0, refundFen: 0, paidOutFen: 0 }

export const balanceEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'custody.ownBalances',
    method: 'GET',
    path: '/custody/balances',
    summary: { zh: '本机构资金余额', en: "The institution's balances" },
    permission: 'custody.own',
    reply: Balances,
    read: async (tx, { actor }) => {
      const { id, cell } = await ownPlace(tx, actor)
      const balances = await findBalances(tx, cell, id)
      return balances ? { ...balances, paidOutFen: await paidOut(tx, cell, id) } : NOTHING
    },
  }),
]
