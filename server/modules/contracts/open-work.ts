import { declareCountyWork } from '../agencies/index.ts'

/** Refunds that the family took to the county. */
declareCountyWork({
  kind: 'contracts.appeal',
  name: { zh: '退费争议', en: 'Refund appeals' },
  open: (tx, from, to, most) =>
    tx.rows(
      `select id::text as id, '退费争议第 ' || id || ' 件' as title from contracts.refund
       where status = 'APPEALED' and county between $1 and $2 order by id limit $3`,
      [from, to, most],
    ),
})
