import { belongs, type PaperOrder } from './paper.ts'
import type { World } from './world.ts'

const DAY = 86_400_000
const COOLING_OFF_DAYS = 7

export const thaw = (o: PaperOrder) => {
  if (!o.frozenByOfficer) o.book = 'ACTIVE'
  o.refund = null
}
const approved = (w: World, o: PaperOrder) => {
  w.paper.leave(o)
}

/** A family asks for the rest back: in time, late, twice, or when nothing is left. */
export async function askRefund(w: World): Promise<void> {
  const o = (w.c.is(0.9) && w.order(x => x.status === 'PAID')) || w.order()
  if (!o) return
  const body = { fault: w.c.pick(['OPERATOR', 'CONSUMER']), reason: '退费' }
  const amount = w.paper.refundable(o)
  const wanted =
    o.status !== 'PAID'
      ? belongs(o)
        ? 'contracts.nothing-to-refund'
        : 'contracts.wrong-state'
      : amount === 0
        ? 'contracts.nothing-to-refund'
        : o.refund
          ? 'contracts.refund-open'
          : 201
  const reply = await w.homeOf(o).guardian.post(`/orders/${o.id}/refunds`, body)
  if (!w.expect(reply, wanted, `refund of ${o.id}`)) return
  const last = Date.parse(`${o.paidOn}T00:00:00Z`) + COOLING_OFF_DAYS * DAY
  const byLaw = Date.parse(`${w.today}T00:00:00Z`) <= last
  w.same(
    [reply.body.refundFen, reply.body.fromCustodyFen, reply.body.toInstitutionFen, reply.body.status],
    [amount, amount, 0, byLaw ? 'APPROVED' : 'REQUESTED'],
    `refund of ${o.id}`,
  )
  if (byLaw) return approved(w, o)
  o.refund = { id: reply.body.id, status: 'REQUESTED', due: reply.body.answerDueOn, appealDue: null }
  o.book = 'FROZEN'
}

/** Somebody takes an open refund further: the right party, or one who may not. */
export async function moveRefund(w: World): Promise<void> {
  const o = w.order(x => x.refund !== null)
  if (!o?.refund) return
  const { refund } = o
  const school = w.schoolOf(o)
  const { guardian } = w.homeOf(o)
  const path = `/refunds/${refund.id}`
  const step = w.c.pick(['approve', 'reject', 'appeal', 'grant', 'uphold', 'withdrawal', 'far'] as const)
  const wrong = 'contracts.wrong-state'
  const when = (state: typeof refund.status) => (refund.status === state ? 200 : wrong)
  const what = `${step} refund ${refund.id} (${refund.status})`
  if (step === 'far') {
    const far = w.schools.find(s => s.id !== school.id)!
    w.expect(await far.manager.post(`${path}/answer`, { approve: true, answer: '越权' }), 'not-found', what)
    w.expect(
      await far.officer.post(`${path}/decision`, { uphold: false, decision: '越权' }),
      'not-found',
      what,
    )
  } else if (step === 'approve' || step === 'reject') {
    const reply = await school.manager.post(`${path}/answer`, { approve: step === 'approve', answer: '答复' })
    if (!w.expect(reply, when('REQUESTED'), what)) return
    if (step === 'approve') approved(w, o)
    else Object.assign(refund, { status: 'REJECTED', appealDue: reply.body.appealDueOn })
  } else if (step === 'appeal') {
    const late = refund.appealDue !== null && refund.appealDue < w.today
    const wanted = refund.status === 'REJECTED' && late ? 'contracts.appeal-too-late' : when('REJECTED')
    if (w.expect(await guardian.post(`${path}/appeal`), wanted, what)) refund.status = 'APPEALED'
  } else if (step === 'withdrawal') {
    if (w.expect(await guardian.post(`${path}/withdrawal`), 200, what)) thaw(o)
  } else {
    const decision = { uphold: step === 'uphold', decision: '经审查' }
    const reply = await school.officer.post(`${path}/decision`, decision)
    if (!w.expect(reply, when('APPEALED'), what)) return
    if (step === 'grant') approved(w, o)
    else thaw(o)
  }
}

/** An officer freezes an order's money, or lets it go again, whatever else is under way with it. */
export async function freeze(w: World): Promise<void> {
  const o = w.order(x => x.frozenByOfficer || (w.c.is(0.5) && (x.book === 'ACTIVE' || x.refund !== null)))
  if (!o) return
  const verb = o.frozenByOfficer && w.c.is(0.8) ? 'unfreeze' : 'freeze'
  const wanted = verb === 'freeze' && o.frozenByOfficer ? 'custody.not-active' : 200
  const path = `/custody/institutions/${o.school}/orders/${o.id}/${verb}`
  const reply = await w.schoolOf(o).officer.post(path, {
    reason: '风险核查',
    ...(verb === 'freeze' ? { basis: '预收费监管核查决定' } : {}),
  })
  if (!w.expect(reply, wanted, `${verb} ${o.id}`)) return
  o.frozenByOfficer = verb === 'freeze'
  o.book = o.frozenByOfficer || o.refund ? 'FROZEN' : o.used === o.total ? 'CLOSED' : 'ACTIVE'
}
