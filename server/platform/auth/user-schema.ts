import { z } from 'zod'
import { pageOf, pageQuery } from '../http/paging.ts'
import { ClassCode, Instant, LocalDate, RegionCode, text } from '../http/shapes.ts'

const Role = z.string().regex(/^[a-z]{2,40}$/)

/** What an account may do where; a capacity of an officer. */
export const NewOffice = z.strictObject({
  role: Role,
  region: RegionCode,
  classes: z.array(ClassCode).min(1).max(5).optional().meta({ description: 'all classes unless said' }),
  validTo: LocalDate.optional().meta({ description: 'last day; open-ended unless said' }),
})
export type NewOffice = z.output<typeof NewOffice>

export const NewUser = z.strictObject({
  login: z
    .string()
    .trim()
    .regex(/^[\p{L}\d][\p{L}\d._@-]{2,63}$/u),
  name: text(64),
  ...NewOffice.shape,
})
export type NewUser = z.output<typeof NewUser>

export const UserQuery = z.strictObject({
  ...pageQuery,
  q: text(64).optional().meta({ description: 'part of the login or the name' }),
  role: Role.optional(),
  status: z.enum(['ACTIVE', 'DISABLED']).optional(),
  region: RegionCode.optional(),
})

const Office = z.object({
  id: z.int(),
  role: z.string(),
  roleName: z.object({ zh: z.string(), en: z.string() }),
  region: z.string(),
  classes: z.array(z.string()).nullable(),
  agencyId: z.int().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
})

/** An officer's account as those who administer it see it. */
export const User = z.object({
  id: z.int(),
  login: z.string(),
  name: z.string(),
  status: z.enum(['ACTIVE', 'DISABLED']),
  /** A second factor is enrolled. */
  factor: z.boolean(),
  createdAt: Instant,
  lastSeenAt: Instant.nullable(),
  sessions: z.int().meta({ description: 'log-ins that still work' }),
  capacities: z.array(Office),
})
export const UserPage = pageOf(User)

export const FirstPassword = z.object({
  id: z.int(),
  login: z.string(),
  password: z.string().meta({ description: 'shown once; to be handed over and changed' }),
})

export const Grantable = z.object({
  items: z.array(z.object({ role: z.string(), name: z.object({ zh: z.string(), en: z.string() }) })),
})
