import { call, type ReplyOf } from '../api/call.ts'
import { problemOf } from '../api/problem.ts'
import { lendDoor } from '../api/send.ts'

/** Who uses the page, in which capacity, with which permissions. */
export type Session = ReplyOf<'GET /api/v1/auth/session'>
export type Kind = Session['kind']

export interface Credentials {
  login: string
  password: string
  /** Six digits of the authenticator, or a recovery code. */
  code?: string
}

interface State {
  /** `unknown` until the server was asked. */
  known: boolean
  session: Session | undefined
  /** The session ended under an open page: somebody waits for a new log-in. */
  asking: boolean
  error: unknown
}

let state: State = { known: false, session: undefined, asking: false, error: undefined }
let waiting: ((again: boolean) => void)[] = []
const listeners = new Set<() => void>()

export const sessionState = () => state
export function onSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
function set(change: Partial<State>) {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}
function settle(again: boolean) {
  const all = waiting
  waiting = []
  set({ asking: false })
  for (const resolve of all) resolve(again)
}

lendDoor({
  csrf: () => state.session?.csrf,
  reauthenticate: async () => {
    if (!state.session) return false
    set({ asking: true })
    return new Promise(resolve => waiting.push(resolve))
  },
})

/** Asks the server who we are. */
export async function loadSession(): Promise<void> {
  try {
    const { data } = await call('GET /api/v1/auth/session', {}, { quiet: true })
    set({ known: true, session: data, error: undefined })
  } catch (error) {
    const out = problemOf(error).status === 401
    set({ known: out, session: undefined, error: out ? undefined : error })
  }
}

/** Another person must not find drafts or settings of the one before. */
function startAfresh() {
  sessionStorage.clear()
  location.reload()
}

/** Logs in. Work that waited is repeated if the same person came back; another person gets a fresh page. @throws Problem */
export async function login(given: Credentials): Promise<Session> {
  const before = state.session
  const { data } = await call('POST /api/v1/auth/login', { body: given })
  const session = await sameCapacity(data, before)
  set({ known: true, session, error: undefined })
  if (before && before.accountId !== session.accountId) startAfresh()
  else settle(true)
  return session
}

/** A new log-in opens the first capacity; work that waited goes on in the one it was begun in. */
async function sameCapacity(now: Session, before: Session | undefined): Promise<Session> {
  const wanted = before?.accountId === now.accountId ? before.capacity.id : now.capacity.id
  if (wanted === now.capacity.id || !now.capacities.some(c => c.id === wanted)) return now
  set({ session: now })
  return (await call('POST /api/v1/auth/session/capacity', { body: { capacityId: wanted } })).data
}

/** The person does not want to log in again now: what waited fails with the server's 401. */
export const declineLogin = () => settle(false)

/** Acts in another capacity of the same account; the page starts afresh. @throws Problem */
export async function switchCapacity(capacityId: number): Promise<void> {
  await call('POST /api/v1/auth/session/capacity', { body: { capacityId } })
  location.assign('./')
}

/** Ends the session and leaves nothing of it in the page. */
export async function logout(): Promise<void> {
  const done = await call('POST /api/v1/auth/logout', {}, { quiet: true }).catch(() => undefined)
  sessionStorage.clear()
  if (done?.data.logoutUrl) location.assign(done.data.logoutUrl)
  else startAfresh()
}

/** `module.verbObject`, with `module.*` and `*` for more. */
export function permits(granted: readonly string[], permission: string): boolean {
  const module = permission.slice(0, permission.indexOf('.'))
  return granted.includes(permission) || granted.includes(`${module}.*`) || granted.includes('*')
}
