import { z } from 'zod'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { type AnyEndpoint, endpoint } from '../../../platform/http/endpoint.ts'
import { Instant, idParams, text } from '../../../platform/http/shapes.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { placeOf } from '../../institutions/index.ts'
import { findInstruction, type Instruction } from '../store/instructions.ts'
import { fileBankAccount, findBankAccount } from './accounts.ts'
import { receiveNews } from './inbox.ts'
import { BankNews } from './news.ts'
import { bankOf, isTrialBank } from './traffic.ts'

/** A payment as the family follows it. `cashierUrl` is there as soon as the bank has opened its cashier. */
const Payment = z.object({
  reference: z.string().meta({ description: '支付编号，单元-序号' }),
  orderId: z.int(),
  amountFen: z.int(),
  status: z.enum(['CREATED', 'SENT', 'DONE', 'FAILED']),
  cashierUrl: z.url().nullable(),
  trial: z.boolean().meta({ description: '试运行银行，不动用真实资金' }),
  failure: z.string().nullable(),
  createdAt: Instant,
})

const ReferenceParams = z.strictObject({ reference: z.string().regex(/^\d{1,5}-\d{1,15}$/) })

/** How a payment is named in addresses: its cell and its number. */
export const paymentReference = ({ cell, id }: Pick<Instruction, 'cell' | 'id'>): string => `${cell}-${id}`

const AccountNumber = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{5,33}$/)
  .meta({ description: '银行账号：大写字母、数字和连字符' })
const AccountName = text(140, 2)

const accountMembers = {
  bank: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  account: AccountNumber,
  accountName: AccountName,
  ownAccount: AccountNumber,
  ownName: AccountName,
}
const AccountFiled = z
  .strictObject(accountMembers)
  .refine(
    filed => filed.account !== filed.ownAccount,
    '专用账户与自有账户不能相同 | the dedicated account must be another one',
  )
const Account = z.object({ institutionId: z.int(), ...accountMembers })

async function accountOf(tx: Tx, institutionId: number) {
  const { cell } = await placeOf(tx, institutionId)
  return (await findBankAccount(tx, cell, institutionId)) ?? refuse(common.notFound)
}

/** The institution in whose name somebody acts. */
const ownInstitution = (actor: Actor): number => actor.capacity?.institutionId ?? refuse(common.forbidden)

const accountEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'custody.fileAccount',
    method: 'PUT',
    path: '/custody/account',
    summary: { zh: '备案本机构预收费专用账户', en: "File the institution's dedicated account" },
    permission: 'custody.own',
    body: AccountFiled,
    reply: Account,
    audit: (_, out) => ({ object: `institution:${out.institutionId}`, institutionId: out.institutionId }),
    act: async (tx, { actor, body }) => {
      const { id: institutionId, cell, county } = await placeOf(tx, ownInstitution(actor))
      return fileBankAccount(tx, { institutionId, cell, county, ...body })
    },
  }),
  endpoint({
    id: 'custody.ownAccount',
    method: 'GET',
    path: '/custody/account',
    summary: { zh: '本机构预收费专用账户', en: "The institution's dedicated account" },
    permission: 'custody.own',
    reply: Account,
    read: (tx, { actor }) => accountOf(tx, ownInstitution(actor)),
  }),
  endpoint({
    id: 'custody.account',
    method: 'GET',
    path: '/custody/institutions/:id/account',
    summary: { zh: '机构预收费专用账户', en: 'The dedicated account of an institution' },
    permission: 'custody.read',
    params: idParams,
    reply: Account,
    read: (tx, { params }) => accountOf(tx, params.id),
  }),
]

export const bankEndpoints: readonly AnyEndpoint[] = [
  ...accountEndpoints,
  endpoint({
    id: 'custody.bankNews',
    method: 'POST',
    path: '/custody/bank/events',
    summary: { zh: '银行通知（签名报文）', en: 'News from the bank (signed message)' },
    permission: 'public',
    signed: true,
    limits: { body: 8192, perMinute: 600_000 },
    body: BankNews,
    reply: z.object({ acknowledged: z.string() }),
    grouped: ({ raw, body }, ground) => receiveNews(ground, bankOf(ground.services), raw, body),
  }),
  endpoint({
    id: 'custody.payment',
    method: 'GET',
    path: '/custody/payments/:reference',
    summary: { zh: '支付进度', en: 'How a payment stands' },
    permission: 'session',
    params: ReferenceParams,
    reply: Payment,
    read: async (tx, { params }) => {
      const [cell = 0, id = 0] = params.reference.split('-').map(Number)
      const payment = (await findInstruction(tx, 'PAYMENT', cell, id)) ?? refuse(common.notFound)
      const { orderId = 0, amountFen, status, failure, createdAt, cashierUrl = null } = payment
      const trial = isTrialBank(tx.services)
      return {
        reference: params.reference,
        orderId,
        amountFen,
        status,
        failure,
        createdAt,
        cashierUrl,
        trial,
      }
    },
  }),
]
