import type { Tx } from '../../platform/db/tx.ts'

/** Institutions of a county, class, status and custody mode. */
export interface RegisterTotal {
  county: string
  /** One of several classes counts in each, and once under ALL. */
  class: string
  status: string
  custodyMode: string
  institutions: number
}

/** The register counted. */
export const registerTotals = (tx: Tx) =>
  tx.rows<RegisterTotal>(
    `select county, class, status, custody_mode as "custodyMode", count(*) as institutions
     from institutions.listing, unnest(classes || array['ALL']) as class group by 1, 2, 3, 4`,
  )
