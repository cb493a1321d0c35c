import { fold } from './fold.ts'
import type { Action, Hold, Institution, Kind, Payloads } from './state.ts'
import type { Status } from './vocabulary.ts'

/** Lives of institutions for the tests of the workflow: the shortest log that leads to each status. */
export type Change = Exclude<Kind, 'REGISTER'>

export const registered = (): Action => ({
  kind: 'REGISTER',
  on: '2021-01-01',
  payload: {
    id: 1,
    cell: 1,
    name: '测试艺术培训学校',
    shortName: null,
    uscc: null,
    usccNote: null,
    legalForm: 'NON_ENTERPRISE',
    classes: ['CULTURE_ART'],
    stages: ['PRIMARY'],
    channels: ['OFFLINE'],
    county: '410102',
    address: '测试路 1 号',
    source: 'DESK',
  },
})

export const licence = (id: number) => ({
  id,
  number: `41010270000000${id}`,
  kind: 'EDUCATION' as const,
  issuer: '区教育局',
  from: '2025-01-01',
  until: '2027-12-31',
  classes: ['CULTURE_ART' as const],
  stages: ['PRIMARY' as const],
  channels: ['OFFLINE' as const],
  remarks: null,
})

const licensed: Action[] = [
  registered(),
  { kind: 'ISSUE_LICENCE', on: '2025-01-01', payload: { licence: licence(1) } },
]

export const lives: Record<Status, Action[]> = {
  REGISTERED: [registered()],
  LICENSED: licensed,
  SUSPENDED: [
    ...licensed,
    { kind: 'SUSPEND', on: '2025-02-01', payload: { until: null, document: '第1号' } },
  ],
  LAPSED: [
    registered(),
    { kind: 'ISSUE_LICENCE', on: '2025-01-01', payload: { licence: { ...licence(1), until: '2025-12-31' } } },
    { kind: 'EXPIRE_LICENCE', on: '2026-01-01', payload: { licenceId: 1 } },
  ],
  INACTIVE: [...licensed, { kind: 'DEACTIVATE', on: '2025-02-01', payload: {} }],
  REVOKED: [...licensed, { kind: 'REVOKE', on: '2025-02-01', payload: { document: '第1号' } }],
  CLOSED: [...licensed, { kind: 'CLOSE', on: '2025-02-01', payload: { document: null } }],
  MERGED: [...licensed, { kind: 'MERGE', on: '2025-02-01', payload: { into: 2 } }],
}

const site = {
  id: 1,
  name: '一分部',
  address: '测试路 2 号',
  areaDm2: 30_000,
  teachingDm2: null,
  floor: 2,
  capacity: 60,
  place: null,
}
const person = {
  id: 1,
  role: 'PRINCIPAL' as const,
  nameMasked: '张**',
  phoneMasked: null,
  documentMasked: null,
}
const hold: Payloads['PLACE_HOLD']['hold'] = {
  id: 1,
  level: 'WARNING',
  scopes: ['SALES'],
  basis: '决定',
  reason: '资金缺口',
  shown: false,
  agencyId: null,
  placedBy: 'account:1',
  from: '2025-01-01',
  until: null,
}

/** What must have happened so that an act has something to act on. */
const before: Partial<Record<Change, Action>> = {
  CHANGE_SITE: { kind: 'OPEN_SITE', on: '2025-01-02', payload: { site } },
  CLOSE_SITE: { kind: 'OPEN_SITE', on: '2025-01-02', payload: { site } },
  DEPART: { kind: 'APPOINT', on: '2025-01-02', payload: { person } },
  UNLIST: { kind: 'LIST', on: '2025-01-02', payload: { list: 'EXPOSED', basis: '通报', until: null } },
  LIFT_HOLD: { kind: 'PLACE_HOLD', on: '2025-01-02', payload: { hold } },
  STEP_CONVERSION: {
    kind: 'START_CONVERSION',
    on: '2025-01-02',
    payload: { kind: 'FILING_TO_APPROVAL', dueOn: null },
  },
}

const payloads: { [K in Change]: Payloads[K] } = {
  ISSUE_LICENCE: { licence: licence(2) },
  RENEW_LICENCE: { licenceId: 1, until: '2030-12-31' },
  AMEND_LICENCE: { licenceId: 1, change: { issuer: '市教育局' } },
  EXPIRE_LICENCE: { licenceId: 1 },
  SUSPEND: { until: '2026-08-01', document: '第2号' },
  RESUME: { document: null },
  REVOKE: { document: '第3号' },
  REINSTATE: { document: '第4号' },
  CLOSE: { document: null },
  REOPEN: {},
  DEACTIVATE: {},
  ACTIVATE: {},
  MOVE: { county: '410102', address: '新路 9 号' },
  OPEN_SITE: { site: { ...site, id: 2 } },
  CHANGE_SITE: { siteId: 1, change: { capacity: 80 } },
  CLOSE_SITE: { siteId: 1 },
  SET_SPONSORS: {
    sponsors: [
      { id: 1, kind: 'ORGANISATION', name: '举办公司', uscc: null, personId: null, shareBp: 10_000 },
    ],
  },
  APPOINT: { person: { ...person, id: 2 } },
  DEPART: { personId: 1 },
  SET_CUSTODY: { custody: { mode: 'BANK_CUSTODY', bank: '测试银行', account: '****1234', reserveFen: null } },
  LIST: { list: 'BLACK', basis: '决定', until: null },
  UNLIST: { list: 'EXPOSED' },
  PLACE_HOLD: { hold: { ...hold, id: 2 } },
  LIFT_HOLD: { holdId: 1, by: 'account:2', reason: '已整改' },
  START_CONVERSION: { kind: 'PROFIT_TO_NONPROFIT', dueOn: null },
  STEP_CONVERSION: { kind: 'FILING_TO_APPROVAL', step: 'APPLIED', stepDueOn: null, outcome: 'OPEN' },
  CORRECT: { correctionId: 1, change: { name: '更正后的名称' } },
  CHECK: { result: 'PASSED' },
  MERGE: { into: 2 },
  ABSORB: { from: 2 },
}

/** A state in which nothing but the status can stand against an act, and the act. */
export function sample(
  kind: Change,
  life: Action[],
  change: Partial<Hold> = {},
): { state: Institution; action: Action & { kind: Change } } {
  const first = before[kind]
  // A licence whose term is over, for the act that says so.
  const aged = kind === 'EXPIRE_LICENCE' ? life.map(withTermOver) : life
  const [head, second, ...rest] = aged
  const log = first ? [head!, ...(second ? [second] : []), first, ...rest] : aged
  const payload =
    kind === 'PLACE_HOLD' ? { hold: { ...payloads.PLACE_HOLD.hold, ...change } } : payloads[kind]
  return {
    state: fold(log)!,
    action: { kind, on: '2026-05-06', payload } as unknown as Action & { kind: Change },
  }
}

const withTermOver = (a: Action): Action =>
  a.kind === 'ISSUE_LICENCE'
    ? { ...a, payload: { licence: { ...a.payload.licence, until: '2026-03-31' } } }
    : a
