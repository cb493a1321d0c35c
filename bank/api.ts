import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { availableFen } from './accounts.ts'
import type { Desk } from './desk.ts'
import type { Payment, Payout, Refund } from './orders.ts'
import { refuse } from './refusal.ts'
import {
  AccountParams,
  IdParams,
  LinesQuery,
  OpeningShape,
  PaymentShape,
  PayoutShape,
  RefundShape,
} from './shapes.ts'

/** The signed doors for the platform: orders in, states and statements out. */

interface Asked {
  params: unknown
  query: unknown
  body: unknown
}
type Answer = { status?: number; body: unknown }
type Door = (asked: Asked) => Answer

function shaped<S extends z.ZodType>(shape: S, value: unknown): z.output<S> {
  const read = shape.safeParse(value)
  if (!read.success) refuse('invalid-input', z.prettifyError(read.error))
  return read.data
}

function found<T>(value: T | undefined, name: string): T {
  return value ?? refuse('not-found', name)
}

function paymentView(payment: Payment, publicUrl: string) {
  const { endToEndId, account, amountFen, refundedFen, status, channel, failure, reference } = payment
  const cashierUrl = payment.paymentId ? `${publicUrl}/cashier/${payment.paymentId}` : undefined
  const times = { createdAt: payment.createdAt, expiresAt: payment.expiresAt, settledAt: payment.settledAt }
  const outcome = { status, channel, failure, reference, ...times }
  return { endToEndId, account, amountFen, refundedFen, cashierUrl, ...outcome }
}

function transferView(transfer: Refund | Payout) {
  const { endToEndId, account, amountFen, status, failure, reference, acceptedAt, settledAt } = transfer
  const base = { endToEndId, account, amountFen, status, failure, reference, acceptedAt, settledAt }
  return transfer.kind === 'refund'
    ? { ...base, originalEndToEndId: transfer.originalEndToEndId, channel: transfer.channel }
    : { ...base, payee: transfer.payee }
}

/** Every door by method and path. `publicUrl` is where parents reach the cashier. */
function doors(desk: Desk, publicUrl: () => string, now: () => Date): Record<string, Door> {
  const { books } = desk
  const id = (asked: Asked) => shaped(IdParams, asked.params).id
  const transfer = (asked: Asked, kind: 'refund' | 'payout') => {
    const one = books.transfers.get(id(asked))
    return transferView(found(one?.kind === kind ? one : undefined, id(asked)))
  }
  const account = (asked: Asked) => {
    const number = shaped(AccountParams, asked.params).account
    return found(books.accounts.find(number), number)
  }
  return {
    'POST /payments': ({ body }) => {
      const { payment, made } = desk.createPayment(shaped(PaymentShape, body))
      return { status: made ? 201 : 200, body: paymentView(payment, publicUrl()) }
    },
    'GET /payments/:id': asked => ({
      body: paymentView(found(books.payments.get(id(asked)), id(asked)), publicUrl()),
    }),
    'POST /payments/:id/cancel': asked => {
      const payment = found(books.payments.get(id(asked)), id(asked))
      desk.failPayment(payment, 'CANCELLED')
      return { body: paymentView(payment, publicUrl()) }
    },
    'POST /refunds': ({ body }) => {
      const { refund, made } = desk.createRefund(shaped(RefundShape, body))
      return { status: made ? 201 : 200, body: transferView(refund) }
    },
    'GET /refunds/:id': asked => ({ body: transfer(asked, 'refund') }),
    'POST /payouts': ({ body }) => {
      const { payout, made } = desk.createPayout(shaped(PayoutShape, body))
      return { status: made ? 201 : 200, body: transferView(payout) }
    },
    'GET /payouts/:id': asked => ({ body: transfer(asked, 'payout') }),
    'POST /openings': ({ body }) => {
      const order = shaped(OpeningShape, body)
      const { made } = desk.openWith(order)
      return { status: made ? 201 : 200, body: { openingId: order.openingId, account: order.account } }
    },
    'GET /accounts/:account': asked => {
      const { account: number, name, kind, balanceFen, heldFen, lines } = account(asked)
      const available = availableFen(account(asked))
      const state = { balanceFen, heldFen, availableFen: available, lines: lines.length }
      return { body: { account: number, name, kind, ...state, asOf: now().toISOString() } }
    },
    'GET /accounts/:account/lines': asked => {
      const { after, limit, from = '', until = '~' } = shaped(LinesQuery, asked.query)
      const { lines } = account(asked)
      const page = []
      let at = after
      for (; at < lines.length && page.length < limit; at += 1) {
        const line = lines[at]
        if (line && line.bookedAt >= from && line.bookedAt < until) page.push(line)
      }
      return { body: { lines: page, next: at < lines.length ? at : null } }
    },
  }
}

/** Registers the doors below the prefix of `app`. Signatures are checked and made around them. */
export function registerApi(
  app: FastifyInstance,
  desk: Desk,
  publicUrl: () => string,
  now: () => Date,
): void {
  for (const [name, door] of Object.entries(doors(desk, publicUrl, now))) {
    const [method = '', url = ''] = name.split(' ')
    app.route({
      method,
      url,
      handler: (request, reply) => {
        const { params, query, body } = request
        const answer = door({ params, query, body })
        return reply.status(answer.status ?? 200).send(answer.body)
      },
    })
  }
}
