import { cancelUnpaid } from '../../server/modules/contracts/actions.ts'
import { deemApproved, lapseUnappealed } from '../../server/modules/contracts/refund-silence.ts'
import { recordPayout, requestPayout } from '../../server/modules/custody/index.ts'
import { deemConfirmed } from '../../server/modules/lessons/index.ts'
import { refresh } from '../../server/modules/statistics/refresh.ts'
import { thaw } from './refunding.ts'
import { cancelled } from './selling.ts'
import type { World } from './world.ts'

/** The jobs of the platform, run when chance has it: on time, late, twice. */
export const jobs = {
  async cancelUnpaid(w: World): Promise<void> {
    const late = [...w.paper.orders.values()].filter(o => o.status === 'SIGNED' && o.payUntil < w.now)
    for (const o of late) cancelled(o)
    w.same(await w.app.inside(tx => cancelUnpaid(tx)), late.length, 'unpaid contracts cancelled')
  },

  async deemConfirmed(w: World): Promise<void> {
    const before = [...w.paper.orders.values()].reduce((n, o) => n + o.used, 0)
    for (const o of w.paper.orders.values()) {
      const silent = [...o.lessons.values()]
        .filter(s => s.mark === 'PRESENT' && s.released === null && !s.dispute?.open)
        .filter(s => s.due !== null && s.due < w.today)
        .sort((a, b) => (keyOrder(a.key) < keyOrder(b.key) ? -1 : 1))
      for (const seat of silent) w.paper.settle(o, seat)
    }
    const released = [...w.paper.orders.values()].reduce((n, o) => n + o.used, 0) - before
    w.same(await deemConfirmed(w.app.ground), released, 'lessons confirmed by silence')
  },

  async deemApproved(w: World): Promise<void> {
    const silent = [...w.paper.orders.values()].filter(
      o => o.refund?.status === 'REQUESTED' && o.refund.due !== null && o.refund.due < w.today,
    )
    for (const o of silent) w.paper.leave(o)
    w.same(await w.app.inside(tx => deemApproved(tx)), silent.length, 'refunds approved by silence')
  },

  async lapseUnappealed(w: World): Promise<void> {
    const over = [...w.paper.orders.values()].filter(
      o => o.refund?.status === 'REJECTED' && o.refund.appealDue !== null && o.refund.appealDue < w.today,
    )
    for (const o of over) thaw(o)
    w.same(await w.app.inside(tx => lapseUnappealed(tx)), over.length, 'refusals lapsed')
  },

  async refreshStatistics(w: World): Promise<void> {
    await refresh(w.app.ground)
  },
}

/** Seats of an order are settled in the order of their dates and meetings. */
const keyOrder = (key: string) => {
  const [, date, , session] = key.split('.')
  return `${date}${session!.padStart(15, '0')}`
}

/** What was released goes to the institution; the bank does it or fails. */
export async function payOut(w: World): Promise<void> {
  const school = w.c.pick(w.schools)
  const account = w.paper.account(school.id)
  if (account.payable === 0) return
  const amountFen = w.c.is(0.5) ? account.payable : w.c.int(1, account.payable)
  const outcome = w.c.is(0.8) ? ('DONE' as const) : ('FAILED' as const)
  w.note(`pay out ${amountFen} to ${school.id}: ${outcome}`)
  await w.app.inside(async tx => {
    const request = { cell: school.cell, institutionId: school.id, key: `sim:${w.now}`, amountFen }
    const payout = await requestPayout(tx, request)
    await requestPayout(tx, request)
    const answer = { cell: school.cell, id: payout.id, outcome, amountFen, at: tx.clock.now() }
    await recordPayout(tx, answer)
    await recordPayout(tx, answer)
  })
  if (outcome === 'FAILED') return
  account.payable -= amountFen
  account.bank -= amountFen
}

/** The county suspends an institution, or lets it go on. */
export async function suspend(w: World): Promise<void> {
  const school = w.schools.find(s => s.suspended) ?? w.c.pick(w.schools)
  const [step, body] = school.suspended
    ? ['resumption', { reason: '整改完成' }]
    : ['suspension', { document: '停办〔2026〕1号', reason: '整改' }]
  const reply = await school.officer.post(`/institutions/${school.id}/${step}`, body)
  if (w.expect(reply, 200, `${step} of ${school.id}`)) school.suspended = !school.suspended
}

/** A meeting is moved to another hour of its day, or an hour that the law forbids. */
export async function moveMeeting(w: World): Promise<void> {
  const group = w.c.pick(w.groups.slice(-6))
  const ahead = group.meetings.filter(m => m.at > w.now + 3_600_000)
  if (ahead.length === 0) return
  const meeting = w.c.pick(ahead)
  const date = w.app.clock.dateOf(new Date(meeting.at))
  const night = w.c.is(0.3)
  const [startsAt, endsAt] = night ? ['21:00', '22:00'] : ['18:00', '19:00']
  const reply = await group.school.manager.post(`/sessions/${meeting.id}/move`, {
    date,
    startsAt,
    endsAt,
    reason: '教师请假',
  })
  if (w.expect(reply, night ? 'courses.time-forbidden' : 200, `move ${meeting.id} to ${date} ${startsAt}`))
    meeting.at = Date.parse(`${date}T18:00:00+08:00`)
}

/** Sells on: a new class group where the newest has nearly begun to run out. */
export async function openGroups(w: World): Promise<void> {
  for (const school of w.schools) {
    if (school.suspended) continue
    const newest = w.groups.filter(g => g.school === school).at(-1)!
    if (newest.meetings[3]!.at < w.now) {
      const group = await w.openGroup(school)
      w.note(`class group ${group.id} opened at ${school.id}`)
    }
  }
}
