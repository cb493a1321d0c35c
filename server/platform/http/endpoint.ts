import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor } from '../auth/actor.ts'
import type { Check } from '../check.ts'
import type { Ground, Tx } from '../db/tx.ts'
import type { FileUse } from '../files/use.ts'
import type { AnyJob } from '../jobs/job.ts'
import type { Text } from '../problem.ts'
import type { SealedColumn } from '../seal/binding.ts'

/** About the request itself. */
export interface RequestFacts {
  id: string
  address: string
  agent: string | undefined
  token: string | undefined
  /** The origin of the page that sent it, as the browser said; at most 200 characters. */
  origin: string | undefined
}

/** What a request brought, after validation, and who brought it. */
export interface Input<P, Q, B> {
  params: P
  query: Q
  body: B
  actor: Actor
  /** Version named by If-Match; compare with the record's through `expectVersion`. */
  ifMatch: number | undefined
  request: RequestFacts
  /** The bare request, for uploads and signatures. */
  raw: FastifyRequest
}

export interface AuditDetail {
  object?: string
  county?: string
  institutionId?: number
  detail?: Record<string, unknown>
}

/** A reply that is a stream: exports, downloads. */
export interface FileReply {
  stream: Readable
  type: string
  /** Shown to the person who saves it; any characters. */
  name: string
  length?: number
  inline?: boolean
  /** Resolves when the stream's source is done; the transaction stays open until then. */
  done?: Promise<void>
  /** Rows that were written so far, of a list. */
  rows?: () => number
}

/** A cookie that the door sets or clears. */
export const SET_TOKEN = Symbol('set session cookie')
export interface WithToken {
  [SET_TOKEN]?: { token: string; expiresAt: Date } | null
}

type Obj = z.ZodObject
type Out<S, Fallback = Record<string, never>> = S extends z.ZodType ? z.output<S> : Fallback

export interface Limits {
  /** Largest body in bytes; 256 KiB unless said. */
  body?: number
  /** Requests a minute from one address, tighter than the global limit (log-in, public forms). */
  perMinute?: number
}

/** One endpoint: everything about it but the logic, which is an action of the module. */
export interface Endpoint<
  P extends Obj | undefined,
  Q extends Obj | undefined,
  B extends z.ZodType | undefined,
  R extends z.ZodType,
> {
  /** `module.verbObject`: operation id, audit action. */
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, with `:param`. */
  path: string
  summary: Text
  /** `public` anyone, `session` anyone logged in, otherwise the permission. */
  permission: 'public' | 'session' | (string & {})
  params?: P
  query?: Q
  body?: B
  reply: R
  status?: 200 | 201 | 202
  limits?: Limits
  /** Everybody gets the same reply of this look, and caches may keep it for so many seconds. */
  publicSeconds?: number
  /** Accepts a request signed by a machine instead of a session; the action checks the signature itself. */
  signed?: boolean
  /** The reply holds a secret that is shown once: it is not kept for a repeated request, which acts again. */
  secret?: boolean
  /**
   * The audit row of a stream, although it changes nothing: of a list that leaves as a file when it is done, of a `file`
   * before it begins, `none` for what its owner or everybody may look at as on a screen.
   */
  trace?: 'list' | 'file' | 'none'
  /** What the audit row says; never personal data. Default: parameters only. */
  audit?: (input: Input<Out<P>, Out<Q>, Out<B, undefined>>, output: z.input<R>) => AuditDetail
  /** A change. Runs in a read-write transaction with idempotency and audit. */
  act?: (tx: Tx, input: Input<Out<P>, Out<Q>, Out<B, undefined>>) => Promise<z.input<R> & WithToken>
  /** A look. Runs in a read-only transaction. */
  read?: (tx: Tx, input: Input<Out<P>, Out<Q>, Out<B, undefined>>) => Promise<z.input<R>>
  /** A look at personal data: read-write, because it leaves an access record and an audit row. */
  reveal?: (tx: Tx, input: Input<Out<P>, Out<Q>, Out<B, undefined>>) => Promise<z.input<R>>
  /** A long look: read-only snapshot that stays open while the reply streams. */
  stream?: (tx: Tx, input: Input<Out<P>, Out<Q>, Out<B, undefined>>) => Promise<FileReply>
  /**
   * A change whose transactions are its own: it joins others in one (settlement lanes), or must not hold a connection
   * while it computes or asks elsewhere (log-in). Authorisation, idempotency and audit of success are its duty.
   */
  grouped?: (
    input: Input<Out<P>, Out<Q>, Out<B, undefined>>,
    ground: Ground,
  ) => Promise<z.input<R> & WithToken>
}

// biome-ignore lint/suspicious/noExplicitAny: the list of endpoints is heterogeneous; each is typed where it is declared
export type AnyEndpoint = Endpoint<any, any, any, any>

/** Declares an endpoint with types inferred from its schemas. */
export function endpoint<
  R extends z.ZodType,
  P extends Obj | undefined = undefined,
  Q extends Obj | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(e: Endpoint<P, Q, B, R>): AnyEndpoint {
  const doors = [e.act, e.read, e.reveal, e.stream, e.grouped].filter(Boolean).length
  if (doors !== 1) throw new Error(`${e.id}: exactly one of act, read, reveal, stream, grouped`)
  if ((e.read || e.stream) && e.method !== 'GET') throw new Error(`${e.id}: a look is a GET`)
  if (Boolean(e.stream) !== Boolean(e.trace)) throw new Error(`${e.id}: a stream says what trace it leaves`)
  return e
}

/** A module as the server sees it. */
export interface Module {
  name: string
  title: Text
  endpoints: readonly AnyEndpoint[]
  /** What `yuheng verify` recomputes of this module's facts. */
  checks?: readonly Check[]
  /** Columns that hold sealed values, for the rotation of keys. */
  sealed?: readonly SealedColumn[]
  /** For what files may be handed in. */
  files?: readonly FileUse[]
  /** Work outside requests: put in by acts or at set times. */
  jobs?: readonly AnyJob[]
  /** Finishes what the module began outside transactions; called once when the server stops. */
  stop?: (ground: Ground) => Promise<void>
}
