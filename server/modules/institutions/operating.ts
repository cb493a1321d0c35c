import type { Actor } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { problems } from './problems.ts'
import type { Institution, Licence } from './state.ts'
import type { CustodyMode } from './vocabulary.ts'

/** What an institution wants to do. Members that are absent are not asked about. */
export interface Kind {
  class?: Licence['classes'][number]
  stage?: Licence['stages'][number]
  channel?: Licence['channels'][number]
  /** Day on which; today unless said. */
  on?: string
}

/** The licence by which an institution may do this. */
export interface Operating {
  licenceId: number
  number: string
  until: string
}

/**
 * An institution may do this only if it is licensed, not suspended, and one licence in force covers class, stage and channel.
 * @throws Refusal not-found, institutions.not-operating
 */
export async function requireOperating(tx: Tx, id: number, kind: Kind = {}): Promise<Operating> {
  const [i] = await tx.rows<{ status: Institution['status']; licences: Operating[] | null }>(
    `select i.status, (select json_agg(json_build_object('licenceId', l.id, 'number', l.number, 'until', l.until_date) order by l.until_date desc)
       from institutions.licence l where l.institution_id = i.id and l.status = 'VALID' and $2 between l.from_date and l.until_date
         and ($3::text is null or $3 = any(l.classes)) and ($4::text is null or $4 = any(l.stages)) and ($5::text is null or $5 = any(l.channels))) as licences
     from institutions.institution i where i.id = $1`,
    [id, kind.on ?? tx.clock.today(), kind.class ?? null, kind.stage ?? null, kind.channel ?? null],
  )
  if (!i) return refuse(common.notFound)
  const licence = i.status === 'LICENSED' ? i.licences?.[0] : undefined
  if (licence) return licence
  return refuse(problems.notOperating, { data: { status: i.status, ...kind } })
}

export interface InstitutionPlace {
  id: number
  cell: number
  county: string
  name: string
  uscc: string | null
  classes: string[]
  /** Where prepaid money goes; null where no custody is recorded. */
  custodyMode: CustodyMode | null
}

const PLACE =
  'select id, cell, county, name, uscc, classes, custody_mode as "custodyMode" from institutions.institution'

/** Where an institution belongs: its county and its cell of the ledger; and by what it is known. @throws Refusal not-found */
export async function placeOf(tx: Tx, id: number): Promise<InstitutionPlace> {
  const [row] = await tx.prepared<InstitutionPlace>('institutions.place', `${PLACE} where id = $1`, [id])
  return row ?? refuse(common.notFound)
}

/** The same, and it neither moves nor changes until the transaction ends. @throws Refusal not-found */
export async function keepPlace(tx: Tx, id: number): Promise<InstitutionPlace> {
  const sql = `${PLACE} where id = $1 for share`
  const [row] = await tx.prepared<InstitutionPlace>('institutions.keep-place', sql, [id])
  return row ?? refuse(common.notFound)
}

/** The institution that its own staff acts for. @throws Refusal forbidden for everybody else */
export const ownPlace = (tx: Tx, actor: Actor): Promise<InstitutionPlace> =>
  placeOf(tx, actor.capacity?.institutionId ?? refuse(common.forbidden))

/** The same for many at once; those outside the box are left out. */
export async function placesOf(tx: Tx, ids: readonly number[]): Promise<Map<number, InstitutionPlace>> {
  const rows = await tx.rows<InstitutionPlace>(`${PLACE} where id = any($1)`, [ids])
  return new Map(rows.map(r => [r.id, r]))
}
