import type { Operations } from './generated/api.ts'
import { fillPath, type Method, type Reply, type Sending, send } from './send.ts'

/** Name of an operation: `GET /api/v1/institutions/{id}`. */
export type Op = keyof Operations
export type ReplyOf<O extends Op> = Operations[O]['reply']
export type BodyOf<O extends Op> = Operations[O]['body']
export type QueryOf<O extends Op> = Operations[O]['query']

type Part<K extends string, T> = [T] extends [undefined] ? { [P in K]?: never } : { [P in K]: T }
type Query<T> = Record<string, never> extends T ? { query?: T } : { query: T }

/** What an operation needs: path parameters, query, body; exactly those that it declares. */
export type ArgsOf<O extends Op> = Part<'path', Operations[O]['path']> &
  Query<Operations[O]['query']> &
  Part<'body', Operations[O]['body']>

export type ReadOp = Extract<Op, `GET ${string}`>
export type ActOp = Exclude<Op, ReadOp>

interface Loose {
  path?: Record<string, string | number>
  query?: Sending['query']
  body?: unknown
}

/**
 * Calls one operation of the API with checked types.
 * @throws Problem for every failure
 */
export function call<O extends Op>(op: O, args: ArgsOf<O>, options: Omit<Sending, 'query' | 'body'> = {}) {
  const { path, query, body } = args as Loose
  const [method, template] = (op as string).split(' ') as [Method, string]
  return send<ReplyOf<O>>(method, fillPath(template, path), { ...options, query, body }) as Promise<
    Reply<ReplyOf<O>>
  >
}
