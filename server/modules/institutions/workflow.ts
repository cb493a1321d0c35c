import type { Problem, RefusalExtras, Text } from '../../platform/problem.ts'
import { problems } from './problems.ts'
import type { Action, Institution, Kind, Licence } from './state.ts'
import type { ConversionKind, Status } from './vocabulary.ts'

/** Where an act leads: another status, the same, or what its licences make of it. */
export type Next = Status | 'SAME' | 'BY_LICENCE'

export interface Move {
  from: readonly Status[]
  next: Next
  /** The permission that it takes. */
  who:
    | 'institutions.register'
    | 'institutions.manage'
    | 'institutions.hold'
    | 'institutions.review'
    | 'system'
  /** Conditions beyond the status, checked in this order. */
  needs: readonly Need[]
  cite?: { doc: string; no?: string; article?: string }
}

const PRIVATE_LAW = '中华人民共和国民办教育促进法'
const REGULATIONS = { doc: '中华人民共和国民办教育促进法实施条例', no: '国务院令第741号' }

const living = ['REGISTERED', 'LICENSED', 'SUSPENDED', 'LAPSED', 'INACTIVE'] as const
const known = [...living, 'REVOKED', 'CLOSED'] as const

/** Every act on a registered institution: in which states, by whom, leading where, on what conditions. */
export const moves: { [K in Exclude<Kind, 'REGISTER'>]: Move } = {
  ISSUE_LICENCE: {
    from: ['REGISTERED', 'LICENSED', 'LAPSED'],
    next: 'LICENSED',
    who: 'institutions.manage',
    needs: ['freeOfLicensingHold', 'newNumber', 'termNotOver', 'noNewSubject'],
    cite: { doc: PRIVATE_LAW, article: '第十二条' },
  },
  RENEW_LICENCE: {
    from: ['LICENSED', 'LAPSED'],
    next: 'LICENSED',
    who: 'institutions.manage',
    needs: ['freeOfLicensingHold', 'licenceOfTerm', 'laterTerm', 'termNotOver'],
    cite: { ...REGULATIONS, article: '第二十二条' },
  },
  AMEND_LICENCE: {
    from: ['LICENSED'],
    next: 'SAME',
    who: 'institutions.manage',
    needs: ['freeOfLicensingHold', 'validLicence', 'orderedTerm', 'noNewSubject'],
  },
  EXPIRE_LICENCE: {
    from: ['LICENSED', 'SUSPENDED', 'INACTIVE'],
    next: 'BY_LICENCE',
    who: 'system',
    needs: ['validLicence', 'termOver'],
    cite: { ...REGULATIONS, article: '第二十二条' },
  },
  SUSPEND: {
    from: ['LICENSED'],
    next: 'SUSPENDED',
    who: 'institutions.manage',
    needs: ['statusOrder'],
    cite: { doc: PRIVATE_LAW, article: '第六十二条' },
  },
  RESUME: { from: ['SUSPENDED'], next: 'BY_LICENCE', who: 'institutions.manage', needs: ['statusOrder'] },
  REVOKE: {
    from: ['LICENSED', 'SUSPENDED', 'LAPSED', 'INACTIVE'],
    next: 'REVOKED',
    who: 'institutions.manage',
    needs: ['statusOrder'],
    cite: { doc: PRIVATE_LAW, article: '第六十二条' },
  },
  REINSTATE: { from: ['REVOKED'], next: 'BY_LICENCE', who: 'institutions.manage', needs: ['statusOrder'] },
  CLOSE: {
    from: [...living, 'REVOKED'],
    next: 'CLOSED',
    who: 'institutions.manage',
    needs: ['statusOrder', 'freeOfLicensingHold'],
    cite: { doc: PRIVATE_LAW, article: '第五十六条' },
  },
  REOPEN: { from: ['CLOSED'], next: 'REGISTERED', who: 'institutions.manage', needs: ['statusOrder'] },
  DEACTIVATE: {
    from: ['REGISTERED', 'LICENSED', 'LAPSED'],
    next: 'INACTIVE',
    who: 'institutions.manage',
    needs: ['statusOrder'],
  },
  ACTIVATE: { from: ['INACTIVE'], next: 'BY_LICENCE', who: 'institutions.manage', needs: ['statusOrder'] },
  MOVE: {
    from: living,
    next: 'SAME',
    who: 'institutions.manage',
    needs: ['freeOfLicensingHold', 'otherPlace'],
    cite: { ...REGULATIONS, article: '第二十三条' },
  },
  OPEN_SITE: {
    from: living,
    next: 'SAME',
    who: 'institutions.manage',
    needs: ['freeOfLicensingHold'],
    cite: { ...REGULATIONS, article: '第二十三条' },
  },
  CHANGE_SITE: { from: living, next: 'SAME', who: 'institutions.manage', needs: ['openSite'] },
  CLOSE_SITE: { from: living, next: 'SAME', who: 'institutions.manage', needs: ['openSite'] },
  SET_SPONSORS: { from: living, next: 'SAME', who: 'institutions.manage', needs: ['freeOfLicensingHold'] },
  APPOINT: { from: living, next: 'SAME', who: 'institutions.manage', needs: [] },
  DEPART: { from: known, next: 'SAME', who: 'institutions.manage', needs: ['personInOffice'] },
  SET_CUSTODY: { from: living, next: 'SAME', who: 'institutions.manage', needs: [] },
  LIST: { from: known, next: 'SAME', who: 'institutions.manage', needs: ['notListed', 'whiteIsClean'] },
  UNLIST: { from: known, next: 'SAME', who: 'institutions.manage', needs: ['listed'] },
  PLACE_HOLD: { from: known, next: 'SAME', who: 'institutions.hold', needs: [] },
  LIFT_HOLD: { from: known, next: 'SAME', who: 'institutions.hold', needs: ['openHold'] },
  START_CONVERSION: { from: living, next: 'SAME', who: 'institutions.manage', needs: ['noConversion'] },
  STEP_CONVERSION: { from: living, next: 'SAME', who: 'institutions.manage', needs: ['nextStep'] },
  CORRECT: { from: known, next: 'SAME', who: 'institutions.review', needs: [] },
  CHECK: { from: known, next: 'SAME', who: 'institutions.manage', needs: [] },
  MERGE: { from: known, next: 'MERGED', who: 'institutions.review', needs: [] },
  ABSORB: { from: known, next: 'SAME', who: 'institutions.review', needs: [] },
}

/** What the decision must know besides the state. */
export interface Circumstances {
  today: string
  /** Do the rules of a day forbid new institutions for subjects of the compulsory stages? */
  forbidsNewSubject(on: string): boolean
}

export type Decision =
  | { allowed: true; next: Next }
  | { allowed: false; problem: Problem; extras: RefusalExtras }

/** May this be done to the institution? The only reader of the table. */
export function decide(
  state: Institution,
  action: Exclude<Action, { kind: 'REGISTER' }>,
  now: Circumstances,
): Decision {
  const move = moves[action.kind]
  const extras = { data: { status: state.status }, ...(move.cite ? { cite: move.cite } : {}) }
  if (!move.from.includes(state.status))
    return {
      allowed: false,
      problem: problems.wrongState,
      extras: { ...extras, detail: wrongState(state, move) },
    }
  if (action.on > now.today || action.on < state.registeredOn)
    return { allowed: false, problem: problems.dateOrder, extras }
  for (const need of move.needs) {
    const problem = checks[need](state, action as never, now)
    if (problem) return { allowed: false, problem, extras: problem.cite ? { data: extras.data } : extras }
  }
  return { allowed: true, next: move.next }
}

/** Acts that the state allows, for screens; conditions beyond the state are told when the act is tried. */
export const possible = (status: Status) =>
  Object.entries(moves)
    .filter(([, m]) => m.from.includes(status) && m.who !== 'system')
    .map(([kind]) => kind as Exclude<Kind, 'REGISTER'>)

const wrongState = (state: Institution, move: Move): Text => ({
  zh: `当前状态为 ${state.status}，此事项只能在 ${move.from.join('、')} 状态下办理`,
  en: `the status is ${state.status}; this takes ${move.from.join(', ')}`,
})

/** Steps of each conversion in their order; alternatives stand side by side, `FAILED` ends without success. */
export const conversionSteps: Record<
  ConversionKind,
  readonly (readonly { step: string; ends?: 'DONE' | 'FAILED' }[])[]
> = {
  PROFIT_TO_NONPROFIT: [
    [{ step: 'NEW_LICENCE' }],
    [{ step: 'CIVIL_REGISTRATION' }],
    [{ step: 'BUSINESS_CHANGE', ends: 'DONE' }],
  ],
  FILING_TO_APPROVAL: [
    [{ step: 'APPLIED' }],
    [{ step: 'APPROVED', ends: 'DONE' }, { step: 'REFUSED' }],
    [{ step: 'FILING_CANCELLED', ends: 'FAILED' }],
  ],
}

/** The step of that name if it is next. */
export function stepOf(kind: ConversionKind, done: number, step: string) {
  return conversionSteps[kind][done]?.find(s => s.step === step)
}

/** Steps that may come next in each conversion under way, by kind. */
export const nextSteps = (state: Pick<Institution, 'conversions'>): Record<string, string[]> =>
  Object.fromEntries(
    state.conversions
      .filter(c => c.outcome === 'OPEN')
      .map(c => [c.kind, (conversionSteps[c.kind][c.steps.length] ?? []).map(s => s.step)]),
  )

type Check = (state: Institution, action: never, now: Circumstances) => Problem | undefined
const when = (broken: boolean, problem: Problem) => (broken ? problem : undefined)
const licenceOf = (s: Institution, a: { payload: { licenceId: number } }) =>
  s.licences.find(l => l.id === a.payload.licenceId)

const checks = {
  statusOrder: (s, a: Action) => when(a.on < s.statusSince, problems.dateOrder),
  freeOfLicensingHold: (s, a: Action) =>
    when(
      openHolds(s, a.on).some(
        h => h.level === 'HARD' && (h.scopes.includes('LICENSING') || h.scopes.includes('ALL')),
      ),
      problems.onHold,
    ),
  newNumber: (s, a: Of<'ISSUE_LICENCE'>) =>
    when(
      s.licences.some(l => l.number === a.payload.licence.number && l.status === 'VALID'),
      problems.licenceExists,
    ),
  licenceOfTerm: (s, a: Of<'RENEW_LICENCE'>) => {
    const licence = licenceOf(s, a)
    if (!licence) return problems.licenceNotFound
    return when(licence.status !== 'VALID' && licence.status !== 'EXPIRED', problems.licenceState)
  },
  validLicence: (s, a: Of<'AMEND_LICENCE'> | Of<'EXPIRE_LICENCE'>) => {
    const licence = licenceOf(s, a)
    if (!licence) return problems.licenceNotFound
    return when(licence.status !== 'VALID', problems.licenceState)
  },
  laterTerm: (s, a: Of<'RENEW_LICENCE'>) =>
    when(a.payload.until <= (licenceOf(s, a)?.until ?? ''), problems.licenceState),
  termNotOver: (_, a: Of<'ISSUE_LICENCE'> | Of<'RENEW_LICENCE'>) =>
    when(
      (a.kind === 'ISSUE_LICENCE' ? a.payload.licence.until : a.payload.until) < a.on,
      problems.licenceState,
    ),
  orderedTerm: (s, a: Of<'AMEND_LICENCE'>) => {
    const term = { ...licenceOf(s, a), ...a.payload.change } as Licence
    return when(term.from > term.until, problems.licenceState)
  },
  termOver: (s, a: Of<'EXPIRE_LICENCE'>) =>
    when(a.on <= (licenceOf(s, a)?.until ?? ''), problems.licenceState),
  noNewSubject: (s, a: Of<'ISSUE_LICENCE'> | Of<'AMEND_LICENCE'>, now) =>
    when(isNewSubject(s, a, now), problems.noNewSubject),
  otherPlace: (s, a: Of<'MOVE'>) =>
    when(a.payload.county === s.county && a.payload.address === s.address, problems.alreadySo),
  openSite: (s, a: Of<'CHANGE_SITE'> | Of<'CLOSE_SITE'>) =>
    when(!s.sites.some(x => x.id === a.payload.siteId && x.status === 'OPEN'), problems.memberNotFound),
  personInOffice: (s, a: Of<'DEPART'>) =>
    when(!s.people.some(x => x.id === a.payload.personId && x.until === null), problems.memberNotFound),
  notListed: (s, a: Of<'LIST'>) => when(isListed(s, a.payload.list), problems.alreadySo),
  listed: (s, a: Of<'UNLIST'>) => when(!isListed(s, a.payload.list), problems.alreadySo),
  whiteIsClean: (s, a: Of<'LIST'>) =>
    when(
      a.payload.list === 'WHITE' && (s.status !== 'LICENSED' || isListed(s, 'BLACK')),
      problems.wrongState,
    ),
  openHold: (s, a: Of<'LIFT_HOLD'>) => {
    const hold = s.holds.find(h => h.id === a.payload.holdId)
    if (!hold) return problems.memberNotFound
    return when(hold.liftedOn !== null, problems.alreadySo)
  },
  noConversion: (s, a: Of<'START_CONVERSION'>) =>
    when(
      s.conversions.some(c => c.kind === a.payload.kind && c.outcome !== 'FAILED'),
      problems.alreadySo,
    ),
  nextStep: (s, a: Of<'STEP_CONVERSION'>) => {
    const open = s.conversions.find(c => c.kind === a.payload.kind && c.outcome === 'OPEN')
    if (!open) return problems.memberNotFound
    return when(!stepOf(a.payload.kind, open.steps.length, a.payload.step), problems.conversionOrder)
  },
} satisfies Record<string, Check>
export type Need = keyof typeof checks

type Of<K extends Kind> = Extract<Action, { kind: K }>
const isListed = (s: Institution, list: string) => s.lists.some(l => l.list === list)

/** Holds in force on a day. */
export const openHolds = (s: Pick<Institution, 'holds'>, on: string) =>
  s.holds.filter(h => h.liftedOn === null && h.from <= on && (h.until === null || on <= h.until))

const compulsory = (stages: readonly string[]) => stages.includes('PRIMARY') || stages.includes('JUNIOR')

/**
 * Would this approve an institution for subjects of the compulsory stages that was none before?
 * Those that convert, and those whose licence has permitted it, are not new.
 * @cite 关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见 （十三）
 */
function isNewSubject(
  s: Institution,
  a: Of<'ISSUE_LICENCE'> | Of<'AMEND_LICENCE'>,
  now: Circumstances,
): boolean {
  const scope = a.kind === 'ISSUE_LICENCE' ? a.payload.licence : { ...licenceOf(s, a), ...a.payload.change }
  if (!scope.classes?.includes('SUBJECT') || !compulsory(scope.stages ?? [])) return false
  const from = a.kind === 'ISSUE_LICENCE' ? a.payload.licence.from : a.on
  if (!now.forbidsNewSubject(from)) return false
  const permittedBefore = s.licences.some(l => l.classes.includes('SUBJECT') && compulsory(l.stages))
  return !permittedBefore && !s.conversions.some(c => c.outcome !== 'FAILED')
}
