import type { ItemOf } from '../../api/hooks.ts'

type Order = Pick<
  ItemOf<'GET /api/v1/orders'>,
  'classGroupId' | 'groupName' | 'status' | 'lessons' | 'giftLessons' | 'money'
>

/** Lessons and money of a class. Amounts in fen. */
export interface ClassSum {
  id: number
  name: string
  learners: number
  used: number
  lessons: number
  paidFen: number
  releasedFen: number
  heldFen: number
  refundedFen: number
}

const none = { learners: 0, used: 0, lessons: 0, paidFen: 0, releasedFen: 0, heldFen: 0, refundedFen: 0 }

/** Adds paid orders up by class, in the order in which the classes come. */
export function classSums(orders: readonly Order[]): ClassSum[] {
  const sums = new Map<number, ClassSum>()
  for (const o of orders) {
    if (o.money.paidFen === 0) continue
    const sum = sums.get(o.classGroupId) ?? { id: o.classGroupId, name: o.groupName, ...none }
    sums.set(o.classGroupId, {
      ...sum,
      learners: sum.learners + 1,
      used: sum.used + o.money.usedLessons,
      lessons: sum.lessons + o.lessons + o.giftLessons,
      paidFen: sum.paidFen + o.money.paidFen,
      releasedFen: sum.releasedFen + o.money.releasedFen,
      heldFen: sum.heldFen + o.money.heldFen,
      refundedFen: sum.refundedFen + o.money.refundedFen,
    })
  }
  return [...sums.values()]
}
