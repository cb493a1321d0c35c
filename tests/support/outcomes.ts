import { expect } from 'vitest'
import type { Caller, Reply } from './app.ts'

/** Asserts that a reply is a refusal of this code, well formed and in both languages. */
export function expectProblem(reply: Reply, status: number, code: string) {
  expect({ status: reply.status, code: reply.body?.code }, reply.text).toEqual({ status, code })
  expect(reply.headers['content-type']).toContain('application/problem+json')
  for (const member of ['title', 'titleEn', 'detail', 'detailEn', 'todo', 'todoEn'])
    expect(reply.body[member]).toBeTruthy()
}

/** What every endpoint must refuse, by sending requests that differ from a good one. */
export async function expectRefusals(o: {
  /** Sends the good request as somebody. */
  send: (as: Caller, change?: { body?: unknown; query?: string }) => Promise<Reply>
  stranger: Caller
  /** Logged in, without the permission. */
  unprivileged?: Caller
  good: Caller
  /** Bodies that must be refused with 422. */
  bad?: unknown[]
}) {
  expectProblem(await o.send(o.stranger), 401, 'login-required')
  if (o.unprivileged) expectProblem(await o.send(o.unprivileged), 403, 'forbidden')
  for (const body of o.bad ?? []) expectProblem(await o.send(o.good, { body }), 422, 'invalid-input')
}
