import { prepayment } from '../../rules/index.ts'
import { rules } from '../../rules/regional.ts'
import { learnerName } from '../../server/modules/contracts/store.ts'
import { bodyHash, contractBody, TEMPLATE } from '../../server/modules/contracts/template.ts'
import { maskName } from '../../server/modules/families/checks.ts'
import { at as boundTo } from '../../server/platform/seal/binding.ts'
import type { Sealer } from '../../server/platform/seal/sealer.ts'
import type { GroupPlan } from '../selling.ts'
import type { Books, Home, Order } from './books.ts'
import type { BulkGroup } from './groups.ts'
import type { BulkFamily } from './homes.ts'
import type { Ids } from './ids.ts'
import { dayOf, type Instant, later } from './instant.ts'
import type { CountyLaw } from './law.ts'
import type { Sheets } from './tables.ts'

/** How long a signed contract may stay unpaid, as the product says. */
const PAY_WITHIN_MINUTES = 30

/** An order with the contract that is written once its end is known. */
export interface BulkOrder extends Order {
  signedAt: Instant
  contractStatus: 'PAID' | 'CLOSED'
  /** The rest went back to the family, and with it the seat. */
  left: boolean
  finish(): void
}

/** What the law says of paying for the group on a day; the same for every learner of that day. */
export function explainedOn(law: CountyLaw, g: GroupPlan, group: BulkGroup, on: string) {
  const { terms } = group
  const judged = prepayment(rules, law.schools, {
    on,
    ...law.where(g.firm.plan.kind),
    billing: 'LESSON',
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    lessons: terms.lessons,
    giftLessons: 0,
    amountFen: terms.priceFen,
    remainingLessons: null,
    paidByLoan: false,
    open: [],
  })
  const forbidden = judged.value.findings.find(f => f.severity === 'FORBIDDEN')
  if (forbidden) throw new RangeError(`${terms.group.name} ${on}: ${forbidden.en}`)
  return { prepayment: { ...judged, trace: [...judged.trace] }, priceCap: group.priceCap }
}

export interface Signing {
  sheets: Sheets
  ids: Ids
  sealer: Sealer
  home: Home
  group: BulkGroup
  books: Books
}

/** A signed contract with its order, waiting for its payment. `explained` is kept as it is. */
export async function putOrder(
  s: Signing,
  family: BulkFamily,
  at: Instant,
  explained: object,
): Promise<BulkOrder> {
  const { sheets, ids, sealer, home, group, books } = s
  const { terms } = group
  const id = ids.take('contracts.contract')
  const paymentId = ids.take('custody.payment')
  const day = dayOf(at)
  const body = contractBody(terms, family.learner)
  const sealed = await sealer.seal('child', family.learner, boundTo(learnerName, home.cell, id))
  const order: BulkOrder = {
    id,
    familyId: family.familyId,
    accountId: family.accountId,
    paymentId,
    paidFen: 0,
    priceLessons: terms.lessons,
    totalLessons: terms.lessons,
    used: 0,
    releasedFen: 0,
    refundedFen: 0,
    status: 'OPEN',
    paidOn: day,
    present: 0,
    held: [],
    signedAt: at,
    contractStatus: 'PAID',
    left: false,
    finish: () => {
      if (order.status === 'CLOSED') order.contractStatus = 'CLOSED'
      sheets.contract.add({
        ...home,
        family_id: family.familyId,
        id,
        class_group_id: group.id,
        child_id: family.childId,
        number: `HT${day.slice(0, 4)}${String(id).padStart(10, '0')}`,
        template: TEMPLATE,
        terms,
        explained,
        body,
        content_hash: Buffer.from(bodyHash(body), 'hex'),
        learner_sealed: sealed,
        learner_masked: maskName(family.learner),
        price_fen: terms.priceFen,
        lessons: terms.lessons,
        gift_lessons: 0,
        starts_on: terms.startsOn,
        ends_on: terms.endsOn,
        signed_by: family.accountId,
        signed_at: at,
        signed_on: day,
        pay_until: later(at, PAY_WITHIN_MINUTES),
        status: order.contractStatus,
        paid_on: day,
        version: order.contractStatus === 'CLOSED' ? 3 : 2,
      })
      books.putOrder(order, terms.priceFen, day)
    },
  }
  return order
}

/** The whole price arrives in custody. */
export function payOrder({ sheets, home, group, books }: Signing, order: BulkOrder): void {
  const at = order.signedAt
  const amount = group.terms.priceFen
  order.paidFen = amount
  order.status = 'ACTIVE'
  books.post('PAYMENT', order, amount, at, `payment:${order.paymentId}`)
  const day = books.day(at)
  day.payments++
  day.paid_fen += amount
  sheets.payment.add({
    ...home,
    family_id: order.familyId,
    id: order.paymentId,
    order_id: order.id,
    amount_fen: amount,
    status: 'DONE',
    created_at: at,
    done_at: at,
    business_at: at,
    bank_reference: `SYN${home.cell}-${order.paymentId}`,
  })
}
