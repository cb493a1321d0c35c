import type { Action, ActionOf, Institution, Kind, Licence, Payloads } from './state.ts'
import type { Status } from './vocabulary.ts'

/** The state after the actions, in their order. The same code runs in the server and in browsers. */
export function fold(actions: Iterable<Action>): Institution | undefined {
  let state: Institution | undefined
  for (const action of actions) state = apply(state, action)
  return state
}

/** The state after one more action. @throws Error where the log is not one of an institution */
export function apply(state: Institution | undefined, action: Action): Institution {
  if (action.kind === 'REGISTER') {
    if (state) throw new Error('registered twice')
    return register(action)
  }
  if (!state) throw new Error(`${action.kind} before REGISTER`)
  const step = steps[action.kind] as (s: Institution, p: never, on: string) => Partial<Institution>
  return { ...state, ...step(state, action.payload as never, action.on), version: state.version + 1 }
}

function register({ payload, on }: ActionOf<'REGISTER'>): Institution {
  const { source: _, ...core } = payload
  return {
    ...core,
    version: 1,
    status: 'REGISTERED',
    statusSince: on,
    statusUntil: null,
    statusBefore: null,
    registeredOn: on,
    custody: null,
    lists: [],
    licences: [],
    sites: [],
    sponsors: [],
    people: [],
    holds: [],
    conversions: [],
    lastCheck: null,
    mergedInto: null,
    absorbed: [],
  }
}

type Step<K extends Kind> = (state: Institution, payload: Payloads[K], on: string) => Partial<Institution>

const steps: { [K in Exclude<Kind, 'REGISTER'>]: Step<K> } = {
  ISSUE_LICENCE: (s, { licence }, on) => ({
    ...licensed(s, [...s.licences, { ...licence, status: 'VALID' }], on),
    ...widened(s, licence),
  }),
  RENEW_LICENCE: (s, p, on) =>
    licensed(s, change(s.licences, p.licenceId, { until: p.until, status: 'VALID' }), on),
  AMEND_LICENCE: (s, p) => ({ licences: change(s.licences, p.licenceId, p.change), ...widened(s, p.change) }),
  EXPIRE_LICENCE: (s, p, on) => {
    const licences = change(s.licences, p.licenceId, { status: 'EXPIRED' })
    const lapses = (s.status === 'LICENSED' || s.status === 'SUSPENDED') && !licences.some(isValid)
    return { licences, ...(lapses ? moveTo(s, 'LAPSED', on) : {}) }
  },
  SUSPEND: (s, p, on) => ({ ...moveTo(s, 'SUSPENDED', on), statusUntil: p.until }),
  RESUME: (s, _, on) => moveTo(s, standing(s.licences), on),
  REVOKE: (s, _, on) => ({ ...moveTo(s, 'REVOKED', on), licences: turn(s.licences, 'VALID', 'REVOKED') }),
  REINSTATE: (s, _, on) => {
    const licences = turn(s.licences, 'REVOKED', 'VALID')
    return { ...moveTo(s, standing(licences), on), licences }
  },
  CLOSE: (s, _, on) => ({ ...moveTo(s, 'CLOSED', on), licences: turn(s.licences, 'VALID', 'ENDED') }),
  REOPEN: (s, _, on) => moveTo(s, 'REGISTERED', on),
  DEACTIVATE: (s, _, on) => moveTo(s, 'INACTIVE', on),
  ACTIVATE: (s, _, on) => moveTo(s, standing(s.licences), on),
  MOVE: (_, { county, address }) => ({ county, address }),
  OPEN_SITE: (s, { site }, on) => ({
    sites: [...s.sites, { ...site, status: 'OPEN', openedOn: on, closedOn: null }],
  }),
  CHANGE_SITE: (s, p) => ({ sites: change(s.sites, p.siteId, p.change) }),
  CLOSE_SITE: (s, p, on) => ({ sites: change(s.sites, p.siteId, { status: 'CLOSED', closedOn: on }) }),
  SET_SPONSORS: (s, { sponsors }, on) => ({
    sponsors: [
      ...s.sponsors.map(x => (x.until === null ? { ...x, until: on } : x)),
      ...sponsors.map(x => ({ ...x, from: on, until: null })),
    ],
  }),
  APPOINT: (s, { person }, on) => ({ people: [...s.people, { ...person, from: on, until: null }] }),
  DEPART: (s, p, on) => ({ people: change(s.people, p.personId, { until: on }) }),
  SET_CUSTODY: (_, { custody }) => ({ custody }),
  LIST: (s, p, on) => ({ lists: [...without(s, p.list), { ...p, from: on }] }),
  UNLIST: (s, p) => ({ lists: without(s, p.list) }),
  PLACE_HOLD: (s, { hold }) => ({
    holds: [...s.holds, { ...hold, liftedOn: null, liftedBy: null, liftReason: null }],
  }),
  LIFT_HOLD: (s, p, on) => ({
    holds: change(s.holds, p.holdId, { liftedOn: on, liftedBy: p.by, liftReason: p.reason }),
  }),
  START_CONVERSION: (s, p, on) => ({
    conversions: [
      ...s.conversions.filter(c => c.kind !== p.kind),
      { ...p, steps: [], startedOn: on, stepDueOn: null, outcome: 'OPEN', endedOn: null },
    ],
  }),
  STEP_CONVERSION: (s, p, on) => ({
    conversions: s.conversions.map(c =>
      c.kind !== p.kind
        ? c
        : {
            ...c,
            steps: [...c.steps, { step: p.step, on }],
            stepDueOn: p.stepDueOn,
            outcome: p.outcome,
            endedOn: p.outcome === 'OPEN' ? null : on,
          },
    ),
  }),
  CORRECT: (_, p) => p.change,
  CHECK: (_, p, on) => ({ lastCheck: { on, result: p.result } }),
  MERGE: (s, p, on) => ({ ...moveTo(s, 'MERGED', on), mergedInto: p.into }),
  ABSORB: (s, p) => ({ absorbed: [...s.absorbed, p.from] }),
}

const isValid = (licence: Licence) => licence.status === 'VALID'
const standing = (licences: Licence[]): Status =>
  licences.some(isValid) ? 'LICENSED' : registeredOrLapsed(licences)
const registeredOrLapsed = (licences: Licence[]): Status =>
  licences.some(l => l.status === 'EXPIRED') ? 'LAPSED' : 'REGISTERED'
const turn = (licences: Licence[], from: Licence['status'], to: Licence['status']) =>
  licences.map(l => (l.status === from ? { ...l, status: to } : l))
const without = (s: Institution, list: string) => s.lists.filter(l => l.list !== list)

/** A licence that is valid lifts an institution out of the states that lack one, and out of no other. */
function licensed(s: Institution, licences: Licence[], on: string): Partial<Institution> {
  const lacks = s.status === 'REGISTERED' || s.status === 'LAPSED'
  return { licences, ...(lacks && licences.some(isValid) ? moveTo(s, 'LICENSED', on) : {}) }
}

/** What a licence permits belongs to what the institution does. */
function widened(s: Institution, scope: Partial<Pick<Licence, 'classes' | 'stages' | 'channels'>>) {
  const join = <T>(have: T[], more: T[] = []) => [...have, ...more.filter(x => !have.includes(x))]
  return {
    classes: join(s.classes, scope.classes),
    stages: join(s.stages, scope.stages),
    channels: join(s.channels, scope.channels),
  }
}

function moveTo(s: Institution, status: Status, on: string): Partial<Institution> {
  return { status, statusSince: on, statusUntil: null, statusBefore: s.status }
}

function change<T extends { id: number }>(list: T[], id: number, change: Partial<NoInfer<T>>): T[] {
  if (!list.some(x => x.id === id)) throw new Error(`no member ${id}`)
  return list.map(x => (x.id === id ? { ...x, ...change } : x))
}
