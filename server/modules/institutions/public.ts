import type { z } from 'zod'
import type { Where as RuleWhere } from '../../../rules/index.ts'
import { priceCap, type Rulebook } from '../../../rules/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { lawOf } from '../rules/index.ts'
import { publicCode, readPublicCode } from './public-code.ts'
import { lawfulFirst } from './public-order.ts'
import type { PublicInstitution, PublicItem, PublicPrice, PublicQuery } from './schema-public.ts'

type Detail = z.input<typeof PublicInstitution>
type Permit = Detail['permits'][number]

/** Institutions that anyone may find, those that may teach today first, few members each. */
export async function searchPublic(tx: Tx, q: z.output<typeof PublicQuery>) {
  const { cursor, limit, ...filter } = q
  const page = await lawfulFirst(tx, filter, { cursor, limit })
  const items: z.input<typeof PublicItem>[] = page.items.map(i => ({
    code: publicCode(i),
    name: i.name,
    county: i.county,
    address: i.address,
    classes: i.classes,
    status: i.status,
    licenceUntil: i.licenceUntil,
    lists: i.lists,
  }))
  return { items, next: page.next }
}

interface Row
  extends Omit<
    Detail,
    'code' | 'lawful' | 'permits' | 'custody' | 'prices' | 'lastCheck' | 'holds' | 'sites' | 'asOf'
  > {
  id: number
  uscc: string | null
  custody_mode: string | null
  custody_bank: string | null
  custody_account: string | null
  custody_reserve_fen: number | null
  last_check_on: string | null
  last_check_result: 'PASSED' | 'PROBLEMS' | null
  merged_into: number | null
}

const COLUMNS = `id, uscc, name, short_name as "shortName", legal_form as "legalForm", county, address, status, status_since as "statusSince",
  status_until as "statusUntil", lists, custody_mode, custody_bank, custody_account, custody_reserve_fen, last_check_on, last_check_result, merged_into`

/** The record that a code names, or the one into which it was merged. @throws Refusal not-found */
export async function findPublic(tx: Tx, code: string): Promise<Row> {
  const named = readPublicCode(code) ?? refuse(common.notFound)
  const [condition, value] =
    'uscc' in named
      ? ['uscc = $1 and merged_into is null', named.uscc]
      : 'licence' in named
        ? [
            'id = (select id from institutions.listing where licence_number = $1 order by id limit 1)',
            named.licence,
          ]
        : ['id = $1', named.id]
  const [row] = await tx.rows<Row>(`select ${COLUMNS} from institutions.institution where ${condition}`, [
    value,
  ])
  if (!row) return refuse(common.notFound)
  return row.merged_into === null ? row : findPublic(tx, `Y${row.merged_into}`)
}

/**
 * What a family must know before it pays: is it lawful, for what, until when, where is the money, what may it charge.
 * @throws Refusal not-found
 */
export async function viewPublic(tx: Tx, code: string): Promise<Detail> {
  const row = await findPublic(tx, code)
  const today = tx.clock.today()
  const permits = await permitsOf(tx, row.id, today)
  const { id, uscc, name, shortName, legalForm, county, address, status, statusSince, statusUntil, lists } =
    row
  return {
    code: publicCode({ id, uscc }),
    id,
    name,
    shortName,
    uscc,
    legalForm,
    county,
    address,
    status,
    statusSince,
    statusUntil,
    lists,
    lawful: status === 'LICENSED' && permits.some(p => p.inForce),
    permits,
    custody:
      row.custody_mode === null
        ? null
        : {
            mode: row.custody_mode,
            bank: row.custody_bank,
            account: row.custody_account,
            reserveFen: row.custody_reserve_fen,
          },
    prices: pricesOf(await lawOf(tx), permits, county, today),
    lastCheck: row.last_check_on ? { on: row.last_check_on, result: row.last_check_result } : null,
    holds: await shownHolds(tx, id, today),
    sites: await sitesOf(tx, id),
    asOf: today,
  } as Detail
}

async function permitsOf(tx: Tx, id: number, today: string): Promise<Permit[]> {
  const rows = await tx.rows<Omit<Permit, 'inForce'>>(
    `select number, kind, issuer, from_date as from, until_date as until, classes, stages, channels, status
     from institutions.licence where institution_id = $1 order by until_date desc, id desc limit 20`,
    [id],
  )
  return rows.map(p => ({ ...p, inForce: p.status === 'VALID' && p.from <= today && today <= p.until }))
}

const shownHolds = (tx: Tx, id: number, today: string) =>
  tx.rows<Detail['holds'][number]>(
    `select level, scopes, basis, from_date as from, until_date as until from institutions.hold
     where institution_id = $1 and shown and lifted_on is null and from_date <= $2 and (until_date is null or until_date >= $2)
     order by id limit 20`,
    [id, today],
  )

const sitesOf = (tx: Tx, id: number) =>
  tx.rows<Detail['sites'][number]>(
    `select id, name, address, lon, lat, datum from institutions.site where institution_id = $1 and status = 'OPEN' order by id limit 50`,
    [id],
  )

/** What may be charged for each kind of training that a permit in force allows. */
function pricesOf(
  book: Rulebook,
  permits: readonly Permit[],
  county: string,
  today: string,
): z.input<typeof PublicPrice>[] {
  const kinds = new Map<string, RuleWhere>()
  for (const p of permits.filter(permit => permit.inForce))
    for (const cls of p.classes)
      for (const stage of p.stages)
        for (const channel of p.channels)
          kinds.set(`${cls}/${stage}/${channel}`, {
            on: today as RuleWhere['on'],
            region: county,
            class: cls,
            stage,
            channel,
          })
  return [...kinds.values()].map(kind => priceOf(book, kind))
}

function priceOf(book: Rulebook, where: RuleWhere): z.input<typeof PublicPrice> {
  const kind = { class: where.class!, stage: where.stage!, channel: where.channel! }
  const none = { standardMinutes: null, bands: [], citation: null }
  const force = book.parameter('PRC-01.force', where)
  if (!force.known) return { ...kind, ...none, status: 'FREE_PRICE', reason: force.reason }
  const table = book.parameter('PRC-02.bands', where)
  const minutes = book.parameter('PRC-03.standardMinutes', where)
  if (!table.known) return { ...kind, ...none, status: 'UNKNOWN', reason: table.reason }
  if (!minutes.known) return { ...kind, ...none, status: 'UNKNOWN', reason: minutes.reason }
  const bands = table.value.map(({ min, max }) => {
    const cap = priceCap(book, { ...where, minutes: minutes.value, size: min }).value
    return { min, max, capFen: cap.status === 'CAPPED' ? cap.capFen : null }
  })
  const { title, article } = table.citation
  const known = bands.some(b => b.capFen !== null)
  return {
    ...kind,
    status: known ? 'CAPPED' : 'UNKNOWN',
    reason: known ? null : { zh: '当地基准价未公布', en: 'no base price is published for this place' },
    standardMinutes: minutes.value,
    bands: known ? bands : [],
    citation: { doc: title, article },
  }
}
