import { systemBox } from '../../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { placesOf } from '../../institutions/index.ts'
import type { Instruction } from '../store/instructions.ts'
import { type BankAccount, fileBankAccount, trialAccount } from './accounts.ts'
import type { OpeningOrder } from './client.ts'
import type { BankConnection } from './connection.ts'
import { nameAtBank, seriesOf } from './names.ts'

const BOX = systemBox('job:custody.bank')
/** The bank takes so many earlier payments in one message. */
const PORTION = 1000
const CHANNELS = ['BANK_CARD', 'E_CNY', 'WECHAT', 'ALIPAY']

interface Earlier {
  id: number
  amountFen: number
  refundedFen: number
  channel: string | null
  paidAt: Date
}

/**
 * Opens an institution's account at the trial bank when it is first needed, and hands over what the books hold of
 * payments that were made before (imported, or of the demo province), so that they can be refunded and paid out.
 * Whatever dies between, it is done again with the same effect: the account is filed after the bank has it all.
 * @throws BankSilent, BankRefused
 */
export async function openTrialAccount(
  ground: Ground,
  bank: BankConnection,
  at: Pick<Instruction, 'cell' | 'institutionId' | 'county'>,
): Promise<BankAccount> {
  const { account, openings } = await transact(ground, BOX, tx => prepare(tx, bank, at), {
    readOnly: true,
    snapshot: true,
  })
  for (const opening of openings) await bank.client.openAccount(opening)
  return transact(ground, BOX, tx => fileBankAccount(tx, account))
}

async function prepare(
  tx: Tx,
  bank: BankConnection,
  at: Pick<Instruction, 'cell' | 'institutionId' | 'county'>,
): Promise<{ account: BankAccount; openings: OpeningOrder[] }> {
  const { cell, institutionId } = at
  const place = (await placesOf(tx, [institutionId])).get(institutionId)
  const account = trialAccount(bank.bankId, at, place?.name ?? `机构 ${institutionId}`)
  const series = await seriesOf(tx)
  const openings: OpeningOrder[] = []
  let leftFen = await heldAtBank(tx, cell, institutionId)
  const earlier = await earlierPayments(tx, cell, institutionId)
  for (let from = 0; from < earlier.length; from += PORTION) {
    const portion = earlier.slice(from, from + PORTION)
    const roomFen = portion.reduce((sum, one) => sum + one.amountFen - one.refundedFen, 0)
    const balanceFen = Math.min(leftFen, roomFen)
    leftFen -= balanceFen
    openings.push({
      openingId: `${series}-OPEN-${cell}-${institutionId}-${from / PORTION}`,
      account: account.account,
      accountName: account.accountName,
      balanceFen,
      payments: portion.map(one => ({
        endToEndId: nameAtBank(series, { kind: 'PAYMENT', cell, id: one.id }),
        amountFen: one.amountFen,
        refundedFen: one.refundedFen,
        channel: CHANNELS.find(known => known === one.channel) ?? 'BANK_CARD',
        paidAt: one.paidAt.toISOString(),
      })),
    })
  }
  return { account, openings }
}

async function heldAtBank(tx: Tx, cell: number, institutionId: number): Promise<number> {
  const sql = 'select bank_fen as "bankFen" from custody.account where cell = $1 and institution_id = $2'
  return (await tx.rows<{ bankFen: number }>(sql, [cell, institutionId]))[0]?.bankFen ?? 0
}

const earlierPayments = (tx: Tx, cell: number, institutionId: number) =>
  tx.rows<Earlier>(
    `select p.id, p.amount_fen as "amountFen", coalesce(p.business_at, p.done_at, p.created_at) as "paidAt", p.channel,
       coalesce((select sum(r.amount_fen) from custody.refund_payment r
         where r.cell = p.cell and r.payment_id = p.id and r.order_id = p.order_id and r.status = 'DONE'), 0)::bigint as "refundedFen"
     from custody.payment p where p.cell = $1 and p.institution_id = $2 and p.status = 'DONE' order by p.id`,
    [cell, institutionId],
  )
