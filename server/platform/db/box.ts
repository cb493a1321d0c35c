/** What kind of actor a transaction serves. */
export type ActorKind = 'officer' | 'institution' | 'parent' | 'public' | 'machine' | 'system'

/**
 * The part of the country that a transaction may touch. Row-level security compares columns with these bounds;
 * every bound is inclusive, so that indexes and shards can be used. See docs/decisions/0002-scope-is-a-box.md.
 */
export interface Box {
  kind: ActorKind
  /** Who acts, as it stands in the audit: `user:17`, `job:lessons.deem`, `public`. */
  actor: string
  /** Range of county codes (6 digits). */
  area: readonly [string, string]
  /** Range of institution ids. */
  inst: readonly [number, number]
  /** Range of family ids in business rows. */
  family: readonly [number, number]
  /** Range of families whose personal rows may be read. */
  home: readonly [number, number]
  /** Classes of training. */
  classes: readonly string[]
}

export const ALL_AREAS = ['000000', '999999'] as const
export const ALL_IDS = [0, Number.MAX_SAFE_INTEGER] as const
export const NO_IDS = [1, 0] as const
export const ALL_CLASSES = ['SUBJECT', 'SPORTS', 'CULTURE_ART', 'SCI_TECH', 'OTHER'] as const

/** Everything: jobs, migrations of data, the command line. */
export const systemBox = (actor: string): Box => ({
  kind: 'system',
  actor,
  area: ALL_AREAS,
  inst: ALL_IDS,
  family: ALL_IDS,
  home: ALL_IDS,
  classes: ALL_CLASSES,
})

/** What anyone may see: no family at all. Runs under the role `yuheng_public`. */
export const publicBox: Box = {
  kind: 'public',
  actor: 'public',
  area: ALL_AREAS,
  inst: ALL_IDS,
  family: NO_IDS,
  home: NO_IDS,
  classes: ALL_CLASSES,
}

/** Counties of a region: the province's, the city's or the county's own range. `000000` is the nation. */
export function areaOf(region: string): readonly [string, string] {
  if (!/^\d{6}$/.test(region)) throw new RangeError(`not a region code of six digits: ${region}`)
  if (region === '000000') return ALL_AREAS
  const prefix = region.replace(/(00)+$/, '')
  return [region, prefix.padEnd(6, '9')]
}

/** Is `county` inside the box's area? The same comparison as the policies make. */
export const inArea = (box: Box, county: string) => box.area[0] <= county && county <= box.area[1]

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`

/**
 * The statements that open a transaction for a box. `SET LOCAL` with literals and not `set_config`,
 * because only the statement is propagated to the workers of a Citus cluster.
 */
export function boxStatements(box: Box): string {
  const role = box.kind === 'public' ? 'yuheng_public' : 'yuheng_app'
  const settings: Record<string, string> = {
    actor: box.actor,
    kind: box.kind,
    area_lo: box.area[0],
    area_hi: box.area[1],
    inst_lo: String(box.inst[0]),
    inst_hi: String(box.inst[1]),
    family_lo: String(box.family[0]),
    family_hi: String(box.family[1]),
    home_lo: String(box.home[0]),
    home_hi: String(box.home[1]),
    classes: box.classes.join(','),
  }
  const lines = Object.entries(settings).map(([k, v]) => `set local app.${k} = ${literal(v)}`)
  return `set local role ${role};${lines.join(';')}`
}
