import {
  type ActorKind,
  ALL_AREAS,
  ALL_CLASSES,
  ALL_IDS,
  areaOf,
  type Box,
  NO_IDS,
  publicBox,
} from '../db/box.ts'
import type { Text } from '../problem.ts'

/** What a role is for: the kind of actor and the permissions, exact (`contracts.sign`) or a whole module (`contracts.*`). */
export interface RoleDefinition {
  kind: Exclude<ActorKind, 'public' | 'system'>
  name: Text
  permissions: readonly string[]
  /** Sees all classes of training even where the capacity names none. */
  demo?: boolean
}

/** A capacity (身份): a role with its bounds. */
export interface Capacity {
  id: number
  role: string
  region: string | null
  classes: string[] | null
  agencyId: number | null
  institutionId: number | null
  familyId: number | null
}

/** Who stands at the door. */
export interface Actor {
  kind: ActorKind
  accountId: number | null
  name: string
  sessionId: number | null
  capacity: Capacity | null
  box: Box
  may(permission: string): boolean
}

export const publicActor: Actor = {
  kind: 'public',
  accountId: null,
  name: '公众',
  sessionId: null,
  capacity: null,
  box: publicBox,
  may: () => false,
}

/** Does a list of permissions, with `module.*` for whole modules, contain one? */
export function permits(granted: readonly string[], permission: string): boolean {
  const module = permission.slice(0, permission.indexOf('.'))
  return granted.includes(permission) || granted.includes(`${module}.*`) || granted.includes('*')
}

/** The box of a capacity. Bounds that its kind needs and that are missing leave it empty, never wide. */
export function boxOf(accountId: number, kind: RoleDefinition['kind'], c: Capacity): Box {
  const actor = `account:${accountId}`
  const own = (id: number | null) => (id === null ? NO_IDS : ([id, id] as const))
  const base = {
    kind,
    actor,
    area: ALL_AREAS,
    inst: ALL_IDS,
    family: ALL_IDS,
    home: NO_IDS,
    classes: ALL_CLASSES,
  }
  if (kind === 'officer')
    return {
      ...base,
      area: c.region ? areaOf(c.region) : (['1', '0'] as const),
      classes: c.classes ?? ALL_CLASSES,
    }
  if (kind === 'institution') return { ...base, inst: own(c.institutionId) }
  if (kind === 'parent') return { ...base, family: own(c.familyId), home: own(c.familyId) }
  return base
}

/** The actor of an account in a capacity. `scopes` narrows what a machine token may do. */
export function actorOf(
  account: { id: number; name: string },
  role: RoleDefinition,
  capacity: Capacity,
  session: { id: number | null; scopes?: readonly string[] },
): Actor {
  return {
    kind: role.kind,
    accountId: account.id,
    name: account.name,
    sessionId: session.id,
    capacity,
    box: boxOf(account.id, role.kind, capacity),
    may: p => permits(role.permissions, p) && (session.scopes === undefined || permits(session.scopes, p)),
  }
}
