import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Catalogue, shippedCatalogues } from '../catalogues.ts'
import { procedureClocks } from '../clocks.gen.ts'
import { rules } from '../regional.ts'

/** A row of the regulation, how it is encoded, and where its place is lost. */
export interface CoveredRow {
  readonly section: string
  readonly row: string
  readonly by: readonly ('PARAMETER' | 'CLOCK' | 'CATALOGUE' | 'ELSEWHERE' | 'OPEN')[]
  /** Places named in rows.yaml that do not exist. */
  readonly lost: readonly string[]
}

type Rows = Record<string, Record<string, { in?: readonly string[] }>>

const ROW = /[A-Z]+\d*-[A-Z0-9]+(?:-[A-Z0-9]+)*/g
const rowOf = (id: string) => id.slice(0, id.indexOf('.'))

/** Rows of which a parameter, a clock or an entry is made. */
export function encodedRows(): Readonly<Record<'PARAMETER' | 'CLOCK' | 'CATALOGUE', ReadonlySet<string>>> {
  const entries = Object.values(shippedCatalogues).flatMap(catalogue => [...(catalogue as Catalogue).entries])
  return {
    PARAMETER: new Set(rules.ids().map(rowOf)),
    CLOCK: new Set(Object.keys(procedureClocks).map(rowOf)),
    CATALOGUE: new Set(entries.map(entry => entry.row)),
  }
}

/** Every row of rows.yaml with how it is encoded. @param root the folder of the rules */
export function coverage(root: string): readonly CoveredRow[] {
  const sections = parse(readFileSync(join(root, 'rows.yaml'), 'utf8')) as Rows
  const encoded = encodedRows()
  const open = openRows(root)
  return Object.entries(sections).flatMap(([section, rows]) =>
    Object.entries(rows).map(([row, { in: places = [] }]) => {
      const by = (['PARAMETER', 'CLOCK', 'CATALOGUE'] as const).filter(kind => encoded[kind].has(row))
      return {
        section,
        row,
        by: [
          ...by,
          ...(places.length > 0 ? (['ELSEWHERE'] as const) : []),
          ...(open.has(row) ? (['OPEN'] as const) : []),
        ],
        lost: places.filter(place => !resolves(root, place)),
      }
    }),
  )
}

/** Rows named in the first column of a table of OPEN.md. */
function openRows(root: string): ReadonlySet<string> {
  const lines = readFileSync(join(root, 'OPEN.md'), 'utf8').split('\n')
  return new Set(lines.flatMap(line => /^\| ([^|]*) \|/.exec(line)?.[1]?.match(ROW) ?? []))
}

function resolves(root: string, place: string): boolean {
  if (place.startsWith('catalogue:')) return place.slice('catalogue:'.length) in shippedCatalogues
  return (rules.ids() as readonly string[]).includes(place) || existsSync(join(root, place))
}
