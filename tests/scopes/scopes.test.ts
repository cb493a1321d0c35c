import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../server/app.ts'
import { type Role, roles } from '../../server/roles.ts'
import { chance } from '../../synthetic/random.ts'
import { type Caller, type TestApp, testApp } from '../support/app.ts'
import { artSchool, enrolled, type Home, type OpenClass, openClass, type School } from '../support/school.ts'
import { ANYBODY, LOGGED_IN, whoMay } from './who.ts'

const SEED = process.env.YUHENG_SCOPES_SEED ?? `${Date.now()}`
const endpoints = modules.flatMap(m => m.endpoints)
const roleNames = Object.keys(roles) as Role[]
const COUNTIES = ['410102', '410103', '410202', '430102'] as const
const DAY_AFTER_COOLING_OFF = 9

interface Place extends School {
  county: string
  name: string
  group: OpenClass
  pupils: (Home & { orderId: number; refundId: number })[]
}
interface Reader {
  what: string
  role: Role
  caller: Caller
  /** The predicate, in the words of the product. */
  sees(p: Place, pupil?: Place['pupils'][number]): boolean
}

let app: TestApp
const places: Place[] = []
const readers: Reader[] = []

async function makePlace(county: string, pupils: number): Promise<Place> {
  const school = await artSchool(app, county)
  const group = await openClass(school)
  const { body } = await school.manager.get('/own/institution')
  const place: Place = { ...school, county, group, name: (body.institution ?? body).name, pupils: [] }
  for (let n = 0; n < pupils; n++) place.pupils.push({ ...(await enrolled(app, school, group)), refundId: 0 })
  return place
}

async function askRefunds() {
  app.clock.advance({ days: DAY_AFTER_COOLING_OFF })
  for (const pupil of places.flatMap(p => p.pupils)) {
    const body = { fault: 'CONSUMER', reason: '退费' }
    const r = await pupil.guardian.post(`/orders/${pupil.orderId}/refunds`, body)
    expect(r.status, r.text).toBe(201)
    pupil.refundId = r.body.id
  }
}

const under = (region: string) => {
  const prefix = region.replace(/(00)+$/, '')
  return (p: Place) => p.county.startsWith(prefix)
}

async function makeReaders() {
  const regions = [...COUNTIES, '410100', '410200', '410000', '000000', '530102']
  for (const role of ['officer', 'chief', 'leader', 'auditor'] as const)
    for (const region of regions)
      readers.push({
        what: `${role} of ${region}`,
        role,
        caller: await app.as(role, { region }),
        sees: under(region),
      })
  for (const classes of [['CULTURE_ART'], ['SPORTS', 'SCI_TECH']])
    readers.push({
      what: `industry officer for ${classes}`,
      role: 'industry',
      caller: await app.as('industry', { region: '410100', classes }),
      sees: p => under('410100')(p) && classes.includes('CULTURE_ART'),
    })
  for (const place of places) {
    for (const role of ['manager', 'clerk', 'teacher'] as const)
      readers.push({
        what: `${role} of ${place.name}`,
        role,
        caller: await app.as(role, { institutionId: place.id }),
        sees: p => p === place,
      })
    for (const pupil of place.pupils)
      readers.push({
        what: `family ${pupil.familyId}`,
        role: 'guardian',
        caller: pupil.guardian,
        sees: (p, one) => p === place && one === pupil,
      })
  }
}

beforeAll(async () => {
  console.log(`YUHENG_SCOPES_SEED=${SEED}`)
  const c = chance(SEED)
  app = await testApp()
  for (const county of COUNTIES) places.push(await makePlace(county, c.int(1, 3)))
  places.push(await makePlace(c.pick(COUNTIES), 1))
  await askRefunds()
  await makeReaders()
})
afterAll(() => app.close())

const mayCall = (role: Role, id: string) => {
  const who = whoMay(id)
  return who === ANYBODY || who === LOGGED_IN || (who?.includes(role) ?? false)
}
/** The path with ids of something that is not there. */
const bare = (path: string) =>
  path.replace(/:(\w+)/g, (_, name: string) => (/^(code|region)$/.test(name) ? '999999' : '987654321'))

const sendTo = (as: Caller, method: string, path: string) =>
  method === 'GET'
    ? as.get(path)
    : as[method.toLowerCase() as 'post' | 'put' | 'patch' | 'delete'](
        path,
        method === 'DELETE' ? undefined : {},
      )

test('somebody has said of every endpoint who may call it', () => {
  expect(endpoints.map(e => e.id).filter(id => whoMay(id) === undefined)).toEqual([])
})

describe('every endpoint', () => {
  test('refuses who is not logged in, unless it is for everybody', async () => {
    for (const e of endpoints.filter(x => x.id !== 'auth.login')) {
      const reply = await sendTo(app.public, e.method, bare(e.path))
      const wanted = whoMay(e.id) === ANYBODY
      expect({ id: e.id, strangers: reply.body?.code !== 'login-required' }).toEqual({
        id: e.id,
        strangers: wanted,
      })
      expect(reply.status, `${e.id}: ${reply.text}`).toBeLessThan(500)
    }
  })

  test.each(roleNames)('lets in or refuses the role %s as the product says, and never breaks', async role => {
    const bounds = {
      region: '410102',
      institutionId: places[0]!.id,
      familyId: places[0]!.pupils[0]!.familyId,
    }
    const { kind } = roles[role]
    const own =
      kind === 'officer'
        ? { region: bounds.region }
        : kind === 'institution'
          ? { institutionId: bounds.institutionId }
          : { familyId: bounds.familyId }
    const ending = new Set(['auth.logout', 'auth.revokeOtherSessions'])
    const caller = await app.as(role, own)
    for (const e of endpoints.filter(x => !ending.has(x.id) && !x.id.startsWith('auth.depart'))) {
      const reply = await sendTo(caller, e.method, bare(e.path))
      const let_in = reply.body?.code !== 'forbidden' && reply.body?.code !== 'login-required'
      expect({ id: e.id, status: reply.status, let_in }).toEqual({
        id: e.id,
        status: reply.status,
        let_in: mayCall(role, e.id),
      })
      expect(reply.status, `${e.id}: ${reply.text}`).toBeLessThan(500)
    }
  })
})

describe('row by row', () => {
  test('every list shows each reader the rows inside his bounds and none outside', async () => {
    const lists = endpoints.filter(
      e => e.method === 'GET' && !e.path.includes(':') && e.read && whoMay(e.id) !== ANYBODY,
    )
    for (const reader of readers)
      for (const e of lists.filter(x => mayCall(reader.role, x.id))) {
        const paged = e.query && 'limit' in e.query.shape
        const reply = await reader.caller.get(`${e.path}${paged ? '?limit=200' : ''}`)
        const where = `${e.id} as ${reader.what}`
        expect([200, 404, 422], `${where}: ${reply.text}`).toContain(reply.status)
        for (const place of places.filter(
          p => !reader.sees(p) && !p.pupils.some(one => reader.sees(p, one)),
        )) {
          expect(reply.text.includes(place.name), `${where} shows ${place.name}`).toBe(false)
          for (const item of reply.body.items ?? [])
            expect(item.institutionId === place.id, `${where} shows a row of ${place.name}`).toBe(false)
        }
      }
  })

  test('lists of orders and refunds are complete', async () => {
    for (const reader of readers) {
      const own = reader.role === 'guardian'
      for (const [id, path, key] of [
        [own ? 'contracts.listOwn' : 'contracts.list', own ? '/family/orders' : '/orders', 'orderId'],
        [
          own ? 'contracts.listOwnRefunds' : 'contracts.listRefunds',
          own ? '/family/refunds' : '/refunds',
          'refundId',
        ],
      ] as const) {
        if (!mayCall(reader.role, id)) continue
        const reply = await reader.caller.get(`${path}?limit=200`)
        const wanted = places.flatMap(p => p.pupils.filter(one => reader.sees(p, one)).map(one => one[key]))
        const got = reply.body.items.map((i: { id: number }) => i.id)
        expect({ who: reader.what, got: got.sort() }).toEqual({ who: reader.what, got: wanted.sort() })
      }
    }
  })

  test('each record is found inside the bounds and unknown outside, also for those who would change it', async () => {
    for (const reader of readers)
      for (const place of places) {
        const [pupil] = place.pupils
        const looks = [
          ['contracts.get', `/orders/${pupil!.orderId}`],
          ['contracts.getOwn', `/family/orders/${pupil!.orderId}`],
          ['contracts.getRefund', `/refunds/${pupil!.refundId}`],
          ['contracts.roster', `/institutions/${place.id}/class-groups/${place.group.groupId}/roster`],
          ['courses.getGroup', `/institutions/${place.id}/class-groups/${place.group.groupId}`],
          ['courses.getCourse', `/institutions/${place.id}/courses/${place.group.courseId}`],
          ['lessons.ofSession', `/institutions/${place.id}/sessions/${place.group.meetings[0]!.id}/lessons`],
          ['institutions.view', `/institutions/${place.id}`],
          ['institutions.history', `/institutions/${place.id}/actions`],
        ] as const
        for (const [, path] of looks.filter(([x]) => mayCall(reader.role, x))) {
          const { status } = await reader.caller.get(path)
          const wanted = reader.sees(place, pupil) ? 200 : 404
          expect({ who: reader.what, path, status }).toEqual({ who: reader.what, path, status: wanted })
        }
        if (reader.sees(place, pupil)) continue
        const acts = [
          ['contracts.cancel', `/orders/${pupil!.orderId}/cancel`, undefined],
          ['contracts.pay', `/orders/${pupil!.orderId}/payment`, undefined],
          ['contracts.quoteRefund', `/orders/${pupil!.orderId}/refund-quote`, { fault: 'CONSUMER' }],
          ['contracts.withdrawRefund', `/refunds/${pupil!.refundId}/withdrawal`, undefined],
          ['contracts.answerRefund', `/refunds/${pupil!.refundId}/answer`, { approve: true, answer: '好' }],
          [
            'contracts.decideRefund',
            `/refunds/${pupil!.refundId}/decision`,
            { uphold: true, decision: '好' },
          ],
          ['courses.closeGroup', `/class-groups/${place.group.groupId}/close`, undefined],
          [
            'institutions.suspend',
            `/institutions/${place.id}/suspension`,
            { document: '停办1号', reason: '越权' },
          ],
        ] as const
        for (const [, path, body] of acts.filter(([x]) => mayCall(reader.role, x))) {
          const { status } = await reader.caller.post(path, body)
          expect({ who: reader.what, path, status }).toEqual({ who: reader.what, path, status: 404 })
        }
      }
  })
})
