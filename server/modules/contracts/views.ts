import type { Actor } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { booksOf, type OrderView } from '../custody/index.ts'
import type { RefundRow } from './refund-store.ts'
import { type ContractRow, openLearner } from './store.ts'

/** The money of an order before anything was paid. */
const nothing = (c: ContractRow) => ({
  paidFen: 0,
  usedLessons: 0,
  totalLessons: c.lessons + c.giftLessons,
  releasedFen: 0,
  refundedFen: 0,
  heldFen: 0,
  nextReleaseFen: 0,
  status: 'OPEN',
})

const moneyOf = (c: ContractRow, book: OrderView | undefined) =>
  book
    ? {
        paidFen: book.paidFen,
        usedLessons: book.usedLessons,
        totalLessons: book.totalLessons,
        releasedFen: book.releasedFen,
        refundedFen: book.refundedFen,
        heldFen: book.heldFen,
        nextReleaseFen: book.nextReleaseFen,
        status: book.status,
      }
    : nothing(c)

/** The parties of a contract read the learner's name; everybody else sees it masked. */
const mayReadName = (actor: Actor) => actor.kind === 'parent' || actor.kind === 'institution'

/** Contracts as a list shows them, each with where its money is. */
export async function viewContracts(tx: Tx, actor: Actor, rows: ContractRow[]) {
  const books = await booksOf(tx, rows)
  return Promise.all(
    rows.map(async (c, i) => ({
      id: c.id,
      number: c.number,
      institutionId: c.institutionId,
      institutionName: c.terms.institution.name,
      county: c.county,
      class: c.class,
      classGroupId: c.classGroupId,
      courseTitle: c.terms.course.title,
      groupName: c.terms.group.name,
      learner: mayReadName(actor) ? await openLearner(tx, c) : c.learnerMasked,
      childId: actor.kind === 'parent' ? c.childId : null,
      priceFen: c.priceFen,
      lessons: c.lessons,
      giftLessons: c.giftLessons,
      startsOn: c.startsOn,
      endsOn: c.endsOn,
      signedAt: c.signedAt,
      payUntil: c.payUntil,
      status: c.status,
      paidOn: c.paidOn,
      money: moneyOf(c, books[i]),
      version: c.version,
    })),
  )
}

/** One contract whole. The signed text names the learner, so only the parties get it unmasked. */
export async function viewContract(tx: Tx, actor: Actor, row: ContractRow) {
  const [view] = await viewContracts(tx, actor, [row])
  const name = mayReadName(actor) ? undefined : await openLearner(tx, row)
  return {
    ...view!,
    terms: row.terms,
    body: name === undefined ? row.body : row.body.replaceAll(`学员：${name}`, `学员：${row.learnerMasked}`),
    contentHash: row.contentHash.toString('hex'),
    template: row.template,
    explained: row.explained,
  }
}

/** A refund request as its parties and the county see it. */
export const viewRefund = ({ cell: _, familyId: __, ...r }: RefundRow) => r
