import { call } from '../api/call.ts'

/** What is kept in this tab while the person is at the identity provider. */
interface Journey {
  handle: string
  /** Logged in already and only linking the account. */
  linking: boolean
}

const STORE = 'yuheng.provider'

/** Goes to the identity provider; afterwards the browser comes back to `/login/return`. @throws Problem */
export async function depart(returnTo: string, linking = false): Promise<void> {
  const op = linking ? 'POST /api/v1/auth/provider/depart-to-link' : 'POST /api/v1/auth/provider/depart'
  const { data } = await call(op, { body: { returnTo } })
  sessionStorage.setItem(STORE, JSON.stringify({ handle: data.handle, linking } satisfies Journey))
  location.assign(data.url)
}

/** Ends the journey with what the provider sent. @returns where the person was going @throws Problem */
export async function arrive(query: string): Promise<string> {
  const kept = JSON.parse(sessionStorage.getItem(STORE) ?? '{}') as Partial<Journey>
  sessionStorage.removeItem(STORE)
  const body = { handle: kept.handle ?? ''.padEnd(43, '0'), query }
  const op = kept.linking ? 'POST /api/v1/auth/provider/link' : 'POST /api/v1/auth/provider/arrive'
  return (await call(op, { body }, { quiet: true })).data.returnTo
}
