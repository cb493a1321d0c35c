import { Agent, request } from 'node:http'
import { createAccount, grantCapacity } from '../../server/platform/auth/accounts.ts'
import { csrfOf, openSession } from '../../server/platform/auth/sessions.ts'
import { systemBox } from '../../server/platform/db/box.ts'
import { type Ground, transact } from '../../server/platform/db/tx.ts'

/** Somebody at the desk, logged in. */
export interface Person {
  token: string
  region: string
}

/** What somebody asks of the server. */
export interface Ask {
  kind: string
  method: 'GET' | 'POST'
  path: string
  body?: unknown
}

export interface Sample {
  kind: string
  ms: number
  status: number
}

/** Officers of counties, cities, provinces and the nation, in the proportions of the desks that they fill. */
export async function logIn(
  ground: Ground,
  count: number,
  counties: readonly string[],
  random: () => number,
): Promise<Person[]> {
  const people: Person[] = []
  for (let n = 0; n < count; n++) {
    const county = counties[Math.floor(random() * counties.length)]!
    const share = n / count
    const region =
      share < 0.6
        ? county
        : share < 0.85
          ? `${county.slice(0, 4)}00`
          : share < 0.97
            ? `${county.slice(0, 2)}0000`
            : '000000'
    const token = await transact(ground, systemBox('bench'), async tx => {
      const accountId = await createAccount(tx, { login: `bench-${n}`, name: `监管人员${n}` })
      const capacityId = await grantCapacity(tx, accountId, { role: 'officer', region })
      return (await openSession(tx, { accountId, capacityId, method: 'PASSWORD_TOTP' })).token
    })
    people.push({ token, region })
  }
  return people
}

const agent = new Agent({ keepAlive: true, maxSockets: 1_000 })

function send(base: string, who: Person, ask: Ask): Promise<Sample> {
  const payload = ask.body === undefined ? undefined : JSON.stringify(ask.body)
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: `yuheng_session=${who.token}`,
      ...(payload === undefined
        ? {}
        : {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
            'x-csrf-token': csrfOf(who.token),
          }),
    }
    const r = request(`${base}/api/v1${ask.path}`, { method: ask.method, headers, agent }, reply => {
      reply.resume()
      reply.on('end', () =>
        resolve({ kind: ask.kind, ms: performance.now() - begun, status: reply.statusCode ?? 0 }),
      )
    })
    r.on('error', reject)
    r.end(payload)
  })
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Everybody asks, waits for the answer, thinks, and asks again, for so long. Samples of the first moments are left out. */
export async function atTheDesk(o: {
  base: string
  people: readonly Person[]
  ask: (who: Person) => Ask
  thinkMs: number
  seconds: number
  warmUpSeconds: number
  random: () => number
}): Promise<Sample[]> {
  const begun = performance.now()
  const counted = begun + o.warmUpSeconds * 1000
  const end = counted + o.seconds * 1000
  const samples: Sample[] = []
  const sit = async (who: Person) => {
    await pause(o.random() * o.thinkMs)
    while (performance.now() < end) {
      const asked = performance.now()
      const sample = await send(o.base, who, o.ask(who))
      if (asked >= counted) samples.push(sample)
      await pause(o.thinkMs * (0.5 + o.random()))
    }
  }
  await Promise.all(o.people.map(sit))
  return samples
}

export const closeConnections = () => agent.destroy()
