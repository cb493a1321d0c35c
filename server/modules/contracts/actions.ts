import type { Actor } from '../../platform/auth/actor.ts'
import { attempt } from '../../platform/db/attempt.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { freeSeat, takeSeat } from '../courses/index.ts'
import { cancelOrder, openOrder, paymentReference, requestPayment } from '../custody/index.ts'
import { makeOffer, type Offer } from './offer.ts'
import { problems } from './problems.ts'
import type { QuoteInput, SignInput } from './schema.ts'
import {
  type ContractRow,
  closeCompleted,
  findContract,
  getContract,
  insertContract,
  lockContract,
  setStatus,
  unpaidUntil,
} from './store.ts'
import { contractFlow, decide } from './workflow.ts'

/** How long a signed contract keeps its seat unpaid; a choice of the product, not a rule of law. */
const PAY_WITHIN_MS = 30 * 60_000

export const familyOf = (actor: Actor): number => actor.capacity?.familyId ?? refuse(common.forbidden)

/** What a guardian sees before signing. */
export async function quote(tx: Tx, actor: Actor, input: QuoteInput) {
  const offer = await makeOffer(tx, familyOf(actor), input)
  return {
    terms: offer.terms,
    learner: offer.child.name,
    body: offer.body,
    contentHash: offer.contentHash,
    template: offer.template,
    lawful: offer.prepayment.value.lawful,
    prepayment: { value: offer.prepayment.value, trace: [...offer.prepayment.trace] },
    priceCap: offer.priceCap,
    joining: offer.joining,
  }
}

/**
 * Signs the contract that the guardian read: the caps hold, the text is the one that was shown, a seat is taken and
 * the order's book is opened, all at once.
 * @throws Refusal contracts.prepayment-cap (with articles), contracts.content-changed, courses.group-full, contracts.enrolled-already
 */
export async function sign(tx: Tx, actor: Actor, input: SignInput): Promise<ContractRow> {
  const familyId = familyOf(actor)
  const offer = await makeOffer(tx, familyId, input, { lock: true })
  refuseUnlawful(offer)
  if (offer.contentHash !== input.contentHash) refuse(problems.contentChanged)
  const { institution, terms } = offer
  await takeSeat(tx, institution.cell, input.classGroupId)
  const now = tx.clock.now()
  const contract = await insertContract(tx, {
    cell: institution.cell,
    institutionId: institution.id,
    familyId,
    county: institution.county,
    class: terms.course.class,
    classGroupId: input.classGroupId,
    childId: input.childId,
    numberPrefix: `HT${tx.clock.today().slice(0, 4)}`,
    template: offer.template,
    terms,
    explained: {
      prepayment: { ...offer.prepayment, trace: [...offer.prepayment.trace] },
      priceCap: offer.priceCap,
      ...(offer.joining ? { joining: offer.joining } : {}),
    },
    body: offer.body,
    contentHash: offer.contentHash,
    learner: offer.child.name,
    learnerMasked: offer.child.nameMasked,
    priceFen: terms.priceFen,
    lessons: terms.lessons,
    giftLessons: terms.giftLessons,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    heldBefore: offer.heldBefore.length > 0 ? offer.heldBefore : null,
    signedBy: actor.accountId!,
    signedAt: now,
    signedOn: tx.clock.today(),
    payUntil: new Date(now.getTime() + PAY_WITHIN_MS),
  })
  await openOrder(tx, {
    cell: contract.cell,
    orderId: contract.id,
    institutionId: contract.institutionId,
    familyId,
    county: contract.county,
    class: contract.class,
    dueFen: contract.priceFen,
    // The price spreads over paid and gift lessons alike, so that a refund never has to bring released money back (FEE-17).
    lessons: contract.lessons + contract.giftLessons,
  })
  return contract
}

function refuseUnlawful(offer: Offer) {
  const broken = offer.prepayment.value.findings.filter(f => f.severity === 'FORBIDDEN')
  if (broken.length === 0) return
  refuse(problems.prepaymentCap, {
    detail: { zh: broken.map(f => f.zh).join('；'), en: broken.map(f => f.en).join('; ') },
    cite: broken.map(f => ({
      doc: f.citation?.title.zh ?? '',
      no: f.citation?.document ?? '',
      ...(f.citation?.article ? { article: f.citation.article } : {}),
    })),
    data: { explained: offer.prepayment },
  })
}

/** Cancels an unpaid contract; its seat is free again. */
export async function cancel(tx: Tx, id: number, who: 'parent' | 'system'): Promise<ContractRow> {
  const contract = await lockContract(tx, id)
  const next = decide(contractFlow.cancel, contract.status, who)
  await cancelOrder(tx, { cell: contract.cell, orderId: contract.id })
  await freeSeat(tx, contract.cell, contract.classGroupId)
  await setStatus(tx, contract, next)
  return getContract(tx, id)
}

/**
 * Asks the bank for the price of a signed contract. The same request again gives the same payment.
 * @param origin where the family's browser stands
 */
export async function pay(tx: Tx, id: number, origin?: string) {
  const contract = await getContract(tx, id)
  if (contract.status !== 'SIGNED') refuse(problems.wrongState)
  const payment = await requestPayment(tx, { cell: contract.cell, orderId: id }, origin)
  return { reference: paymentReference(payment), orderId: id, amountFen: payment.amountFen }
}

/**
 * Money arrived for the whole price: the contract is in force. Called when custody records the payment, which must not
 * fail because an order has no contract here (taken over from elsewhere).
 */
export async function markPaid(tx: Tx, orderId: number, paidOn: string): Promise<void> {
  const contract = await findContract(tx, orderId, { lock: true })
  if (contract?.status !== 'SIGNED') return
  await setStatus(tx, contract, decide(contractFlow.pay, contract.status, 'system'), paidOn)
}

/** Their last lesson was released: these contracts are performed. The learners stay on the class list. */
export const markCompleted = (tx: Tx, orders: readonly { cell: number; orderId: number }[]) =>
  closeCompleted(tx, orders)

/** A release was undone by decision: the contract that its lessons had ended runs again. */
export async function markReopened(tx: Tx, orderId: number): Promise<void> {
  const contract = await findContract(tx, orderId, { lock: true })
  if (contract?.status === 'CLOSED')
    await setStatus(tx, contract, decide(contractFlow.reopen, contract.status, 'system'))
}

/**
 * Gives the seats of contracts that were not paid in time to others. One that cannot be cancelled (its order is frozen)
 * does not hold up others.
 * @returns how many
 */
export async function cancelUnpaid(tx: Tx, limit = 100): Promise<number> {
  let cancelled = 0
  for (const late of await unpaidUntil(tx, tx.clock.now(), limit))
    if (await attempt(tx, () => cancel(tx, late.id, 'system'))) cancelled++
  return cancelled
}
