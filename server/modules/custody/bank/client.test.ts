import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atCashier, runBank, type TestBank } from '../../../../tests/support/bank.ts'
import { keyRingOfFile, loadOrCreateSigningKey } from '../../../platform/signing-keys.ts'
import { BankClient } from './client.ts'
import { BankLine, BankRefused, BankSilent } from './line.ts'

let bank: TestBank
let client: BankClient

beforeEach(async () => {
  bank = await runBank()
  client = clientOf(bank)
})
afterEach(() => bank.remove())

function clientOf({ url, folder, publicKeyFile }: TestBank, bankId = 'trial-bank'): BankClient {
  const key = loadOrCreateSigningKey(join(folder, 'platform', 'keys'), 'custody')
  const bankKeys = keyRingOfFile(publicKeyFile)
  return new BankClient(new BankLine({ url, bankId, key, bankKeys, now: () => new Date(), timeoutMs: 400 }))
}

const order = {
  endToEndId: 'P-1',
  account: '4100-0001-0001',
  accountName: '学校',
  amountFen: 5000,
  description: '课程',
  returnUrl: 'http://localhost:3000/',
}

describe('the bank client', () => {
  test('pays, refunds in part, pays out and reads the statement', async () => {
    const { cashierUrl = '' } = await client.createPayment(order)
    await atCashier(cashierUrl, 'pay')
    expect(await client.getPayment('P-1')).toMatchObject({ status: 'PAID', channel: 'WECHAT' })
    const refund = { endToEndId: 'R-1', originalEndToEndId: 'P-1', amountFen: 2000, purpose: '退费' }
    await client.createRefund(refund)
    await expect.poll(async () => (await client.getRefund('R-1')).status).toBe('PAID')
    const payee = { account: '4100-9001-0001', name: '学校' }
    await client.createPayout({
      endToEndId: 'O-1',
      account: order.account,
      payee,
      amountFen: 3000,
      purpose: 'x',
    })
    await expect.poll(async () => (await client.getPayout('O-1')).status).toBe('PAID')
    const { lines, next } = await client.lines(order.account)
    expect([lines.map(line => line.amountFen), next]).toEqual([[5000, -2000, -3000], null])
    expect(await client.account(order.account)).toMatchObject({ balanceFen: 0, kind: 'CUSTODY' })
  })

  test.each([
    ['a lost request', 'request', 'drop', 0],
    ['a lost reply', 'reply', 'drop', 0],
    ['a reply later than we wait', 'reply', 'delay', 600],
    ['a reply signed by a stranger', 'reply', 'forge', 0],
  ])('%s is asked about again and has one effect', async (_, at, fault, ms) => {
    await bank.control('POST', '/faults', [{ at, fault, ms, endToEndId: 'P-1' }])
    expect((await client.createPayment(order)).status).toBe('OPEN')
    expect(await bank.control('GET', '/state')).toMatchObject({ openPayments: 1 })
  })

  test('a bank that stays silent is reported as silent, not as refusing', async () => {
    await bank.control('POST', '/faults', [{ at: 'reply', fault: 'drop', times: 3 }])
    await expect(client.createPayment(order)).rejects.toThrow(BankSilent)
    await bank.stop()
    await expect(client.getPayment('P-1')).rejects.toThrow(BankSilent)
  })

  test('other content under a known id is refused and not repeated', async () => {
    await client.createPayment(order)
    const changed = client.createPayment({ ...order, amountFen: 1 })
    await expect(changed).rejects.toThrow(BankRefused)
    await expect(changed).rejects.toMatchObject({ code: 'content-changed', status: 409 })
  })

  test('a message to another bank is refused', async () => {
    await expect(clientOf(bank, 'other-bank').createPayment(order)).rejects.toMatchObject({
      code: 'not-signed',
    })
  })

  test('cancelling tells the truth about a payment that was paid in time', async () => {
    const { cashierUrl = '' } = await client.createPayment(order)
    await atCashier(cashierUrl, 'pay')
    expect((await client.cancelPayment('P-1')).status).toBe('PAID')
  })

  test('a bank that dies in the middle and comes back has done the order once', async () => {
    await bank.control('POST', '/faults', [{ at: 'reply', fault: 'crash', endToEndId: 'P-1' }])
    await expect(client.createPayment(order)).rejects.toThrow(BankSilent)
    await bank.restart()
    expect((await client.createPayment(order)).status).toBe('OPEN')
    expect(await bank.control('GET', '/state')).toMatchObject({ openPayments: 1 })
  })
})
