import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Box } from '../db/box.ts'
import { type Ground, type Tx, transact } from '../db/tx.ts'
import { Refusal, refuse } from '../problem.ts'
import { common } from '../problems.ts'
import { type AnyEndpoint, type FileReply, type Input, SET_TOKEN, type WithToken } from './endpoint.ts'
import { claimKey, contentHash, keepReply } from './idempotency.ts'
import { traced } from './traced.ts'

// biome-ignore lint/suspicious/noExplicitAny: shapes are checked by the endpoint's schemas at run time
type AnyInput = Input<any, any, any>

export interface Outcome {
  status: number
  reply: unknown
  token?: { token: string; expiresAt: Date } | null | undefined
  file?: FileReply
}

/** Public writes (a log-in, a form without account) run in the application role with a box that holds nothing of anybody. */
const writingBox = (box: Box): Box =>
  box.kind === 'public' ? { ...box, kind: 'machine', actor: 'public' } : box

/** The way of a change: begin, scope, key, action, audit, commit, reply by schema. A refusal is audited by itself. */
export async function act(ctx: Ground, e: AnyEndpoint, input: AnyInput, sent?: string): Promise<Outcome> {
  const status = e.status ?? 200
  // what a look reveals is never kept in plain: repeated, it is a look of its own with a record of its own
  const key = e.secret || e.reveal ? undefined : sent
  const box = writingBox(input.actor.box)
  try {
    return await transact(ctx, box, async tx => {
      const first = key ? await claimKey(tx, key, e.id, contentHash(e.id, input)) : undefined
      if (first) return { status: first.status, reply: first.reply }
      const output = (await (e.act ?? e.reveal)!(tx, input)) as unknown & WithToken
      const reply = encode(e.reply, output)
      const entry = { action: e.id, outcome: 'DONE', ...describe(e, input, output) } as const
      tx.withCommit(() => audit(tx, entry))
      if (key) tx.withCommit(() => keepReply(tx, key, status, reply))
      return { status, reply, token: (output as WithToken | undefined)?.[SET_TOKEN] }
    })
  } catch (error) {
    await recordRefusal(ctx, e, input, box, error)
    throw error
  }
}

/** The way of a look: read-only, nothing written. */
export async function read(ctx: Ground, e: AnyEndpoint, input: AnyInput): Promise<Outcome> {
  const look = async (tx: Tx) => ({
    status: e.status ?? 200,
    reply: encode(e.reply, await e.read!(tx, input)),
  })
  return transact(ctx, input.actor.box, look, { readOnly: true })
}

/**
 * A long look: the transaction stays open until the stream is done. What leaves is written down here: a file before its
 * first byte, a list when it is done, with what was asked and how many rows left.
 */
export async function stream(ctx: Ground, e: AnyEndpoint, input: AnyInput): Promise<Outcome> {
  const trace = (detail: object) =>
    transact(ctx, writingBox(input.actor.box), tx => audit(tx, traceOf(e, input, detail)))
  if (e.trace === 'file') await trace({})
  return new Promise((resolve, reject) => {
    const look = async (tx: Tx) => {
      const file = await e.stream!(tx, input)
      const asked = { asked: input.query as unknown }
      const outgoing =
        e.trace === 'list'
          ? traced(file, end => trace({ ...asked, ...end }).catch(error => unwritten(ctx, e, error)))
          : file
      resolve({ status: 200, reply: undefined, file: outgoing })
      await file.done
    }
    transact(ctx, input.actor.box, look, { readOnly: true, snapshot: true }).catch(reject)
  })
}

function traceOf(e: AnyEndpoint, input: AnyInput, detail: object) {
  const own = describe(e, input, undefined)
  return { action: e.id, outcome: 'DONE' as const, ...own, detail: { ...own.detail, ...detail } }
}

function unwritten(ctx: Ground, e: AnyEndpoint, error: unknown): never {
  ctx.log.error({ err: error, endpoint: e.id }, 'export not recorded')
  throw error
}

/** A change whose transactions are its own: a lane's, or several short ones around slow work. */
export async function grouped(ctx: Ground, e: AnyEndpoint, input: AnyInput): Promise<Outcome> {
  try {
    const output = (await e.grouped!(input, ctx)) as unknown & WithToken
    const token = (output as WithToken | undefined)?.[SET_TOKEN]
    return { status: e.status ?? 200, reply: encode(e.reply, output), token }
  } catch (error) {
    await recordRefusal(ctx, e, input, writingBox(input.actor.box), error)
    throw error
  }
}

/** Replies leave only by their schema: unknown members are dropped, wrong ones are an error of ours. */
const encode = (schema: z.ZodType, output: unknown) => schema.parse(output)

function describe(e: AnyEndpoint, input: AnyInput, output: unknown) {
  const own = e.audit?.(input, output as never) ?? {}
  return { ...own, detail: { ...input.params, ...own.detail } }
}

/** A refused act is a fact too; it gets its own short transaction. Failures of this record are logged, not shown. */
async function recordRefusal(ctx: Ground, e: AnyEndpoint, input: AnyInput, box: Box, error: unknown) {
  const code = error instanceof Refusal ? error.problem.code : 'internal'
  const outcome = error instanceof Refusal ? 'REFUSED' : 'FAILED'
  const entry = { action: e.id, outcome, detail: { ...input.params, code } } as const
  await transact(ctx, box, tx => audit(tx, entry)).catch(err =>
    ctx.log.error({ err, endpoint: e.id }, 'refusal not recorded'),
  )
}

/** Refuses the act if the record is no longer the one that the person saw. */
export function expectVersion(input: { ifMatch: number | undefined }, version: number) {
  if (input.ifMatch !== undefined && input.ifMatch !== version) refuse(common.changedMeanwhile)
}
