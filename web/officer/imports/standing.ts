import type { ReplyOf } from '../../api/call.ts'

export type Import = ReplyOf<'GET /api/v1/institutions/imports/{id}'>

/** How an import stands, for people: a trial that is done is not an import. */
export type Standing = Import['status'] | 'TRIED'
export const standingOf = (i: Pick<Import, 'status' | 'dryRun'>): Standing =>
  i.status === 'DONE' && i.dryRun ? 'TRIED' : i.status

export const isLive = (i: Pick<Import, 'status'>) => i.status === 'WAITING' || i.status === 'RUNNING'

/** Was it imported in earnest, wholly? Then it is not done again. */
export const isDone = (i: Pick<Import, 'status' | 'dryRun'>) => standingOf(i) === 'DONE'

export const toneOf = (s: Standing) =>
  s === 'DONE' ? 'good' : s === 'FAILED' ? 'bad' : s === 'CANCELLED' ? 'warn' : 'info'
