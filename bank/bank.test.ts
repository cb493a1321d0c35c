import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyIdOf } from '../server/platform/signing-keys.ts'
import { atCashier, platformLine, runBank, type TestBank } from '../tests/support/bank.ts'
import { type NewsDesk, openNewsDesk } from '../tests/support/news.ts'

const ACCOUNT = '4100-0001-0001'
const payee = { account: '4100-9001-0001', name: '示例培训学校' }

function paymentOf(endToEndId: string, change: Record<string, unknown> = {}) {
  return {
    endToEndId,
    account: ACCOUNT,
    accountName: '示例培训学校',
    amountFen: 240_000,
    description: '少儿书法 24 课时',
    returnUrl: 'http://localhost:3000/parent/orders/1',
    ...change,
  }
}

let desk: NewsDesk
let bank: TestBank
let ask: ReturnType<typeof platformLine>

beforeAll(async () => {
  desk = await openNewsDesk()
  bank = await runBank({ YUHENG_BANK_CALLBACK_URL: desk.url })
  desk.trust(bank.publicKeyFile)
  ask = platformLine(bank)
})

afterAll(async () => {
  await bank?.remove()
  await desk?.close()
})

async function paid(endToEndId: string, amountFen = 240_000): Promise<void> {
  const { body } = await ask('POST', '/v1/payments', paymentOf(endToEndId, { amountFen }))
  await atCashier(body.cashierUrl, 'pay')
}

const newsOf = (endToEndId: string) => desk.heard.filter(news => news.endToEndId === endToEndId)

async function toldAbout(endToEndId: string, count = 1) {
  await expect.poll(() => newsOf(endToEndId).length, { timeout: 20_000, interval: 10 }).toBe(count)
  return newsOf(endToEndId)
}

describe('paying', () => {
  test('a paid payment is on the account, in the news and on the way back to the platform', async () => {
    const made = await ask('POST', '/v1/payments', paymentOf('P-1'))
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ status: 'OPEN', amountFen: 240_000 })
    const cashier = await atCashier(made.body.cashierUrl, 'pay', 'E_CNY')
    expect(cashier.page).toContain('2,400.00')
    expect(cashier.location).toBe('http://localhost:3000/parent/orders/1?payment=P-1&result=paid')
    expect((await ask('GET', '/v1/payments/P-1')).body).toMatchObject({ status: 'PAID', channel: 'E_CNY' })
    expect((await ask('GET', `/v1/accounts/${ACCOUNT}`)).body.balanceFen).toBe(240_000)
    const [line] = (await ask('GET', `/v1/accounts/${ACCOUNT}/lines`)).body.lines
    expect(await toldAbout('P-1')).toMatchObject([
      { type: 'payment.paid', amountFen: 240_000, account: ACCOUNT, reference: line.reference },
    ])
  })

  test('a cancelled payment stays unpaid, whatever is pressed later', async () => {
    const { body } = await ask('POST', '/v1/payments', paymentOf('P-2'))
    expect((await atCashier(body.cashierUrl, 'cancel')).location).toContain('result=cancelled')
    expect((await atCashier(body.cashierUrl, 'pay')).location).toContain('result=cancelled')
    expect(await toldAbout('P-2')).toMatchObject([{ type: 'payment.failed', failure: 'CANCELLED' }])
  })

  test('the platform can close an open payment but not a paid one', async () => {
    await ask('POST', '/v1/payments', paymentOf('P-3'))
    expect((await ask('POST', '/v1/payments/P-3/cancel')).body.status).toBe('FAILED')
    await paid('P-4', 100)
    expect((await ask('POST', '/v1/payments/P-4/cancel')).body.status).toBe('PAID')
  })

  test('the same order again gives the same payment; other content under its id is refused', async () => {
    const first = await ask('POST', '/v1/payments', paymentOf('P-5'))
    const again = await ask('POST', '/v1/payments', paymentOf('P-5'))
    expect([again.status, again.body.cashierUrl]).toEqual([200, first.body.cashierUrl])
    const changed = await ask('POST', '/v1/payments', paymentOf('P-5', { amountFen: 1 }))
    expect([changed.status, changed.body.code]).toEqual([409, 'content-changed'])
    const asRefund = { endToEndId: 'P-5', originalEndToEndId: 'P-1', amountFen: 1, purpose: 'x' }
    expect((await ask('POST', '/v1/refunds', asRefund)).status).toBe(409)
  })

  test.each([
    ['a fraction of a fen', { amountFen: 1.5 }],
    ['a negative amount', { amountFen: -1 }],
    ['a text for an amount', { amountFen: '100' }],
    ['an unknown member', { extra: 1 }],
    ['a return address that is a script', { returnUrl: 'javascript:alert(1)' }],
    ['an account number with a path in it', { account: 'channel/WECHAT' }],
    ['a missing description', { description: '' }],
  ])('%s is refused and leaves nothing behind', async (_, change) => {
    const refused = await ask('POST', '/v1/payments', paymentOf('P-BAD', change))
    expect([refused.status, refused.body.code]).toEqual([422, 'invalid-input'])
    expect((await ask('GET', '/v1/payments/P-BAD')).status).toBe(404)
  })
})

describe('signatures', () => {
  test('a stranger, an old message, a message for another bank and a changed body are refused', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const stranger = { keyId: keyIdOf(publicKey), privateKey }
    const order = paymentOf('P-FORGED')
    const old = new Date(Date.now() - 310_000)
    const tries = [
      { key: stranger },
      { at: old },
      { audience: 'other-bank' },
      { sent: { ...order, amountFen: 1 } },
    ]
    for (const options of tries) {
      const refused = await ask('POST', '/v1/payments', order, options)
      expect([refused.status, refused.body.code]).toEqual([401, 'not-signed'])
    }
    expect((await ask('GET', '/v1/payments/P-FORGED')).status).toBe(404)
  })

  test('an unsigned request is refused', async () => {
    expect((await fetch(`${bank.url}/v1/payments/P-1`)).status).toBe(401)
  })

  test('a replayed message is refused, even after the bank was killed and started again', async () => {
    const first = await ask('POST', '/v1/payments', paymentOf('P-REPLAY'))
    const replay = { headers: first.sent }
    const second = await ask('POST', '/v1/payments', paymentOf('P-REPLAY'), replay)
    expect([second.status, second.body.code]).toEqual([401, 'nonce-replayed'])
    await bank.kill()
    await bank.restart()
    const third = await ask('POST', '/v1/payments', paymentOf('P-REPLAY'), replay)
    expect(third.body.code).toBe('nonce-replayed')
  })
})

describe('refunds and payouts', () => {
  const refundOf = (endToEndId: string, amountFen: number) => ({
    endToEndId,
    originalEndToEndId: 'P-R',
    amountFen,
    purpose: '退费',
  })

  test('refunds go back by the original channel, in part, and never above what was paid', async () => {
    await paid('P-R', 10_000)
    expect((await ask('POST', '/v1/refunds', refundOf('R-1', 6_000))).status).toBe(201)
    expect((await ask('POST', '/v1/refunds', refundOf('R-1', 6_000))).status).toBe(200)
    const above = await ask('POST', '/v1/refunds', refundOf('R-2', 4_001))
    expect([above.status, above.body.code]).toEqual([409, 'above-paid'])
    expect((await ask('POST', '/v1/refunds', refundOf('R-3', 4_000))).status).toBe(201)
    expect(await toldAbout('R-3')).toMatchObject([{ type: 'refund.paid', channel: 'WECHAT' }])
    expect((await ask('GET', '/v1/refunds/R-1')).body.status).toBe('PAID')
    expect((await ask('GET', '/v1/payments/P-R')).body.refundedFen).toBe(10_000)
  })

  test('an unpaid payment cannot be refunded', async () => {
    await ask('POST', '/v1/payments', paymentOf('P-UNPAID'))
    const refund = { endToEndId: 'R-U', originalEndToEndId: 'P-UNPAID', amountFen: 1, purpose: 'x' }
    expect((await ask('POST', '/v1/refunds', refund)).body.code).toBe('not-paid')
  })

  test('a refund that fails gives its room back, so that it can be tried anew', async () => {
    await paid('P-RF', 500)
    await bank.control('POST', '/faults', [
      { at: 'clearing', fault: 'fail', endToEndId: 'RF-1', failure: 'ACCOUNT_CLOSED' },
    ])
    const refund = { endToEndId: 'RF-1', originalEndToEndId: 'P-RF', amountFen: 500, purpose: 'x' }
    await ask('POST', '/v1/refunds', refund)
    expect(await toldAbout('RF-1')).toMatchObject([{ type: 'refund.failed', failure: 'ACCOUNT_CLOSED' }])
    expect((await ask('POST', '/v1/refunds', { ...refund, endToEndId: 'RF-2' })).status).toBe(201)
    expect(await toldAbout('RF-2')).toMatchObject([{ type: 'refund.paid' }])
  })

  test('a payout reaches the own account and never takes more than the custody account holds', async () => {
    const account = '4100-0001-0002'
    const { body } = await ask('POST', '/v1/payments', paymentOf('P-O', { account, amountFen: 900 }))
    await atCashier(body.cashierUrl, 'pay')
    const payout = { endToEndId: 'O-1', account, payee, amountFen: 600, purpose: '课时划拨' }
    expect((await ask('POST', '/v1/payouts', payout)).status).toBe(201)
    const more = await ask('POST', '/v1/payouts', { ...payout, endToEndId: 'O-2' })
    expect([more.status, more.body.code]).toEqual([409, 'insufficient-funds'])
    expect(await toldAbout('O-1')).toMatchObject([{ type: 'payout.paid', amountFen: 600 }])
    expect((await ask('GET', `/v1/accounts/${payee.account}`)).body).toMatchObject({
      kind: 'OWN',
      balanceFen: 600,
    })
    const swapped = { ...payout, endToEndId: 'O-3', payee: { ...payee, account: ACCOUNT } }
    expect((await ask('POST', '/v1/payouts', swapped)).body.code).toBe('wrong-account')
  })

  test('two payouts at once cannot take the same money', async () => {
    const account = '4100-0001-0003'
    const { body } = await ask('POST', '/v1/payments', paymentOf('P-T', { account, amountFen: 100 }))
    await atCashier(body.cashierUrl, 'pay')
    const tries = Array.from({ length: 20 }, (_, n) =>
      ask('POST', '/v1/payouts', { endToEndId: `T-${n}`, account, payee, amountFen: 30, purpose: 'x' }),
    )
    const taken = (await Promise.all(tries)).filter(reply => reply.status === 201)
    expect(taken.length).toBe(3)
  })
})

describe('statements', () => {
  test('lines come in pages, each with its balance, and end at the balance of the account', async () => {
    const account = '4100-0001-0004'
    for (const [n, amountFen] of [100, 200, 300].entries()) {
      const { body } = await ask('POST', '/v1/payments', paymentOf(`P-S${n}`, { account, amountFen }))
      await atCashier(body.cashierUrl, 'pay')
    }
    const first = (await ask('GET', `/v1/accounts/${account}/lines?limit=2`)).body
    const second = (await ask('GET', `/v1/accounts/${account}/lines?limit=2&after=${first.next}`)).body
    const lines = [...first.lines, ...second.lines]
    expect(second.next).toBeNull()
    expect(lines.map(line => line.balanceFen)).toEqual([100, 300, 600])
    expect((await ask('GET', `/v1/accounts/${account}`)).body.balanceFen).toBe(600)
    const none = await ask('GET', `/v1/accounts/${account}/lines?until=2020-01-01T00:00:00Z`)
    expect(none.body.lines).toEqual([])
  })

  test('an account taken over brings its balance and its payments, which can then be refunded', async () => {
    const earlier = { endToEndId: 'OLD-1', amountFen: 1000, refundedFen: 0, channel: 'BANK_CARD' }
    const opening = {
      openingId: 'OPEN-1',
      account: '4100-0001-0005',
      accountName: '老学校',
      balanceFen: 700,
      payments: [{ ...earlier, paidAt: '2022-03-01T02:00:00Z' }],
    }
    expect((await ask('POST', '/v1/openings', opening)).status).toBe(201)
    expect((await ask('POST', '/v1/openings', opening)).status).toBe(200)
    expect((await ask('POST', '/v1/openings', { ...opening, balanceFen: 1 })).status).toBe(409)
    const refund = { endToEndId: 'OLD-R', originalEndToEndId: 'OLD-1', amountFen: 700, purpose: 'x' }
    expect((await ask('POST', '/v1/refunds', refund)).status).toBe(201)
    expect((await ask('POST', '/v1/refunds', { ...refund, endToEndId: 'OLD-R2', amountFen: 1 })).status).toBe(
      409,
    )
    expect((await bank.control('GET', '/state')) as { sumFen: number }).toMatchObject({ sumFen: 0 })
  })
})

describe('the cashier', () => {
  test('an address that was guessed leads nowhere, and other sites cannot press its buttons', async () => {
    expect((await fetch(`${bank.url}/cashier/${'A'.repeat(27)}`)).status).toBe(404)
    const { body } = await ask('POST', '/v1/payments', paymentOf('P-X'))
    const crossSite = await fetch(body.cashierUrl, {
      method: 'POST',
      body: new URLSearchParams({ action: 'pay', channel: 'WECHAT' }),
      headers: { 'sec-fetch-site': 'cross-site' },
      redirect: 'manual',
    })
    expect(crossSite.status).toBe(403)
    expect((await ask('GET', '/v1/payments/P-X')).body.status).toBe('OPEN')
  })

  test('names are shown as text and the page allows no script', async () => {
    const accountName = '<script>alert(1)</script>"&'
    const { body } = await ask('POST', '/v1/payments', paymentOf('P-H', { accountName }))
    const reply = await fetch(body.cashierUrl)
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await reply.text()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;')
  })

  test('a channel that declines leaves the payment failed', async () => {
    await bank.control('POST', '/faults', [{ at: 'cashier', fault: 'fail', endToEndId: 'P-D' }])
    const { body } = await ask('POST', '/v1/payments', paymentOf('P-D'))
    expect((await atCashier(body.cashierUrl, 'pay')).location).toContain('result=declined')
    expect(await (await fetch(body.cashierUrl)).text()).toContain('支付渠道拒绝了本次支付')
  })
})

test('the control door refuses proxies and browsers', async () => {
  for (const header of [
    ['x-forwarded-for', '10.0.0.1'],
    ['origin', 'http://evil.example'],
  ] as [string, string][])
    expect((await fetch(`${bank.url}/control/state`, { headers: [header] })).status).toBe(403)
})
