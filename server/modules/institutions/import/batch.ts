import { checkUscc, maskName, maskPhone } from '../../../../rules/identifiers.ts'
import type { Rulebook } from '../../../../rules/index.ts'
import { inArea } from '../../../platform/db/box.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Text } from '../../../platform/problem.ts'
import { lawOf } from '../../rules/index.ts'
import { circumstances, registration } from '../actions.ts'
import { findDuplicates } from '../duplicates.ts'
import { apply } from '../fold.ts'
import { maskAccount } from '../members.ts'
import { keepIdentities } from '../people.ts'
import { problems } from '../problems.ts'
import { coreName, normalise } from '../search-text.ts'
import type { Action } from '../state.ts'
import { findByName, findByUscc, newIds, type Written, write } from '../store.ts'
import { decide } from '../workflow.ts'
import type { RowError, RowFacts } from './row.ts'

/** A row that could be read, with its place in the file. */
export interface ReadRow {
  row: number
  facts: RowFacts
}

export interface BatchOutcome {
  ok: number
  /** Those that are on the register now; none in a dry run. */
  registered: readonly number[]
  errors: { row: number; errors: RowError[] }[]
}

/** What of earlier rows of the file must be remembered: a file may name an institution twice. */
export type Seen = Set<string>

/**
 * Registers what a batch of rows says, in a few statements. Rows that cannot be registered are told with their reasons.
 * @param o.write false for a dry run, which finds the same errors and changes nothing
 */
export async function importBatch(
  tx: Tx,
  rows: readonly ReadRow[],
  seen: Seen,
  o: { write: boolean },
): Promise<BatchOutcome> {
  const known = await knownOf(tx, rows)
  const errors: BatchOutcome['errors'] = []
  const good: ReadRow[] = []
  for (const row of rows) {
    const found = [
      ...boundErrors(tx, row.facts),
      ...codeErrors(row.facts),
      ...knownErrors(row.facts, known, seen),
    ]
    if (found.length > 0) errors.push({ row: row.row, errors: found })
    else good.push(row)
  }
  const { written, people, refused } = await prepare(tx, good)
  errors.push(...refused)
  const ids = [...new Set(written.map(w => w.after.id))]
  if (o.write && ids.length > 0) {
    await write(tx, written)
    await keepIdentities(tx, people)
    await findDuplicates(tx, ids)
  }
  return { ok: ids.length, registered: o.write ? ids : [], errors }
}

type Known = { codes: Map<string, { id: number; name: string }>; names: Set<string> }
const nameKey = (c: { name: string; county: string }) => `${c.county}/${normalise(c.name)}`

async function knownOf(tx: Tx, rows: readonly ReadRow[]): Promise<Known> {
  const codes = rows.flatMap(r => r.facts.core.uscc ?? [])
  const names = await findByName(
    tx,
    rows.map(r => coreName(normalise(r.facts.core.name))),
  )
  return { codes: await findByUscc(tx, codes), names: new Set(names.map(nameKey)) }
}

const error = (field: RowError['field'], message: Text): RowError => ({ field, message })

function boundErrors(tx: Tx, { core }: RowFacts): RowError[] {
  const errors: RowError[] = []
  if (!inArea(tx.box, core.county)) errors.push(error('county', problems.outsideArea.title))
  if (!core.classes.some(c => tx.box.classes.includes(c)))
    errors.push(error('classes', problems.outsideArea.title))
  return errors
}

function codeErrors({ core }: RowFacts): RowError[] {
  if (!core.uscc || core.usccNote) return []
  const check = checkUscc(core.uscc)
  return check.valid ? [] : [error('uscc', check.problems[0]!.says)]
}

function knownErrors({ core }: RowFacts, known: Known, seen: Seen): RowError[] {
  const errors: RowError[] = []
  const holder = core.uscc ? known.codes.get(core.uscc) : undefined
  const key = nameKey(core)
  if (holder)
    errors.push(
      error('uscc', {
        zh: `该代码已登记：${holder.name}（编号 ${holder.id}）`,
        en: `the code is registered: ${holder.name} (${holder.id})`,
      }),
    )
  else if (known.names.has(key))
    errors.push(error('name', { zh: '本县已登记同名机构', en: 'the county has an institution of this name' }))
  if ((core.uscc && seen.has(core.uscc)) || seen.has(key))
    errors.push(error(null, { zh: '与文件中前面的行重复', en: 'repeats an earlier row of the file' }))
  if (core.uscc) seen.add(core.uscc)
  seen.add(key)
  return errors
}

interface Person {
  personId: number
  name: string
  phone: string | null
}

/** The actions of each row, as far as the workflow allows them; a row is registered with all of them or not at all. */
async function prepare(tx: Tx, rows: readonly ReadRow[]) {
  const ids = await newIds(tx, 'institution', rows.length)
  const licences = await newIds(tx, 'licence', rows.length)
  const sites = await newIds(tx, 'site', rows.length)
  const persons = await newIds(tx, 'person', rows.length)
  const law = { book: await lawOf(tx), today: tx.clock.today() }
  const written: Written[] = []
  const people: Person[] = []
  const refused: BatchOutcome['errors'] = []
  rows.forEach(({ row, facts }, i) => {
    const own = { id: ids[i]!, licence: licences[i]!, site: sites[i]!, person: persons[i]! }
    const steps = stepsOf(law, facts, own)
    if ('refused' in steps) {
      refused.push({ row, errors: [steps.refused] })
      return
    }
    written.push(...steps.written)
    if (facts.principal) people.push({ personId: own.person, ...facts.principal })
  })
  return { written, people, refused }
}

interface OwnIds {
  id: number
  licence: number
  site: number
  person: number
}

function stepsOf(
  { book, today }: { book: Rulebook; today: string },
  facts: RowFacts,
  own: OwnIds,
): { written: Written[] } | { refused: RowError } {
  const on = facts.licence && facts.licence.from < today ? facts.licence.from : today
  const first = registration(own.id, facts.core, on, 'IMPORT')
  const written: Written[] = [{ action: first, before: null, after: apply(undefined, first), reason: null }]
  for (const action of followers(facts, own, today)) {
    const before = written.at(-1)!.after
    const decision = decide(before, action, circumstances(book, today, facts.core.county))
    if (!decision.allowed) return { refused: error('licenceNumber', decision.problem.title) }
    written.push({ action, before, after: apply(before, action), reason: null })
  }
  return { written }
}

/** What a row says beyond the registration. A licence whose term is over is recorded and ends at once. */
function followers({ licence, custody, principal, site, core }: RowFacts, own: OwnIds, today: string) {
  const actions: Exclude<Action, { kind: 'REGISTER' }>[] = []
  if (licence) {
    const on = licence.from < today ? licence.from : today
    actions.push({ kind: 'ISSUE_LICENCE', on, payload: { licence: { ...licence, id: own.licence } } })
    if (licence.until < today)
      actions.push({ kind: 'EXPIRE_LICENCE', on: today, payload: { licenceId: own.licence } })
  }
  if (site) {
    const place = { name: '总部', address: core.address, teachingDm2: null, floor: null, place: null }
    actions.push({ kind: 'OPEN_SITE', on: today, payload: { site: { ...place, ...site, id: own.site } } })
  }
  if (custody) {
    const account = custody.account && maskAccount(custody.account)
    actions.push({ kind: 'SET_CUSTODY', on: today, payload: { custody: { ...custody, account } } })
  }
  if (principal) {
    const masks = {
      nameMasked: maskName(principal.name),
      phoneMasked: principal.phone && maskPhone(principal.phone),
    }
    const person = { id: own.person, role: 'PRINCIPAL' as const, ...masks, documentMasked: null }
    actions.push({ kind: 'APPOINT', on: today, payload: { person } })
  }
  return actions
}
