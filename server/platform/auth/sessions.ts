import { createHash, createHmac, randomBytes } from 'node:crypto'
import { systemBox } from '../db/box.ts'
import { type Ground, type Tx, transact } from '../db/tx.ts'
import { Grouped } from '../grouped.ts'
import { type Actor, actorOf, type Capacity, type RoleDefinition } from './actor.ts'

const LIFETIME_MS = 12 * 3_600_000
const CACHE_MS = 5_000
const CACHE_MAX = 20_000
const SEEN_EVERY_MS = 60_000

/** 256 random bits; only their hash is stored. */
export const newToken = () => randomBytes(32).toString('base64url')
export const tokenHash = (token: string) => createHash('sha256').update(token).digest()
/** The token that a page must send back with every change; derived, so that nothing is stored. */
export const csrfOf = (token: string) => createHmac('sha256', token).update('csrf').digest('base64url')

/** The roles of the application by name. */
export type Roles = Record<string, RoleDefinition>

export type LoginMethod = 'PASSWORD' | 'PASSWORD_TOTP' | 'OIDC' | 'TOKEN'

export interface NewSession {
  accountId: number
  capacityId: number
  method: LoginMethod
  address?: string
  agent?: string
  /** Sealed, of a log-in through an identity provider. */
  identityToken?: Buffer | null
}

/** Opens a session in a capacity. @returns the token, which exists nowhere else */
export async function openSession(tx: Tx, s: NewSession): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken()
  const now = tx.clock.now()
  const expiresAt = new Date(now.getTime() + LIFETIME_MS)
  await tx.rows(
    `insert into auth.session (token_hash, account_id, capacity_id, method, created_at, last_seen_at, expires_at,
       address, agent, identity_token)
     values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)`,
    [
      tokenHash(token),
      s.accountId,
      s.capacityId,
      s.method,
      now,
      expiresAt,
      s.address ?? null,
      s.agent?.slice(0, 256) ?? null,
      s.identityToken ?? null,
    ],
  )
  return { token, expiresAt }
}

interface Row extends Capacity {
  hash: string
  session_id: number | null
  account_id: number
  account_name: string
  last_seen_at: Date
  method: LoginMethod
  scopes: string[] | null
}

const capacityColumns = `c.id, c.role, c.region, c.classes, c.agency_id as "agencyId",
  c.institution_id as "institutionId", c.family_id as "familyId"`

const SESSION = `select encode(s.token_hash, 'hex') as hash, s.id as session_id, a.id as account_id, a.name as account_name, s.last_seen_at, s.method, null::text[] as scopes,
  ${capacityColumns} from auth.session s join auth.account a on a.id = s.account_id join auth.capacity c on c.id = s.capacity_id
  where s.token_hash = any($1) and s.revoked_at is null and s.expires_at > $2 and a.status = 'ACTIVE'
    and c.valid_from <= $3 and (c.valid_to is null or c.valid_to >= $3)`

const MACHINE = `select encode(t.token_hash, 'hex') as hash, null::bigint as session_id, a.id as account_id, a.name as account_name, t.created_at as last_seen_at, 'TOKEN' as method, t.scopes,
  ${capacityColumns} from auth.machine_token t join auth.account a on a.id = t.account_id join auth.capacity c on c.id = t.capacity_id
  where t.token_hash = any($1) and t.revoked_at is null and t.expires_at > $2 and a.status = 'ACTIVE'
    and c.valid_from <= $3 and (c.valid_to is null or c.valid_to >= $3)`

/** Must this log-in still be completed by enrolling a second factor? */
export function needsFactor(
  ground: Pick<Ground, 'services'>,
  role: RoleDefinition,
  method: LoginMethod,
): boolean {
  return ground.services.auth.factorRequired && role.kind === 'officer' && method === 'PASSWORD'
}

/**
 * Finds the actor of a token. Answers are kept for five seconds in this process, so a revocation made elsewhere
 * takes effect within five seconds and one made here at once (`forget`).
 */
export class Sessions {
  readonly #ground: Ground
  readonly #roles: Roles
  readonly #cache = new Map<string, { actor: Actor; until: number }>()
  /** After a lesson hundreds of families come back at once, each with a session that is not kept: one look-up serves them. */
  readonly #lines = {
    cookie: new Grouped<string, Row>(hashes => this.#load(hashes, 'auth.sessions', SESSION)),
    bearer: new Grouped<string, Row>(hashes => this.#load(hashes, 'auth.machines', MACHINE)),
  }

  constructor(ground: Ground, roles: Roles) {
    this.#ground = ground
    this.#roles = roles
  }

  /** @returns undefined if the token opens nothing: unknown, revoked, expired, account disabled, capacity ended */
  async find(token: string, via: 'cookie' | 'bearer'): Promise<Actor | undefined> {
    const now = this.#ground.clock.now()
    const key = `${via}:${token}`
    const hit = this.#cache.get(key)
    if (hit && hit.until > now.getTime()) return hit.actor
    this.#cache.delete(key)
    const row = await this.#lines[via].get(tokenHash(token).toString('hex'))
    const role = row && this.#roles[row.role]
    if (!row || !role) return undefined
    const { hash: _, session_id: id, account_id, account_name, last_seen_at: __, method, ...rest } = row
    const { scopes: given, ...capacity } = rest
    // Until the second factor is enrolled, an officer may do nothing but enrol it.
    const scopes = needsFactor(this.#ground, role, method) ? [] : given
    const actor = actorOf(
      { id: account_id, name: account_name },
      role,
      capacity,
      scopes ? { id, scopes } : { id },
    )
    if (this.#cache.size >= CACHE_MAX) this.#cache.clear()
    this.#cache.set(key, { actor, until: now.getTime() + CACHE_MS })
    return actor
  }

  async #load(hashes: readonly string[], name: string, sql: string): Promise<Map<string, Row>> {
    const { clock } = this.#ground
    const now = clock.now()
    const values = [hashes.map(hash => Buffer.from(hash, 'hex')), now, clock.today()]
    return transact(this.#ground, systemBox('door:session'), async tx => {
      const rows = await tx.prepared<Row>(name, sql, values)
      const stale = rows.filter(r => r.session_id && now.getTime() - r.last_seen_at.getTime() > SEEN_EVERY_MS)
      if (stale.length > 0)
        await tx.rows('update auth.session set last_seen_at = $2 where id = any($1)', [
          stale.map(r => r.session_id).sort((x, y) => x! - y!),
          now,
        ])
      return new Map(rows.map(row => [row.hash, row]))
    })
  }

  /** Drops everything kept, after a revocation or a change of capacity in this process. */
  forget() {
    this.#cache.clear()
  }
}
