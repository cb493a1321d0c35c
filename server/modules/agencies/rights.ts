import type { Actor, RoleDefinition } from '../../platform/auth/actor.ts'

export type Roles = Record<string, RoleDefinition>

/**
 * May this person give somebody this role? Only a role of officers, and only one whose every permission they hold
 * themselves, unless they administer accounts. So nobody can appoint themselves upwards.
 */
export function mayGrant(actor: Actor, roles: Roles, role: string): boolean {
  const wanted = roles[role]
  if (wanted?.kind !== 'officer') return false
  return actor.may('auth.grant') || wanted.permissions.every(permission => actor.may(permission))
}
