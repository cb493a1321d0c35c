import { z } from 'zod'
import type { Tx } from '../db/tx.ts'
import type { Capacity, RoleDefinition } from './actor.ts'
import { csrfOf, type LoginMethod, needsFactor } from './sessions.ts'

const CapacityView = z.object({
  id: z.int(),
  role: z.string(),
  roleName: z.object({ zh: z.string(), en: z.string() }),
  region: z.string().nullable(),
  classes: z.array(z.string()).nullable(),
  institutionId: z.int().nullable(),
  familyId: z.int().nullable(),
})

/** What a page needs to know about who uses it. */
export const SessionView = z.object({
  accountId: z.int(),
  name: z.string(),
  kind: z.enum(['officer', 'institution', 'parent', 'machine']),
  capacity: CapacityView,
  capacities: z.array(CapacityView),
  permissions: z.array(z.string()),
  /** Nothing else may be done before a second factor is enrolled. */
  mustEnrol: z.boolean(),
  csrf: z.string(),
})

/** The session as a page sees it. */
export function view(
  tx: Pick<Tx, 'services'>,
  roles: Record<string, RoleDefinition>,
  session: {
    account: { id: number; name: string }
    capacity: Capacity
    capacities: Capacity[]
    token: string
    method: LoginMethod
  },
) {
  const { account, capacity, capacities, token, method } = session
  const role = roles[capacity.role]!
  const mustEnrol = needsFactor(tx, role, method)
  return {
    accountId: account.id,
    name: account.name,
    kind: role.kind,
    capacity: shape(roles, capacity),
    capacities: capacities.map(c => shape(roles, c)),
    permissions: mustEnrol ? [] : [...role.permissions],
    mustEnrol,
    csrf: csrfOf(token),
  }
}

function shape(roles: Record<string, RoleDefinition>, c: Capacity) {
  return {
    id: c.id,
    role: c.role,
    roleName: roles[c.role]?.name ?? { zh: c.role, en: c.role },
    region: c.region,
    classes: c.classes,
    institutionId: c.institutionId,
    familyId: c.familyId,
  }
}
