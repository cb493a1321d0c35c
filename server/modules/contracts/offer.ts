import { type Explained, type PrepaymentAnswer, prepayment, type WholeClass } from '../../../rules/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { courseOf, groupOf, type Sale, saleOf } from '../courses/index.ts'
import { booksOf } from '../custody/index.ts'
import { childForContract } from '../families/index.ts'
import {
  type InstitutionPlace,
  keepPlace,
  placeOf,
  requireNoHold,
  requireOperating,
} from '../institutions/index.ts'
import { calendarFor } from '../regions/index.ts'
import { lawOf } from '../rules/index.ts'
import { problems } from './problems.ts'
import type { QuoteInput, Terms } from './schema.ts'
import { openPurchases } from './store.ts'
import { bodyHash, contractBody, TEMPLATE } from './template.ts'

/** Everything that a contract would say, and what the law says of it. */
export interface Offer {
  institution: InstitutionPlace
  terms: Terms
  child: Awaited<ReturnType<typeof childForContract>>
  body: string
  contentHash: string
  template: string
  prepayment: Explained<PrepaymentAnswer>
  priceCap: { value: unknown; trace: unknown[] } | null
  /** How the lessons that are left are priced, where the class is under way. */
  joining: { value: unknown; trace: unknown[] } | undefined
  /** Numbers of the meetings that began before; they are no part of the contract. */
  heldBefore: number[]
}

/**
 * Makes the offer for a child and a class group: terms, text, caps. Of a class under way it sells only what lies ahead.
 * `lock`: until the transaction ends nothing else is signed for the child, so that the caps see every other purchase, and
 * the institution stays where it is, so that contract and book are in its county.
 * @throws Refusal contracts.group-not-open, contracts.nothing-ahead, families.consent-needed, institutions.* when the institution may not operate
 */
export async function makeOffer(
  tx: Tx,
  familyId: number,
  input: QuoteInput,
  o: { lock?: boolean } = {},
): Promise<Offer> {
  const on = tx.clock.today()
  const child = await childForContract(tx, familyId, input.childId, o)
  const institution = await (o.lock ? keepPlace : placeOf)(tx, input.institutionId)
  const group = await groupOf(tx, input.institutionId, input.classGroupId)
  if (group.status !== 'OPEN' || group.startsOn === null) refuse(problems.groupNotOpen)
  const course = await courseOf(tx, input.institutionId, group.courseId)
  const scope = { class: course.class, stage: course.stage, channel: course.channel, on }
  const licence = await requireOperating(tx, input.institutionId, scope)
  await requireNoHold(tx, input.institutionId, 'SALES')
  const sale = await saleOf(tx, institution.cell, group)
  const left = sale.left.value
  if (left.lessons === 0) refuse(problems.nothingAhead)
  const terms: Terms = {
    institution: {
      id: institution.id,
      name: institution.name,
      uscc: institution.uscc,
      licence: licence.number,
      licenceUntil: licence.until,
    },
    custodyMode: institution.custodyMode,
    course: {
      id: course.id,
      title: course.title,
      subject: course.subject,
      class: course.class,
      stage: course.stage,
      channel: course.channel,
    },
    group: { id: group.id, name: group.name, capacity: group.capacity },
    teacher: group.teacherName,
    place: group.room,
    lessonMinutes: course.lessonMinutes,
    ...left,
    listPriceFen: course.lessonPriceFen * left.lessons,
    ...meetingsSold(sale, group),
  }
  const body = contractBody(terms, child.name)
  return {
    institution,
    terms,
    child,
    body,
    contentHash: bodyHash(body),
    template: TEMPLATE,
    prepayment: await judgePrepayment(tx, institution, terms, child.id),
    priceCap: course.priceCap,
    joining: terms.whole ? { ...sale.left, trace: [...sale.left.trace] } : undefined,
    heldBefore: sale.heldBefore,
  }
}

/** The meetings that are sold with their dates, and the whole class where some are not. */
function meetingsSold({ meetings, heldBefore }: Sale, group: WholeClass) {
  const { lessons, giftLessons, priceFen } = group
  const from = Math.min(...meetings.map(m => m.n))
  return {
    startsOn: meetings[0]!.date,
    endsOn: meetings.at(-1)!.date,
    meetings: meetings.map(({ n, date, startsAt, endsAt }) => ({ n, date, startsAt, endsAt })),
    ...(heldBefore.length > 0
      ? { whole: { from, held: heldBefore.length, lessons, giftLessons, priceFen } }
      : {}),
  }
}

/** The caps of FEE-01…03 for this purchase, together with what the child still has of the same course. */
async function judgePrepayment(tx: Tx, institution: InstitutionPlace, t: Terms, childId: number) {
  const { class: trainingClass, stage, channel } = t.course
  const { school: schools } = await calendarFor(tx, institution.county, stage, {
    from: t.startsOn,
    to: t.endsOn,
  })
  const others = (await openPurchases(tx, institution.cell, institution.id, childId)).filter(
    c => c.terms.course.id === t.course.id,
  )
  const books = await booksOf(tx, others)
  const open = others.map((c, i) => {
    const total = c.lessons + c.giftLessons
    const used = books[i]?.usedLessons ?? 0
    return {
      collectedOn: c.paidOn ?? tx.clock.dateOf(c.signedAt),
      lessons: total - used,
      amountFen: c.priceFen,
      startsOn: c.startsOn,
      endsOn: c.endsOn,
    }
  })
  return prepayment(await lawOf(tx), schools, {
    on: tx.clock.today(),
    region: institution.county,
    class: trainingClass,
    stage,
    channel,
    billing: 'LESSON',
    startsOn: t.startsOn,
    endsOn: t.endsOn,
    lessons: t.lessons,
    giftLessons: t.giftLessons,
    amountFen: t.priceFen,
    remainingLessons: open.length > 0 ? open.reduce((sum, o) => sum + o.lessons, 0) : null,
    paidByLoan: false,
    open,
  })
}
