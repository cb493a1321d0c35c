import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** A person as the identity provider knows them. */
export interface Person {
  name: string
  email?: string
  email_verified?: boolean
}

export interface IdentityProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who can log in there, by subject. */
  people: Map<string, Person>
  /** Follows the provider's pages as this subject; @returns the address to which the browser is sent back. */
  visit(url: string, subject: string): Promise<URL>
  close(): Promise<void>
}

/** A real OpenID Connect provider on this machine, with its own log-in and consent pages. */
export async function identityProvider(redirectUri: string, afterLogout: string): Promise<IdentityProvider> {
  const people = new Map<string, Person>()
  const http = createServer()
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ['yuheng', 'a secret of the client, for tests']
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [afterLogout],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    cookies: { keys: ['a key for cookies'] },
    findAccount: (_: unknown, sub: string) => {
      const person = people.get(sub)
      return person && { accountId: sub, claims: () => ({ sub, ...person }) }
    },
  })
  http.on('request', provider.callback())
  return {
    issuer,
    clientId,
    clientSecret,
    people,
    visit: (url, subject) => visit(new URL(url), subject, new URL(redirectUri)),
    close: async () => {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}

/** What a browser does: keeps cookies, follows redirects, fills in the forms, stops at our own page. */
async function visit(start: URL, subject: string, ours: URL): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = start
  let form: URLSearchParams | undefined
  for (let step = 0; step < 20; step++) {
    if (at.host === ours.host && at.pathname === ours.pathname) return at
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply: Response = await fetch(at, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { body: form } : {}),
    })
    for (const set of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      cookies.set(name!, value!)
    }
    const next = reply.headers.get('location')
    form = undefined
    if (next) {
      at = new URL(next, at)
      continue
    }
    const page = await reply.text()
    const action = /<form[^>]+action="([^"]+)"/.exec(page)?.[1]
    if (!action) throw new Error(`identity provider: ${reply.status} ${page.slice(0, 500)}`)
    form = new URLSearchParams(
      page.includes('value="login"')
        ? { prompt: 'login', login: subject, password: 'x' }
        : { prompt: 'consent' },
    )
    at = new URL(action, at)
  }
  throw new Error('identity provider: too many steps')
}
