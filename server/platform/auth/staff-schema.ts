import { z } from 'zod'
import { pageOf } from '../http/paging.ts'
import { Instant, text } from '../http/shapes.ts'
import { NewUser } from './user-schema.ts'

/** A clerk or teacher who shall have an account. */
export const NewStaff = z.strictObject({
  login: NewUser.shape.login,
  name: text(64),
  role: z.string().regex(/^[a-z]{2,40}$/),
})
export type NewStaff = z.output<typeof NewStaff>

/** An account of an institution's staff as its head sees it. */
export const StaffUser = z.object({
  id: z.int(),
  login: z.string(),
  name: z.string(),
  status: z.enum(['ACTIVE', 'DISABLED']),
  role: z.string(),
  roleName: z.object({ zh: z.string(), en: z.string() }),
  createdAt: Instant,
  lastSeenAt: Instant.nullable(),
})
export const StaffPage = pageOf(StaffUser)

export const StaffRoles = z.object({
  items: z.array(z.object({ role: z.string(), name: z.object({ zh: z.string(), en: z.string() }) })),
})
