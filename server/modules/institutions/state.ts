import { z } from 'zod'
import {
  Address,
  Channels,
  Classes,
  ConversionKind,
  type Core,
  CustodyInput,
  HoldLevel,
  HoldScope,
  LegalForm,
  LicenceInput,
  List,
  Name,
  PersonRole,
  SiteInput,
  Stages,
  Status,
} from './vocabulary.ts'

const date = z.string()
const noDate = z.string().nullable()

export const Custody = CustodyInput
export type Custody = z.infer<typeof Custody>

export const Listed = z.object({ list: List, basis: z.string(), from: date, until: noDate })
export type Listed = z.infer<typeof Listed>

export const Licence = z.object({
  id: z.int(),
  ...LicenceInput.shape,
  status: z.enum(['VALID', 'EXPIRED', 'ENDED', 'REVOKED']),
})
export type Licence = z.infer<typeof Licence>

export const Site = z.object({
  id: z.int(),
  ...SiteInput.shape,
  status: z.enum(['OPEN', 'CLOSED']),
  openedOn: date,
  closedOn: noDate,
})
export type Site = z.infer<typeof Site>

export const Sponsor = z.object({
  id: z.int(),
  kind: z.enum(['ORGANISATION', 'PERSON']),
  /** Masked when a natural person. */
  name: z.string(),
  uscc: z.string().nullable(),
  personId: z.int().nullable(),
  /** Share in basis points. */
  shareBp: z.int().nullable(),
  from: date,
  until: noDate,
})
export type Sponsor = z.infer<typeof Sponsor>

export const Person = z.object({
  id: z.int(),
  role: PersonRole,
  nameMasked: z.string(),
  phoneMasked: z.string().nullable(),
  documentMasked: z.string().nullable(),
  from: date,
  until: noDate,
})
export type Person = z.infer<typeof Person>

export const Hold = z.object({
  id: z.int(),
  level: HoldLevel,
  scopes: z.array(HoldScope),
  /** The law or the decision on which it rests. */
  basis: z.string(),
  reason: z.string(),
  /** Told to the public. */
  shown: z.boolean(),
  agencyId: z.int().nullable(),
  placedBy: z.string(),
  from: date,
  until: noDate,
  liftedOn: noDate,
  liftedBy: z.string().nullable(),
  liftReason: z.string().nullable(),
})
export type Hold = z.infer<typeof Hold>

export const Conversion = z.object({
  kind: ConversionKind,
  /** Steps done so far, in order. */
  steps: z.array(z.object({ step: z.string(), on: date })),
  startedOn: date,
  dueOn: noDate,
  /** Last day of the step that is due next, where the law gives one. */
  stepDueOn: noDate,
  outcome: z.enum(['OPEN', 'DONE', 'FAILED']),
  endedOn: noDate,
})
export type Conversion = z.infer<typeof Conversion>

/** An institution as the fold of its actions. Plain data, so that a browser can hold it too. */
export const Institution = z.object({
  id: z.int(),
  cell: z.int(),
  version: z.int(),
  name: Name,
  shortName: z.string().nullable(),
  uscc: z.string().nullable(),
  usccNote: z.string().nullable(),
  legalForm: LegalForm,
  classes: Classes,
  stages: Stages,
  channels: Channels,
  county: z.string(),
  address: Address,
  status: Status,
  statusSince: date,
  /** Planned end of a suspension. */
  statusUntil: noDate,
  statusBefore: Status.nullable(),
  registeredOn: date,
  custody: Custody.nullable(),
  lists: z.array(Listed),
  licences: z.array(Licence),
  sites: z.array(Site),
  sponsors: z.array(Sponsor),
  people: z.array(Person),
  holds: z.array(Hold),
  conversions: z.array(Conversion),
  lastCheck: z.object({ on: date, result: z.enum(['PASSED', 'PROBLEMS']) }).nullable(),
  mergedInto: z.int().nullable(),
  absorbed: z.array(z.int()),
})
export type Institution = z.infer<typeof Institution>

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
