import { afterEach, describe, expect, test } from 'vitest'
import { atCashier, platformLine, runBank, type TestBank } from '../tests/support/bank.ts'
import { type NewsDesk, openNewsDesk } from '../tests/support/news.ts'

/** The bank when things go wrong: processes killed, replies lost, the platform away, news twice or late. */

const ACCOUNT = '4100-0002-0001'
const payee = { account: '4100-9002-0001', name: '学校' }

function paymentOf(endToEndId: string, amountFen = 1000) {
  const text = { accountName: '学校', description: '课程', returnUrl: 'http://localhost:3000/' }
  return { endToEndId, account: ACCOUNT, amountFen, ...text }
}

let bank: TestBank | undefined
let desk: NewsDesk | undefined

afterEach(async () => {
  await bank?.remove()
  await desk?.close()
  bank = undefined
  desk = undefined
})

/** A bank with a platform that hears it. */
async function both(): Promise<{ bank: TestBank; desk: NewsDesk; ask: ReturnType<typeof platformLine> }> {
  desk = await openNewsDesk()
  bank = await runBank({ YUHENG_BANK_CALLBACK_URL: desk.url })
  desk.trust(bank.publicKeyFile)
  return { bank, desk, ask: platformLine(bank) }
}

async function pay(ask: ReturnType<typeof platformLine>, endToEndId: string, amountFen = 1000) {
  const { body } = await ask('POST', '/v1/payments', paymentOf(endToEndId, amountFen))
  return atCashier(body.cashierUrl, 'pay')
}

describe('a killed bank', () => {
  test('has lost nothing that it acknowledged, whenever it is killed', async () => {
    const { bank, ask } = await both()
    const kept = new Set<string>()
    let at = 0
    for (let round = 0; round < 3; round += 1) {
      const stop = at + 25
      const clients = Array.from({ length: 8 }, async () => {
        for (;;) {
          at += 1
          const id = `K-${at}`
          await pay(ask, id)
          kept.add(id)
          if (kept.size >= stop) await bank.kill()
        }
      })
      await Promise.allSettled(clients)
      await bank.restart()
    }
    for (const id of kept) expect((await ask('GET', `/v1/payments/${id}`)).body.status).toBe('PAID')
    const { balanceFen } = (await ask('GET', `/v1/accounts/${ACCOUNT}`)).body
    expect(balanceFen).toBeGreaterThanOrEqual(kept.size * 1000)
    expect(kept.size).toBeGreaterThanOrEqual(70)
  })

  test('that dies between its journal and its reply gives the same answer to the retry', async () => {
    const { bank, ask } = await both()
    await pay(ask, 'P-1')
    await bank.control('POST', '/faults', [{ at: 'reply', fault: 'crash', endToEndId: 'O-1' }])
    const payout = { endToEndId: 'O-1', account: ACCOUNT, payee, amountFen: 400, purpose: '划拨' }
    await expect(ask('POST', '/v1/payouts', payout)).rejects.toThrow()
    await bank.ended()
    await bank.restart()
    expect((await ask('POST', '/v1/payouts', payout)).status).toBe(200)
    const balance = async () => (await ask('GET', `/v1/accounts/${ACCOUNT}`)).body.balanceFen
    await expect.poll(balance).toBe(600)
  })

  test('goes on with refunds and news that were under way', async () => {
    desk = await openNewsDesk()
    bank = await runBank({ YUHENG_BANK_CALLBACK_URL: desk.url, YUHENG_BANK_CLEARING_MS: '600' })
    const ask = platformLine(bank)
    await pay(ask, 'P-1')
    await ask('POST', '/v1/refunds', {
      endToEndId: 'R-1',
      originalEndToEndId: 'P-1',
      amountFen: 1000,
      purpose: '退费',
    })
    await bank.kill()
    desk.trust(bank.publicKeyFile)
    await bank.restart()
    expect((await desk.wait(2)).map(news => news.type)).toEqual(['payment.paid', 'refund.paid'])
  })
})

describe('a lost reply', () => {
  test('changes nothing: the order stands and the retry finds it', async () => {
    const { bank, ask } = await both()
    await bank.control('POST', '/faults', [{ at: 'reply', fault: 'drop', endToEndId: 'P-1' }])
    await expect(ask('POST', '/v1/payments', paymentOf('P-1'))).rejects.toThrow()
    expect((await ask('POST', '/v1/payments', paymentOf('P-1'))).status).toBe(200)
  })

  test('a request lost on its way leaves nothing behind', async () => {
    const { bank, ask } = await both()
    await bank.control('POST', '/faults', [{ at: 'request', fault: 'drop', endToEndId: 'P-1' }])
    await expect(ask('POST', '/v1/payments', paymentOf('P-1'))).rejects.toThrow()
    expect((await ask('POST', '/v1/payments', paymentOf('P-1'))).status).toBe(201)
  })

  test('a reply signed by a stranger is noticed', async () => {
    const { bank, ask } = await both()
    await bank.control('POST', '/faults', [{ at: 'reply', fault: 'forge' }])
    await expect(ask('POST', '/v1/payments', paymentOf('P-1'))).rejects.toThrow('wrong-signature')
  })
})

describe('news', () => {
  test('waits while the platform is down and arrives when it is back', async () => {
    const first = await openNewsDesk()
    const port = Number(new URL(first.url).port)
    await first.close()
    bank = await runBank({ YUHENG_BANK_CALLBACK_URL: first.url })
    const ask = platformLine(bank)
    for (const id of ['P-1', 'P-2', 'P-3']) await pay(ask, id)
    const waiting = (await bank.control('GET', '/state')) as { undeliveredCount: number }
    expect(waiting.undeliveredCount).toBe(3)
    desk = await openNewsDesk(port)
    desk.trust(bank.publicKeyFile)
    expect((await desk.wait(3)).map(news => news.endToEndId).sort()).toEqual(['P-1', 'P-2', 'P-3'])
    const state = () => bank?.control('GET', '/state')
    await expect.poll(state).toMatchObject({ undeliveredCount: 0 })
  })

  test('is told again, under the same id, until it is confirmed', async () => {
    desk = await openNewsDesk()
    bank = await runBank({ YUHENG_BANK_CALLBACK_URL: desk.url })
    await pay(platformLine(bank), 'P-1')
    const refused = () => desk?.refused.length
    await expect.poll(refused).toBeGreaterThan(1)
    desk.trust(bank.publicKeyFile)
    expect(await desk.wait(1)).toMatchObject([{ endToEndId: 'P-1' }])
  })

  test('sent twice carries one id; a forged one is followed by the true one; a lost one stays lost', async () => {
    const { bank, desk, ask } = await both()
    await bank.control('POST', '/faults', [
      { at: 'callback', fault: 'duplicate', endToEndId: 'P-1' },
      { at: 'callback', fault: 'forge', endToEndId: 'P-2' },
      { at: 'callback', fault: 'drop', endToEndId: 'P-3' },
    ])
    await pay(ask, 'P-1')
    await desk.wait(2)
    expect(new Set(desk.heard.map(news => news.eventId)).size).toBe(1)
    await pay(ask, 'P-2')
    expect((await desk.wait(3))[2]?.endToEndId).toBe('P-2')
    expect(desk.refused).toEqual(['wrong-signature'])
    await pay(ask, 'P-3')
    await pay(ask, 'P-4')
    expect((await desk.wait(4))[3]?.endToEndId).toBe('P-4')
  })

  test('of one payment comes in order, unless it is held back on purpose', async () => {
    const { bank, desk, ask } = await both()
    const refund = (n: number) => ({
      endToEndId: `R-${n}`,
      originalEndToEndId: `P-${n}`,
      amountFen: 1,
      purpose: 'x',
    })
    await pay(ask, 'P-1')
    await ask('POST', '/v1/refunds', refund(1))
    expect((await desk.wait(2)).map(news => news.type)).toEqual(['payment.paid', 'refund.paid'])
    await bank.control('POST', '/faults', [{ at: 'callback', fault: 'hold', endToEndId: 'P-2' }])
    await pay(ask, 'P-2')
    await ask('POST', '/v1/refunds', refund(2))
    expect((await desk.wait(4)).slice(2).map(news => news.type)).toEqual(['refund.paid', 'payment.paid'])
  })
})

test('a second process on the same folder is refused and the first goes on', async () => {
  const { bank, ask } = await both()
  await expect(runBank({ YUHENG_BANK_DATA: `${bank.folder}/data` })).rejects.toThrow('another bank process')
  expect((await ask('POST', '/v1/payments', paymentOf('P-1'))).status).toBe(201)
})
