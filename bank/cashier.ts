import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { decidedPage, openPage, returnAddress, unknownPage } from './cashier-page.ts'
import { STYLE_HASH } from './cashier-style.ts'
import type { Desk } from './desk.ts'
import type { Faults } from './faults.ts'
import type { Payment } from './orders.ts'
import { CHANNELS } from './records.ts'
import { refuse } from './refusal.ts'

/** The cashier: whoever holds the unguessable address may pay or cancel that one payment. */

const Choice = z.discriminatedUnion('action', [
  z.object({ action: z.literal('pay'), channel: z.enum(CHANNELS) }),
  z.object({ action: z.literal('cancel') }),
])

const BODY_LIMIT = 2048

function show(reply: FastifyReply, html: string, payment?: Payment, status = 200): FastifyReply {
  const back = payment?.returnUrl ? ` ${new URL(payment.returnUrl).origin}` : ''
  const policy = [
    "default-src 'none'",
    `style-src ${STYLE_HASH}`,
    `form-action 'self'${back}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return reply
    .status(status)
    .headers({
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .type('text/html; charset=utf-8')
    .send(html)
}

function pageOf(payment: Payment): string {
  return payment.status === 'OPEN' ? openPage(payment) : decidedPage(payment)
}

function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse('cross-site', String(site))
}

function decide(desk: Desk, faults: Faults, payment: Payment, choice: z.infer<typeof Choice>): void {
  if (choice.action === 'cancel') desk.failPayment(payment, 'CANCELLED')
  else if (faults.take('cashier', payment)) desk.failPayment(payment, 'DECLINED')
  else desk.pay(payment, choice.channel)
}

export function registerCashier(app: FastifyInstance, desk: Desk, faults: Faults): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  const find = (request: FastifyRequest) =>
    desk.books.byPaymentId.get((request.params as { paymentId: string }).paymentId)

  app.get('/:paymentId', (request, reply) => {
    const payment = find(request)
    if (!payment) return show(reply, unknownPage(), undefined, 404)
    return show(reply, pageOf(payment), payment)
  })

  app.post('/:paymentId', (request, reply) => {
    refuseOtherSites(request)
    const payment = find(request)
    if (!payment) return show(reply, unknownPage(), undefined, 404)
    const choice = Choice.safeParse(request.body)
    if (!choice.success) return show(reply, pageOf(payment), payment, 422)
    decide(desk, faults, payment, choice.data)
    return reply.header('cache-control', 'no-store').redirect(returnAddress(payment), 303)
  })
}
