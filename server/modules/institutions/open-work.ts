import { declareCountyWork } from '../agencies/index.ts'

/** Corrections and pairs that somebody must decide belong to their county. */
declareCountyWork({
  kind: 'institutions.correction',
  name: { zh: '登记信息更正申请', en: 'Requests for correction' },
  open: (tx, from, to, most) =>
    tx.rows(
      `select c.id::text as id, i.name || '：更正申请第 ' || c.id || ' 号' as title
       from institutions.correction c join institutions.institution i on i.id = c.institution_id
       where c.status = 'PENDING' and c.county between $1 and $2 order by c.id limit $3`,
      [from, to, most],
    ),
})

declareCountyWork({
  kind: 'institutions.duplicate',
  name: { zh: '疑似重复登记', en: 'Pairs that may be one institution' },
  open: (tx, from, to, most) =>
    tx.rows(
      `select id::text as id, '疑似重复第 ' || id || ' 对' as title from institutions.duplicate
       where status = 'OPEN' and county between $1 and $2 order by id limit $3`,
      [from, to, most],
    ),
})
