import { belongs, type PaperOrder, type PaperSeat } from './paper.ts'
import type { GroupInWorld, World } from './world.ts'

/** A learner of a meeting who was not marked in it yet. */
const waits = (o: PaperOrder, meeting: number) => o.meetings.has(meeting) && !o.lessons.has(meeting)

/** Was a meeting held whose attendance does not name a learner yet? */
const missing = (w: World, g: GroupInWorld, o: PaperOrder) =>
  o.status === 'PAID' && g.meetings.some(m => m.at <= w.now && waits(o, m.id))

/** A teacher takes attendance: of a new meeting, again, or too early. */
export async function attend(w: World): Promise<void> {
  const waiting = w.groups.filter(g => w.order(o => o.group === g.id && missing(w, g, o)) !== undefined)
  const group = waiting.length > 0 && w.c.is(0.95) ? w.c.pick(waiting) : w.c.pick(w.groups.slice(-6))
  const roster = [...w.paper.orders.values()].filter(o => o.group === group.id && belongs(o))
  const begun = group.meetings.filter(m => m.at <= w.now)
  const fresh = begun.filter(m => roster.some(o => waits(o, m.id)))
  const meeting = w.c.is(0.05)
    ? w.c.pick(group.meetings)
    : w.c.is(0.9) && fresh.length > 0
      ? fresh[0]
      : begun.at(-1)
  if (!meeting) return
  const learners = w.c.is(0.05) ? roster : roster.filter(o => o.meetings.has(meeting.id))
  if (learners.length === 0) return
  const marks = learners.map(o => ({
    orderId: o.id,
    mark: w.c.is(0.85) ? ('PRESENT' as const) : w.c.pick(['LEAVE', 'ABSENT'] as const),
  }))
  const changed = marks.map(m => ({ ...m, seat: w.paper.orders.get(m.orderId)!.lessons.get(meeting.id) }))
  const against = (is: (seat: PaperSeat) => boolean) =>
    changed.some(m => m.seat && m.seat.mark !== m.mark && is(m.seat))
  const wanted =
    meeting.at > w.now
      ? 'lessons.not-yet-held'
      : learners.some(o => !o.meetings.has(meeting.id))
        ? 'lessons.not-in-class'
        : against(s => s.released !== null)
          ? 'lessons.released'
          : against(s => s.dispute !== null && !s.dispute.withdrawn)
            ? 'lessons.mark-disputed'
            : 200
  const reply = await group.school.teacher.put(`/sessions/${meeting.id}/attendance`, { marks })
  if (!w.expect(reply, wanted, `attendance of ${meeting.id}`)) return
  const items = reply.body.items as { orderId: number; key: string; mark: string; dueOn: string | null }[]
  for (const { orderId, mark } of marks) {
    const item = items.find(i => i.orderId === orderId)!
    w.same(item.mark, mark, `mark of ${item.key}`)
    const lessons = w.paper.orders.get(orderId)!.lessons
    const seat = lessons.get(meeting.id)
    if (seat) Object.assign(seat, { mark, due: item.dueOn })
    else
      lessons.set(meeting.id, {
        key: item.key,
        sessionId: meeting.id,
        mark,
        due: item.dueOn,
        released: null,
        dispute: null,
      })
  }
}

const seatsOf = (w: World, like: (s: PaperSeat, o: PaperOrder) => boolean): [PaperOrder, PaperSeat][] =>
  [...w.paper.orders.values()].flatMap(o =>
    [...o.lessons.values()].filter(s => like(s, o)).map(s => [o, s] as [PaperOrder, PaperSeat]),
  )

/** What a confirmation of one lesson must answer. */
function confirmed(w: World, o: PaperOrder, seat: PaperSeat, own: boolean): string {
  if (!own) return 'NOT_FOUND'
  if (seat.dispute?.open) return 'DISPUTED'
  if (seat.mark !== 'PRESENT') return 'NOT_ASKED'
  const again = seat.released !== null
  const answer = w.paper.settle(o, seat)
  return typeof answer === 'number' ? `${again ? 'REPLAY' : 'RELEASED'} ${answer}` : answer
}

/** A family confirms lessons: once, several times at once, disputed ones, and those of strangers. */
export async function confirm(w: World): Promise<void> {
  const asked = seatsOf(w, s => s.released === null && s.mark === 'PRESENT')
  const all = asked.length > 0 && w.c.is(0.75) ? asked : seatsOf(w, s => s.released === null || w.c.is(0.1))
  if (all.length === 0) return
  const first = w.c.pick(all)
  const stranger = w.c.is(0.1)
  const lessons = all.filter(([o]) => o.id === first[0].id).slice(0, w.c.int(1, 5))
  const home = stranger ? w.homes.find(h => h.familyId !== first[0].family)! : w.homeOf(first[0])
  const wanted = lessons.map(([o, s]) => confirmed(w, o, s, !stranger))
  const send = () => home.guardian.post('/lessons/confirmations', { lessons: lessons.map(([, s]) => s.key) })
  const replies = await Promise.all(w.c.is(0.2) ? [send(), send(), send()] : [send()])
  const say = (r: { outcome: string; reason: string | null; amountFen: number | null }) =>
    r.outcome === 'REFUSED'
      ? r.reason === 'EXHAUSTED' || r.reason === 'CLOSED'
        ? 'OVER'
        : r.reason!
      : `${r.outcome} ${r.amountFen}`
  const got = replies.map(r => r.body.results.map(say) as string[])
  w.note(`confirm ${lessons.map(([, s]) => s.key)} by ${home.familyId} → ${JSON.stringify(got)}`)
  wanted.forEach((one, n) => {
    const first = got.filter(g => g[n] === one).length
    const repeat = got.filter(g => g[n] === one.replace('RELEASED', 'REPLAY')).length
    const sound = one.startsWith('RELEASED')
      ? first === 1 && first + repeat === got.length
      : first === got.length
    if (!sound) throw new Error(`confirmation of ${lessons[n]![1].key}: expected ${one}`)
  })
}

/** A guardian disputes a lesson; the institution concedes, the guardian withdraws, or the county decides. */
export async function dispute(w: World): Promise<void> {
  const open = seatsOf(w, s => s.dispute?.open === true)
  if (open.length > 0 && w.c.is(0.6)) return endDispute(w, ...w.c.pick(open))
  const some = seatsOf(w, s => s.released === null || w.c.is(0.05))
  if (some.length === 0) return
  const [o, seat] = w.c.pick(some)
  const wanted =
    seat.mark !== 'PRESENT'
      ? 'lessons.not-asked'
      : seat.released !== null
        ? 'lessons.released'
        : seat.dispute?.open
          ? 'lessons.dispute-open'
          : 201
  const reply = await w.homeOf(o).guardian.post('/disputes', { lesson: seat.key, reason: '孩子未到课' })
  if (w.expect(reply, wanted, `dispute ${seat.key}`))
    seat.dispute = { id: reply.body.id, open: true, withdrawn: false }
}

async function endDispute(w: World, o: PaperOrder, seat: PaperSeat): Promise<void> {
  const dispute = seat.dispute!
  const school = w.schoolOf(o)
  const path = `/disputes/${dispute.id}`
  const far = w.schools.find(s => s.id !== school.id)!
  if (w.c.is(0.2))
    return void w.expect(
      await far.officer.post(`${path}/decision`, { release: true, decision: '越权' }),
      'not-found',
      `far decision ${dispute.id}`,
    )
  const way = w.c.pick(['concession', 'withdrawal', 'release', 'void'] as const)
  if (way === 'concession') {
    w.expect(
      await school.manager.post(`${path}/concession`, { answer: '登记有误' }),
      200,
      `${way} ${seat.key}`,
    )
    seat.mark = 'ABSENT'
    w.paper.notUsed(o)
  } else if (way === 'withdrawal') {
    w.expect(await w.homeOf(o).guardian.post(`${path}/withdrawal`), 200, `${way} ${seat.key}`)
    dispute.withdrawn = true
  } else {
    const answer = way === 'release' ? w.paper.settle(o, seat) : 0
    const wanted = typeof answer === 'number' ? 200 : 'lessons.wrong-state'
    const decision = { release: way === 'release', decision: '经核查' }
    if (!w.expect(await school.officer.post(`${path}/decision`, decision), wanted, `${way} ${seat.key}`))
      return
    if (way === 'void') {
      seat.mark = 'ABSENT'
      w.paper.notUsed(o)
    }
  }
  dispute.open = false
}
