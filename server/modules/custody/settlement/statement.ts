/** Which form of the statement: its month's partition, and whether each row brings the bounds of its caller. */
export interface Form {
  partition: string
  guarded: boolean
}

/** A prepared statement: the name tells the driver to parse it once per connection. */
export interface Prepared {
  name: string
  text: string
}

const remembered = new Map<string, Prepared>()

function once(key: string, make: () => string): Prepared {
  const known = remembered.get(key)
  if (known) return known
  const made = { name: `custody.${key}`, text: make() }
  remembered.set(key, made)
  return made
}

const keyOf = (kind: string, form: Form) => `${kind}.${form.partition}${form.guarded ? '.guarded' : ''}`

/** `$1…$5` are the columns of the rows, sorted; guards are appended. */
const input = (guarded: boolean, firstGuard: number) => {
  const g = (n: number) => `$${firstGuard + n}::bigint[]`
  const arrays = guarded ? `, ${g(0)}, ${g(1)}, ${g(2)}, ${g(3)}` : ''
  const names = guarded ? ', family_lo, family_hi, inst_lo, inst_hi' : ''
  return { arrays, names }
}

const bounds = `
      and o.family_id between i.family_lo and i.family_hi
      and o.institution_id between i.inst_lo and i.inst_hi`

const seat = 'cell = i.cell and r.session_date = i.session_date and r.institution_id = i.institution_id'

/**
 * Settles rows of one month in one statement: orders counted up, transfers inserted, balances and rollups moved.
 * Parameters: cells, institutions, sessions, orders, dates, numbers into the list of bases, actors; list of bases;
 * instant; day of record; guards.
 * Each order may appear once. Result: one row of four arrays (number of the input row, fen, lesson number; numbers
 * of the input rows whose order it ended).
 */
export const settlement = (form: Form): Prepared =>
  once(keyOf('settle', form), () => {
    const { arrays, names } = input(form.guarded, 11)
    return `
  with moved as (
    update custody.order_book o set
      used_lessons = o.used_lessons + 1,
      released_fen = o.paid_fen * least(o.used_lessons + 1, o.total_lessons) / o.price_lessons,
      status = case when o.used_lessons + 1 = o.total_lessons + o.gift_lessons then 'CLOSED' else o.status end
    from unnest($1::smallint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::date[], $6::int[], $7::text[]${arrays})
      with ordinality as i (cell, institution_id, session_id, order_id, session_date, basis, actor${names}, ix)
    where o.cell = i.cell and o.order_id = i.order_id and o.institution_id = i.institution_id
      and o.status = 'ACTIVE' and o.used_lessons < o.total_lessons + o.gift_lessons
      and (o.held_sessions is null or i.session_id <> all (o.held_sessions))${form.guarded ? bounds : ''}
      and not exists (select from custody.${form.partition} r
        where r.${seat} and r.session_id = i.session_id and r.order_id = i.order_id)
    returning i.ix, i.session_id, i.session_date, i.basis, i.actor,
      o.cell, o.institution_id, o.order_id, o.family_id, o.county, o.class, o.used_lessons as lesson_no,
      o.released_fen - o.paid_fen * least(o.used_lessons - 1, o.total_lessons) / o.price_lessons as amount_fen,
      o.status = 'CLOSED' as exhausted
  ), kept as (
    insert into custody.${form.partition} (institution_id, session_id, order_id, family_id, amount_fen, released_at,
      session_date, lesson_no, basis, cell, actor, county, class)
    select institution_id, session_id, order_id, family_id, amount_fen, $9::timestamptz,
      session_date, lesson_no, ($8::custody.release_basis[])[basis], cell, actor, county, class from moved
  ), sums as (
    select cell, institution_id, county, class, count(*) as lessons, sum(amount_fen)::bigint as fen
    from moved group by 1, 2, 3, 4 order by 1, 2, 3, 4
  ), balanced as (
    update custody.account a set held_fen = a.held_fen - s.fen, payable_fen = a.payable_fen + s.fen, version = a.version + 1
    from (select cell, institution_id, sum(fen)::bigint as fen from sums group by 1, 2 order by 1, 2) s
    where a.cell = s.cell and a.institution_id = s.institution_id
  ), counted as (
    insert into custody.daily as d (cell, county, class, day, releases, released_fen)
    select cell, county, class, $10::date, sum(lessons), sum(fen) from sums group by 1, 2, 3 order by 1, 2, 3
    on conflict (cell, county, class, day) do update
      set releases = d.releases + excluded.releases, released_fen = d.released_fen + excluded.released_fen
  )
  select array_agg(ix), array_agg(amount_fen), array_agg(lesson_no), array_agg(ix) filter (where exhausted) from moved`
  })

/**
 * Says why rows were not settled. Parameters: cells, institutions, sessions, orders, dates; guards.
 * Result rows in the order of the input.
 */
export const classification = (form: Form): Prepared =>
  once(keyOf('classify', form), () => {
    const { arrays, names } = input(form.guarded, 6)
    const may = form.guarded
      ? '(o.family_id between i.family_lo and i.family_hi and o.institution_id between i.inst_lo and i.inst_hi)'
      : 'true'
    return `
  select o.order_id is not null as known, ${may} as allowed, o.status,
    o.used_lessons >= o.total_lessons + o.gift_lessons as exhausted, r.amount_fen, r.lesson_no,
    coalesce(i.session_id = any (o.held_sessions), false) as held
  from unnest($1::smallint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::date[]${arrays})
    with ordinality as i (cell, institution_id, session_id, order_id, session_date${names}, ix)
  left join custody.order_book o on o.cell = i.cell and o.order_id = i.order_id and o.institution_id = i.institution_id
  left join custody.${form.partition} r on r.${seat} and r.session_id = i.session_id and r.order_id = i.order_id
  order by i.ix`
  })
