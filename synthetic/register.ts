import { registration } from '../server/modules/institutions/actions.ts'
import { apply } from '../server/modules/institutions/fold.ts'
import type { Action, Institution } from '../server/modules/institutions/state.ts'
import { newIds, type Written, write } from '../server/modules/institutions/store.ts'
import { systemBox } from '../server/platform/db/box.ts'
import { type Ground, transact } from '../server/platform/db/tx.ts'
import type { FirmPlan } from './plan.ts'

/** Institutions written in one statement. */
const BATCH = 500
export const BOX = systemBox('synthetic')

const stagesOf = (f: FirmPlan) =>
  f.kind === 'SUBJECT'
    ? ['PRIMARY' as const, 'JUNIOR' as const]
    : ['PRIMARY' as const, 'JUNIOR' as const, 'SENIOR' as const]

/** The history of an institution as actions; the register is the fold of them, as it is for real ones. */
function history(f: FirmPlan, id: number, licenceId: number): Action[] {
  const core = {
    name: f.name,
    shortName: null,
    uscc: f.uscc,
    usccNote: null,
    legalForm: f.kind === 'SUBJECT' ? ('NON_ENTERPRISE' as const) : ('ENTERPRISE' as const),
    classes: [f.kind],
    stages: stagesOf(f),
    channels: ['OFFLINE' as const],
    county: f.county,
    address: f.address,
  }
  const on = f.registeredOn
  const licence = {
    id: licenceId,
    number: f.licenceNumber,
    kind: f.kind === 'SUBJECT' ? ('EDUCATION' as const) : ('INDUSTRY' as const),
    issuer: '县级主管部门',
    from: on,
    until: f.licenceUntil,
    classes: core.classes,
    stages: core.stages,
    channels: core.channels,
    remarks: null,
  }
  const actions: Action[] = [
    registration(id, core, on, 'SYNTHETIC'),
    { kind: 'ISSUE_LICENCE', on, payload: { licence } },
  ]
  if (f.closedOn) return [...actions, { kind: 'CLOSE', on: f.closedOn, payload: { document: '压减注销' } }]
  const custody = {
    mode: 'BANK_CUSTODY' as const,
    bank: '模拟银行（试运行）',
    account: '****0001',
    reserveFen: null,
  }
  return [...actions, { kind: 'SET_CUSTODY', on: '2022-09-01', payload: { custody } }]
}

export interface Registered {
  plan: FirmPlan
  institution: Institution
}

/** Puts institutions on the register, a few statements for hundreds. Yields what was written, batch by batch. */
export async function* registerFirms(
  ground: Ground,
  plans: Iterable<FirmPlan>,
): AsyncGenerator<Registered[]> {
  let batch: FirmPlan[] = []
  for (const plan of plans)
    if (batch.push(plan) === BATCH) {
      yield await loadBatch(ground, batch)
      batch = []
    }
  if (batch.length > 0) yield await loadBatch(ground, batch)
}

/** The same, all at once. @returns what is open, in order */
export async function loadFirms(
  ground: Ground,
  plans: Iterable<FirmPlan>,
  progress: (done: number) => void,
): Promise<Registered[]> {
  const open: Registered[] = []
  let done = 0
  for await (const batch of registerFirms(ground, plans)) {
    open.push(...batch.filter(r => !r.plan.closed))
    done += batch.length
    progress(done)
  }
  return open
}

const loadBatch = (ground: Ground, plans: readonly FirmPlan[]) =>
  transact(ground, BOX, async tx => {
    const ids = await newIds(tx, 'institution', plans.length)
    const licences = await newIds(tx, 'licence', plans.length)
    const written: Written[] = []
    const loaded = plans.map((plan, n) => {
      let state: Institution | undefined
      for (const action of history(plan, ids[n]!, licences[n]!)) {
        const after = apply(state, action)
        written.push({ action, before: state ?? null, after, reason: null })
        state = after
      }
      return { plan, institution: state! }
    })
    await write(tx, written)
    return loaded
  })
