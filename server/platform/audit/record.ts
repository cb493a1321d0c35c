import type { Tx } from '../db/tx.ts'

/** One line of the audit log. */
export interface AuditEntry {
  /** Endpoint or job, for example `contracts.sign`. */
  action: string
  outcome: 'DONE' | 'REFUSED' | 'FAILED'
  /** `module:id` of what was acted on. */
  object?: string | undefined
  county?: string | undefined
  institutionId?: number | undefined
  detail?: Record<string, unknown> | undefined
  /** Who acted, where it is not the transaction's own actor (grouped requests). */
  actor?: string | undefined
  kind?: string | undefined
}

/** What an officer does to nothing that lies in a county is seen by those who supervise the officer's own area. */
const placeOf = (tx: Tx) => (tx.box.kind === 'officer' ? tx.box.area[0] : null)

/** Planned once on each connection: every act of every request writes one. */
const INSERT = {
  name: 'audit.insert',
  text: `insert into audit.entry (at, actor, kind, action, outcome, object, county, institution_id, detail)
    select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::jsonb[])`,
}

/** Writes audit rows in the transaction of the act, any number in one statement. */
export async function audit(tx: Tx, ...entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const now = tx.clock.now()
  const column = <T>(pick: (e: AuditEntry) => T) => entries.map(pick)
  await tx.client.query({
    ...INSERT,
    values: [
      now,
      column(e => e.actor ?? tx.box.actor),
      column(e => e.kind ?? tx.box.kind),
      column(e => e.action),
      column(e => e.outcome),
      column(e => e.object ?? null),
      column(e => e.county ?? placeOf(tx)),
      column(e => e.institutionId ?? null),
      column(e => JSON.stringify(e.detail ?? {})),
    ],
  })
}
