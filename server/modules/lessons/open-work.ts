import { declareCountyWork } from '../agencies/index.ts'

/** Lessons that a family contests. */
declareCountyWork({
  kind: 'lessons.dispute',
  name: { zh: '课时争议', en: 'Disputed lessons' },
  open: (tx, from, to, most) =>
    tx.rows(
      `select id::text as id, '课时争议第 ' || id || ' 件（' || session_date || ' 的课）' as title from lessons.dispute
       where status = 'OPEN' and county between $1 and $2 order by id limit $3`,
      [from, to, most],
    ),
})
