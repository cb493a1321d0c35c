import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Running } from '../../server/main.ts'
import { serve } from '../../server/main.ts'
import { createAccount, grantCapacity, type NewCapacity } from '../../server/platform/auth/accounts.ts'
import { csrfOf, openSession } from '../../server/platform/auth/sessions.ts'
import { type TestClock, testClock } from '../../server/platform/clock.ts'
import { readConfig } from '../../server/platform/config.ts'
import { type Box, systemBox } from '../../server/platform/db/box.ts'
import { type Tx, transact } from '../../server/platform/db/tx.ts'
import { type Role, roles } from '../../server/roles.ts'
import { type TestDatabase, testDatabase } from './database.ts'

/** A reply as tests look at it. */
export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test asserts the members that it names
  body: any
  headers: Record<string, string>
  text: string
}

type Send = (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>

/** A person or machine that talks to the server over HTTP. Paths are below `/api/v1`. */
export interface Caller {
  get: Send
  post: Send
  put: Send
  patch: Send
  delete: Send
  accountId: number
  token: string
}

export interface TestApp extends Running {
  clock: TestClock
  ownerUrl: string
  serverUrl: string
  /** Somebody who is not logged in. */
  public: Caller
  /** Somebody new in a role with its bounds, logged in. */
  as(role: Role, bounds?: Partial<Omit<NewCapacity, 'role'>>): Promise<Caller>
  /** Work in a system transaction, or in another box. */
  inside<T>(work: (tx: Tx) => Promise<T>, box?: Box): Promise<T>
  /** Audit rows of an action, oldest first. */
  audited(
    action: string,
  ): Promise<{ outcome: string; actor: string; object: string | null; detail: Record<string, unknown> }[]>
  close(): Promise<void>
}

/** A wall clock for tests: Wednesday 6 May 2026, 10:00 in Beijing, an ordinary working day. */
export const TEST_NOW = '2026-05-06T02:00:00Z'

/** Key-encryption key of test databases; the template may hold values sealed with it. */
export const TEST_KEYS = JSON.stringify({
  current: 'test',
  keys: { test: Buffer.alloc(32, 'yuheng').toString('base64') },
})

let serial = 0

interface Standing {
  accountId: number
  capacityId: number
  token: string
  expiresAt: Date
}

/**
 * The whole server on a database of its own, or on one that is given, with a clock that stands still. Close it after
 * the file's tests.
 */
export async function testApp(
  o: { now?: string; env?: Record<string, string>; database?: Omit<TestDatabase, 'name'> } = {},
): Promise<TestApp> {
  const database = o.database ?? (await testDatabase())
  const clock = testClock(o.now ?? TEST_NOW)
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-app-'))
  const env = {
    NODE_ENV: 'test',
    YUHENG_DATA: folder,
    DATABASE_URL: database.serverUrl,
    YUHENG_LOG: 'error',
    YUHENG_POOL: '8',
    YUHENG_RATE: '1000000',
    YUHENG_KEYS: TEST_KEYS,
  }
  const running = await serve(readConfig({ ...env, ...o.env }), { clock, listen: false })
  const inside: TestApp['inside'] = (work, box = systemBox('test')) => transact(running.ground, box, work)

  /** People log in again when the test's clock has left their session behind. */
  const renewed = async (s: Standing): Promise<string> => {
    if (clock.now() < s.expiresAt) return s.token
    const method = 'PASSWORD_TOTP' as const
    return Object.assign(s, await inside(tx => openSession(tx, { ...s, method }))).token
  }

  const caller = (standing?: Standing): Caller => {
    const send =
      (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'): Send =>
      async (path, body, headers = {}) => {
        const token = standing && (await renewed(standing))
        const session = token ? { cookie: `yuheng_session=${token}`, 'x-csrf-token': csrfOf(token) } : {}
        const url =
          path.startsWith('/api/') || path.startsWith('//') ? path.replace(/^\/\//, '/') : `/api/v1${path}`
        const payload = body === undefined ? {} : { payload: body as object }
        const r = await running.app.inject({ method, url, headers: { ...session, ...headers }, ...payload })
        const json = (r.headers['content-type'] ?? '').includes('json')
        return {
          status: r.statusCode,
          body: json ? r.json() : undefined,
          headers: r.headers as Record<string, string>,
          text: r.body,
        }
      }
    return {
      get: (path, _, headers) => send('GET')(path, undefined, headers),
      post: send('POST'),
      put: send('PUT'),
      patch: send('PATCH'),
      delete: send('DELETE'),
      token: standing?.token ?? '',
      accountId: standing?.accountId ?? 0,
    }
  }

  return {
    ...running,
    clock,
    ownerUrl: database.ownerUrl,
    serverUrl: database.serverUrl,
    public: caller(),
    inside,
    as: async (role, bounds = {}) => {
      const opened = await inside(async tx => {
        const name = `${roles[role].name.zh}${++serial}`
        const accountId = await createAccount(tx, {
          login: `${role}-${serial}-${Date.now().toString(36)}`,
          name,
        })
        const capacityId = await grantCapacity(tx, accountId, { role, ...bounds })
        return {
          accountId,
          capacityId,
          ...(await openSession(tx, { accountId, capacityId, method: 'PASSWORD_TOTP' })),
        }
      })
      return caller(opened)
    },
    audited: action =>
      inside(tx =>
        tx.rows('select outcome, actor, object, detail from audit.entry where action = $1 order by id', [
          action,
        ]),
      ),
    close: async () => {
      await running.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
