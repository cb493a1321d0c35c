import { areaOf, inArea } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { type Comparison, compareEdition } from './compare.ts'
import { describeDivision, NATION } from './edition.ts'
import { problems } from './problems.ts'
import type { EditionInput } from './schema.ts'
import { addRegions, endBelow, endRegions, findInForce } from './store.ts'

const SHOWN = 500
/** One import at a time: each compares with what the one before it left. */
const LOCK = 7_201_847_202

/** Only whoever answers for the whole scope may replace its list. */
function checkScope(tx: Tx, scope: string) {
  const whole = areaOf(scope)
  const province = scope === NATION || scope.endsWith('0000')
  if (!province || !whole.every(code => inArea(tx.box, code))) refuse(problems.scopeTooNarrow)
}

function report(c: Comparison, applied: boolean, below = 0) {
  return {
    applied,
    counts: {
      added: c.added.length,
      renamed: c.renamed.length,
      ended: c.ended.length,
      unchanged: c.unchanged,
      below,
    },
    added: c.added.slice(0, SHOWN).map(({ code, name }) => ({ code, name })),
    renamed: c.renamed.slice(0, SHOWN).map(({ division: { code, name }, was }) => ({ code, name, was })),
    ended: c.ended.slice(0, SHOWN).map(e => ({ ...e, replacedBy: [...e.replacedBy] })),
    faults: c.faults.slice(0, SHOWN),
  }
}

async function recordImport(tx: Tx, input: EditionInput, c: Comparison) {
  const recorded = await tx.rows(
    `insert into regions.edition_import
       (edition, scope, effective, document, added, renamed, ended, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (edition, scope) do nothing returning 1`,
    [
      input.edition,
      input.scope,
      input.effective,
      input.document,
      c.added.length,
      c.renamed.length,
      c.ended.length,
      tx.box.actor,
      tx.clock.now(),
    ],
  )
  if (recorded.length === 0) refuse(problems.editionKnown)
}

/**
 * Imports a new list of the divisions in a scope, in force from its effective day: what is new begins, what is not
 * in the list ends and names its successors, what changed its name ends and begins again. A dry run reports only.
 * @throws Refusal regions.scope-too-narrow, regions.edition-faulty, regions.edition-known
 */
export async function importEdition(tx: Tx, input: EditionInput) {
  checkScope(tx, input.scope)
  await tx.rows('select pg_advisory_xact_lock($1)', [LOCK])
  const current = await findInForce(tx, input.scope, input.level, input.effective)
  const divisions = input.rows.map(({ deepest, shortName, ...row }) =>
    describeDivision({ ...row, ...(deepest ? { deepest } : {}), ...(shortName ? { shortName } : {}) }),
  )
  const listed = current.filter(row => row.level > 0)
  const c = compareEdition(input, divisions, listed)
  if (input.dryRun) return report(c, false)
  if (c.faults.length > 0) refuse(problems.editionFaulty, { data: { faults: c.faults.slice(0, SHOWN) } })
  await recordImport(tx, input, c)
  const again = c.renamed.map(({ division: { code } }) => ({ code, replacedBy: [code] }))
  await endRegions(tx, [...c.ended, ...again], input.effective)
  const below = await endBelow(tx, c.ended, input.level, input.effective)
  await addRegions(tx, [...c.added, ...c.renamed.map(r => r.division)], input.effective, input.edition)
  return report(c, true, below)
}
