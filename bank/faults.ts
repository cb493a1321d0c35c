import { z } from 'zod'
import type { FailureReason } from './records.ts'

/**
 * Misbehaviour on request, for trials: rules that say where the bank goes wrong, how, for whom and how
 * often. They are kept in memory only; a restart makes the bank well-behaved again.
 */

/** What can go wrong at each place. */
const POSSIBLE = {
  /** A signed request has come: `drop` closes the line before anything is done. */
  request: ['drop', 'delay'],
  /** The work is done and on disk: the answer is late, lost, signed by a stranger, or the bank dies first. */
  reply: ['drop', 'delay', 'forge', 'crash'],
  /** The parent presses pay: the channel declines. */
  cashier: ['fail'],
  /** A refund or payout is settled: late, or it fails. */
  clearing: ['delay', 'fail'],
  /** News to the platform: late, lost for ever, sent twice, after later news, or signed by a stranger first. */
  callback: ['delay', 'drop', 'duplicate', 'hold', 'forge'],
} as const

export type FaultPlace = keyof typeof POSSIBLE
export type FaultKind = (typeof POSSIBLE)[FaultPlace][number]

const PLACES = Object.keys(POSSIBLE) as [FaultPlace, ...FaultPlace[]]
const KINDS = [...new Set(Object.values(POSSIBLE).flat())] as [FaultKind, ...FaultKind[]]
const FAILURES = [
  'DECLINED',
  'ACCOUNT_CLOSED',
  'INSUFFICIENT_FUNDS',
  'CHANNEL_ERROR',
] as const satisfies readonly FailureReason[]

export const FaultShape = z
  .strictObject({
    at: z.enum(PLACES),
    fault: z.enum(KINDS),
    /** Only this business; and, at `callback`, only this type of news. */
    endToEndId: z.string().max(35).optional(),
    type: z.string().max(40).optional(),
    /** How late, in milliseconds. */
    ms: z.int().min(0).max(600_000).default(0),
    failure: z.enum(FAILURES).default('CHANNEL_ERROR'),
    times: z.int().min(1).max(1_000_000).default(1),
  })
  .refine(rule => (POSSIBLE[rule.at] as readonly FaultKind[]).includes(rule.fault), 'not possible there')

export type FaultRule = z.infer<typeof FaultShape>

/** What a rule is compared with. */
export interface FaultSubject {
  endToEndId?: string
  type?: string
}

export class Faults {
  #rules: FaultRule[] = []

  list(): readonly FaultRule[] {
    return this.#rules
  }

  add(rule: FaultRule): void {
    if (this.#rules.length >= 1000) throw new RangeError('no more than 1,000 rules at once')
    this.#rules.push({ ...rule })
  }

  clear(): void {
    this.#rules = []
  }

  /** The first rule that fits, used up by one; undefined when all goes well. */
  take(at: FaultPlace, subject: FaultSubject): FaultRule | undefined {
    const fits = (rule: FaultRule) =>
      rule.at === at &&
      (!rule.endToEndId || rule.endToEndId === subject.endToEndId) &&
      (!rule.type || rule.type === subject.type)
    const rule = this.#rules.find(fits)
    if (!rule) return undefined
    rule.times -= 1
    if (rule.times === 0) this.#rules = this.#rules.filter(other => other !== rule)
    return { ...rule }
  }
}
