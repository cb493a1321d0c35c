import { offline, type ProblemBody, refused, timedOut, unreadable } from './problem.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[]

export interface Sending {
  query?: Record<string, QueryValue> | undefined
  /** An object is sent as JSON, FormData and Blob as they are. */
  body?: unknown
  /** The ETag that the page was made from: the server refuses if the record has changed since. */
  ifMatch?: string | undefined
  /** Idempotency key, from a `Submission`. */
  key?: string | undefined
  signal?: AbortSignal | undefined
  timeoutMs?: number
  as?: 'json' | 'blob'
  /** A 401 is an answer here, not a reason to ask for a new log-in. */
  quiet?: boolean
}

export interface Reply<T> {
  data: T
  status: number
  etag: string | undefined
  headers: Headers
}

/** What the session layer lends to the client. */
export interface Door {
  csrf(): string | undefined
  /** Asks the person to log in again without leaving the page. True: repeat the request. */
  reauthenticate(): Promise<boolean>
}

const TIMEOUT_MS = 30_000
let door: Door = { csrf: () => undefined, reauthenticate: async () => false }

export function lendDoor(next: Door) {
  door = next
}

/** `/a/{id}` + values → `/a/7` */
export function fillPath(path: string, values: Record<string, string | number> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`path parameter missing: ${name}`)
    return encodeURIComponent(String(value))
  })
}

/** Query values as a search string; empty, null and undefined ones are left out, lists are repeated. */
export function searchOf(query: Record<string, QueryValue> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}

/** Headers that every change carries. */
export function doorHeaders(key?: string): Headers {
  const headers = new Headers({ accept: 'application/json, application/problem+json' })
  const csrf = door.csrf()
  if (csrf) headers.set('x-csrf-token', csrf)
  if (key) headers.set('idempotency-key', key)
  return headers
}

/** Asks the person to log in again on the spot. */
export const reauthenticate = () => door.reauthenticate()

function headersOf(method: Method, s: Sending): Headers {
  const headers =
    method === 'GET'
      ? new Headers({ accept: 'application/json, application/problem+json' })
      : doorHeaders(s.key)
  const raw = s.body instanceof FormData || s.body instanceof Blob
  if (s.body !== undefined && !raw) headers.set('content-type', 'application/json')
  if (s.ifMatch) headers.set('if-match', s.ifMatch)
  return headers
}

async function once(method: Method, path: string, s: Sending): Promise<Response> {
  const timeoutMs = s.timeoutMs ?? TIMEOUT_MS
  const timer = AbortSignal.timeout(timeoutMs)
  const raw = s.body instanceof FormData || s.body instanceof Blob
  try {
    return await fetch(path + searchOf(s.query), {
      method,
      headers: headersOf(method, s),
      body: s.body === undefined ? null : raw ? (s.body as BodyInit) : JSON.stringify(s.body),
      signal: s.signal ? AbortSignal.any([s.signal, timer]) : timer,
      credentials: 'same-origin',
    })
  } catch (error) {
    if (s.signal?.aborted) throw error
    throw timer.aborted ? timedOut(timeoutMs / 1000) : offline()
  }
}

async function problemIn(response: Response) {
  if (!response.headers.get('content-type')?.includes('json')) return unreadable(response.status)
  const body = (await response.json().catch(() => undefined)) as Partial<ProblemBody> | undefined
  return body?.code && body.title
    ? refused({ ...body, status: response.status } as ProblemBody)
    : unreadable(response.status)
}

/** Wrong passwords are 401, too; only this one means that the session has ended. */
async function sessionEnded(response: Response): Promise<boolean> {
  if (response.status !== 401) return false
  const body = (await response
    .clone()
    .json()
    .catch(() => undefined)) as Partial<ProblemBody> | undefined
  return body?.code === 'login-required'
}

async function read<T>(response: Response, as: Sending['as']): Promise<Reply<T>> {
  const base = {
    status: response.status,
    etag: response.headers.get('etag') ?? undefined,
    headers: response.headers,
  }
  if (response.status === 204) return { ...base, data: undefined as T }
  if (as === 'blob') return { ...base, data: (await response.blob()) as T }
  try {
    return { ...base, data: (await response.json()) as T }
  } catch {
    throw unreadable(response.status)
  }
}

/**
 * Sends one request. After a 401 the person is asked to log in on the spot and the request is repeated once, with the same key.
 * @throws Problem for every failure; the abort error if `signal` was aborted
 */
export async function send<T>(method: Method, path: string, s: Sending = {}): Promise<Reply<T>> {
  let response = await once(method, path, s)
  if (!s.quiet && (await sessionEnded(response)) && (await door.reauthenticate()))
    response = await once(method, path, s)
  if (!response.ok) throw await problemIn(response)
  return read<T>(response, s.as)
}
