import type { z } from 'zod'
import type {
  ConversionKind,
  Core,
  CustodyInput,
  HoldLevel,
  HoldScope,
  LicenceInput,
  List,
  SiteInput,
  Status,
} from './vocabulary.ts'

/** An institution as the fold of its actions. Plain data, so that a browser can hold it too. */
export interface Institution extends Omit<Core, 'usccNote'> {
  id: number
  cell: number
  version: number
  usccNote: string | null
  status: Status
  statusSince: string
  /** Planned end of a suspension. */
  statusUntil: string | null
  /** Status before the present one, for reinstatement. */
  statusBefore: Status | null
  registeredOn: string
  custody: Custody | null
  lists: Listed[]
  licences: Licence[]
  sites: Site[]
  sponsors: Sponsor[]
  people: Person[]
  holds: Hold[]
  conversions: Conversion[]
  lastCheck: { on: string; result: 'PASSED' | 'PROBLEMS' } | null
  mergedInto: number | null
  absorbed: number[]
}

export type Custody = z.infer<typeof CustodyInput>

export interface Listed {
  list: List
  basis: string
  from: string
  until: string | null
}

export interface Licence extends z.infer<typeof LicenceInput> {
  id: number
  status: 'VALID' | 'EXPIRED' | 'ENDED' | 'REVOKED'
}

export interface Site extends z.infer<typeof SiteInput> {
  id: number
  status: 'OPEN' | 'CLOSED'
  openedOn: string
  closedOn: string | null
}

export interface Sponsor {
  id: number
  kind: 'ORGANISATION' | 'PERSON'
  /** Masked when a natural person. */
  name: string
  uscc: string | null
  personId: number | null
  /** Share in basis points. */
  shareBp: number | null
  from: string
  until: string | null
}

export interface Person {
  id: number
  role: 'PRINCIPAL' | 'LEGAL_REPRESENTATIVE' | 'SPONSOR' | 'SAFETY' | 'CONTACT'
  nameMasked: string
  phoneMasked: string | null
  documentMasked: string | null
  from: string
  until: string | null
}

export interface Hold {
  id: number
  level: HoldLevel
  scopes: HoldScope[]
  /** The law or the decision on which it rests. */
  basis: string
  reason: string
  /** Told to the public. */
  shown: boolean
  agencyId: number | null
  placedBy: string
  from: string
  until: string | null
  liftedOn: string | null
  liftedBy: string | null
  liftReason: string | null
}

export interface Conversion {
  kind: ConversionKind
  /** Steps done so far, in order. */
  steps: { step: string; on: string }[]
  startedOn: string
  dueOn: string | null
  /** Last day of the step that is due next, where the law gives one. */
  stepDueOn: string | null
  outcome: 'OPEN' | 'DONE' | 'FAILED'
  endedOn: string | null
}

/** What an action says, by kind. Ids inside are given by the database before the action is written. */
export interface Payloads {
  REGISTER: Core & { id: number; cell: number; source: 'DESK' | 'IMPORT' | 'SYNTHETIC' }
  ISSUE_LICENCE: { licence: Omit<Licence, 'status'> }
  RENEW_LICENCE: { licenceId: number; until: string }
  AMEND_LICENCE: { licenceId: number; change: Partial<Omit<Licence, 'id' | 'status'>> }
  EXPIRE_LICENCE: { licenceId: number }
  SUSPEND: { until: string | null; document: string }
  RESUME: { document: string | null }
  REVOKE: { document: string }
  REINSTATE: { document: string }
  CLOSE: { document: string | null }
  REOPEN: Record<string, never>
  DEACTIVATE: Record<string, never>
  ACTIVATE: Record<string, never>
  MOVE: { county: string; address: string }
  OPEN_SITE: { site: Omit<Site, 'status' | 'openedOn' | 'closedOn'> }
  CHANGE_SITE: { siteId: number; change: Partial<z.infer<typeof SiteInput>> }
  CLOSE_SITE: { siteId: number }
  SET_SPONSORS: { sponsors: Omit<Sponsor, 'from' | 'until'>[] }
  APPOINT: { person: Omit<Person, 'from' | 'until'> }
  DEPART: { personId: number }
  SET_CUSTODY: { custody: Custody }
  LIST: { list: List; basis: string; until: string | null }
  UNLIST: { list: List }
  PLACE_HOLD: { hold: Omit<Hold, 'liftedOn' | 'liftedBy' | 'liftReason'> }
  LIFT_HOLD: { holdId: number; by: string; reason: string }
  START_CONVERSION: { kind: ConversionKind; dueOn: string | null }
  STEP_CONVERSION: {
    kind: ConversionKind
    step: string
    stepDueOn: string | null
    outcome: Conversion['outcome']
  }
  CORRECT: { correctionId: number | null; change: Partial<Omit<Core, 'county'>> }
  CHECK: { result: 'PASSED' | 'PROBLEMS' }
  MERGE: { into: number }
  ABSORB: { from: number }
}
export type Kind = keyof Payloads

/** One action of the log. */
export type Action = { [K in Kind]: ActionOf<K> }[Kind]
export interface ActionOf<K extends Kind> {
  kind: K
  payload: Payloads[K]
  /** Civil date from which it holds. */
  on: string
}
