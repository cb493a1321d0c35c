import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { type IdentityProvider, identityProvider } from '../../../tests/support/identity-provider.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { createAccount, grantCapacity } from './accounts.ts'
import { csrfOf } from './sessions.ts'

const PUBLIC_URL = 'http://yuheng.test'

let provider: IdentityProvider
let app: TestApp
beforeAll(async () => {
  provider = await identityProvider(`${PUBLIC_URL}/login/return`, `${PUBLIC_URL}/login`)
  app = await testApp({
    env: {
      YUHENG_PUBLIC_URL: PUBLIC_URL,
      YUHENG_OIDC_ISSUER: provider.issuer,
      YUHENG_OIDC_CLIENT: provider.clientId,
      YUHENG_OIDC_SECRET: provider.clientSecret,
      YUHENG_TOTP: 'true',
    },
  })
})
afterAll(async () => {
  await app.close()
  await provider.close()
})

let serial = 0
async function newOfficer(mail: string | null) {
  return app.inside(async tx => {
    const id = await createAccount(tx, { login: `sso${++serial}`, name: '王主任' })
    await tx.rows('update auth.account set mail = $2 where id = $1', [id, mail])
    await grantCapacity(tx, id, { role: 'officer', region: '410102' })
    return id
  })
}

async function depart(returnTo = '/institutions') {
  const reply = await app.public.post('/auth/provider/depart', { returnTo })
  return reply.body as { url: string; handle: string }
}

const arrive = (handle: string, back: URL) =>
  app.public.post('/auth/provider/arrive', { handle, query: back.search.slice(1) })

async function login(subject: string) {
  const { url, handle } = await depart()
  return arrive(handle, await provider.visit(url, subject))
}

describe('log-in through the identity provider', () => {
  it('links a subject by the mail address that the provider vouches for, in any case, and knows it ever after', async () => {
    const id = await newOfficer('wang@edu.example')
    provider.people.set('s-1', { name: '王主任', email: 'Wang@EDU.example', email_verified: true })
    const first = await login('s-1')
    expect(first.body).toMatchObject({ accountId: id, mustEnrol: false, returnTo: '/institutions' })
    provider.people.set('s-1', { name: '王主任', email: 'other@edu.example', email_verified: true })
    expect((await login('s-1')).body).toMatchObject({ accountId: id })
    expect(await app.audited('auth.arriveFromProvider')).toContainEqual(
      expect.objectContaining({ outcome: 'DONE', object: `account:${id}` }),
    )
  })

  it('sends PKCE, state and nonce, a new one each time', async () => {
    const [one, two] = [new URL((await depart()).url), new URL((await depart()).url)]
    expect(one.searchParams.get('code_challenge_method')).toBe('S256')
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(one.searchParams.get(name)).toMatch(/^[\w-]{20,}$/)
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name))
    }
  })

  it('refuses a subject that no account stands for, and an address that the provider does not vouch for', async () => {
    await newOfficer('zhao@edu.example')
    provider.people.set('s-2', { name: '陌生人' })
    expectProblem(await login('s-2'), 403, 'auth.not-linked')
    provider.people.set('s-3', { name: '冒名', email: 'zhao@edu.example', email_verified: false })
    expectProblem(await login('s-3'), 403, 'auth.not-linked')
  })

  it('refuses a disabled account', async () => {
    const id = await newOfficer('qian@edu.example')
    provider.people.set('s-4', { name: '钱', email: 'qian@edu.example', email_verified: true })
    await app.inside(tx => tx.rows(`update auth.account set status = 'DISABLED' where id = $1`, [id]))
    expectProblem(await login('s-4'), 403, 'auth.not-linked')
  })

  it('takes an answer once, in time, and only from the browser that left', async () => {
    await newOfficer('sun@edu.example')
    provider.people.set('s-5', { name: '孙', email: 'sun@edu.example', email_verified: true })
    const mine = await depart()
    const back = await provider.visit(mine.url, 's-5')
    const victim = await depart()
    expectProblem(await arrive(victim.handle, back), 401, 'auth.provider-refused')
    expect((await arrive(mine.handle, back)).status).toBe(200)
    expectProblem(await arrive(mine.handle, back), 401, 'auth.provider-expired')
    const late = await depart()
    const answer = await provider.visit(late.url, 's-5')
    app.clock.advance({ minutes: 10, ms: 1 })
    expectProblem(await arrive(late.handle, answer), 401, 'auth.provider-expired')
  })

  it('refuses a forged code and a refusal of the provider', async () => {
    const { url, handle } = await depart()
    const state = new URL(url).searchParams.get('state')!
    const forged = new URL(`${PUBLIC_URL}/login/return?code=forged&state=${state}`)
    expectProblem(await arrive(handle, forged), 401, 'auth.provider-refused')
    const again = await depart()
    const denied = new URL(`${PUBLIC_URL}/login/return?error=access_denied`)
    denied.searchParams.set('state', new URL(again.url).searchParams.get('state')!)
    expectProblem(await arrive(again.handle, denied), 401, 'auth.provider-refused')
  })

  it('returns only to pages of ours', async () => {
    for (const returnTo of ['//evil.example', 'https://evil.example', '/\\evil.example', 'x', '/a b']) {
      expectProblem(await app.public.post('/auth/provider/depart', { returnTo }), 422, 'invalid-input')
    }
  })

  it('ends the session of the provider at log-out', async () => {
    await newOfficer('li@edu.example')
    provider.people.set('s-6', { name: '李', email: 'li@edu.example', email_verified: true })
    const entered = await login('s-6')
    const token = /yuheng_session=([\w-]+)/.exec(String(entered.headers['set-cookie']))![1]!
    const reply = await app.public.post('/auth/logout', undefined, {
      cookie: `yuheng_session=${token}`,
      'x-csrf-token': csrfOf(token),
    })
    const url = new URL(reply.body.logoutUrl)
    expect([url.origin, url.searchParams.get('post_logout_redirect_uri')]).toEqual([
      provider.issuer,
      `${PUBLIC_URL}/login`,
    ])
    expect(url.searchParams.get('id_token_hint')).toMatch(/^eyJ/)
    expect((await fetch(url)).status).toBe(200)
  })
})

describe('linking', () => {
  it('is done by the person who is logged in, and not for an identity that somebody else has', async () => {
    provider.people.set('s-7', { name: '周' })
    const officer = await app.as('officer', { region: '410102' })
    const { url, handle } = (await officer.post('/auth/provider/depart-to-link', { returnTo: '/me' })).body
    const back = await provider.visit(url, 's-7')
    const other = await app.as('officer', { region: '410102' })
    const query = back.search.slice(1)
    expectProblem(await other.post('/auth/provider/link', { handle, query }), 401, 'auth.provider-expired')
    const again = (await officer.post('/auth/provider/depart-to-link', {})).body
    const answer = await provider.visit(again.url, 's-7')
    const linked = { handle: again.handle, query: answer.search.slice(1) }
    expect((await officer.post('/auth/provider/link', linked)).body).toEqual({ returnTo: '/' })
    expect((await login('s-7')).body).toMatchObject({ accountId: officer.accountId })
    const theirs = (await other.post('/auth/provider/depart-to-link', {})).body
    const stolen = await provider.visit(theirs.url, 's-7')
    const reply = await other.post('/auth/provider/link', {
      handle: theirs.handle,
      query: stolen.search.slice(1),
    })
    expectProblem(reply, 409, 'auth.linked-elsewhere')
  })

  it('does not turn into a log-in, nor a log-in into a link', async () => {
    provider.people.set('s-8', { name: '吴' })
    const officer = await app.as('officer', { region: '410102' })
    const toLink = (await officer.post('/auth/provider/depart-to-link', {})).body
    expectProblem(
      await arrive(toLink.handle, await provider.visit(toLink.url, 's-8')),
      401,
      'auth.provider-expired',
    )
    const toLogin = await depart()
    const back = await provider.visit(toLogin.url, 's-8')
    const body = { handle: toLogin.handle, query: back.search.slice(1) }
    expectProblem(await officer.post('/auth/provider/link', body), 401, 'auth.provider-expired')
  })
})

describe('without a provider', () => {
  it('says that none is configured', async () => {
    const plain = await testApp()
    expectProblem(await plain.public.post('/auth/provider/depart', {}), 404, 'auth.provider-unknown')
    await plain.close()
  })
})
