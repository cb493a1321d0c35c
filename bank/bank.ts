import { join } from 'node:path'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { NonceMemory } from '../server/platform/nonces.ts'
import { keyRingOfFile, loadOrCreateSigningKey } from '../server/platform/signing-keys.ts'
import { registerApi } from './api.ts'
import { Books } from './books.ts'
import { Callbacks } from './callbacks.ts'
import { registerCashier } from './cashier.ts'
import { Clearing } from './clearing.ts'
import type { BankConfig } from './config.ts'
import { registerControl } from './control.ts'
import { Desk } from './desk.ts'
import { Faults } from './faults.ts'
import { Journal } from './journal.ts'
import { lockFolder } from './lock.ts'
import type { BankRecord } from './records.ts'
import { BankRefusal } from './refusal.ts'
import { keepBodies, requireSignatures } from './signed.ts'

const BODY_LIMIT = 512 * 1024

export interface RunningBank {
  /** Where it listens on this machine. */
  url: string
  keyId: string
  records: number
  close(): Promise<void>
}

interface BankHooks {
  now: () => Date
  say: (line: string) => void
  /** The journal could not be written: memory is ahead of the disk, so the process must end at once. */
  onBroken: (error: unknown) => void
}

/** Starts a bank: lock, journal, books, doors, clearing, news. */
export async function startBank(config: BankConfig, { now, say, onBroken }: BankHooks): Promise<RunningBank> {
  const unlock = await lockFolder(config.dataFolder)
  const books = new Books()
  const nonces = new NonceMemory()
  const take = (record: unknown) => restore(record as BankRecord, books, nonces, now())
  const journal = await Journal.open(join(config.dataFolder, 'journal'), take, onBroken)
  if (books.accounts.sumFen() !== 0) throw new Error('the accounts of the journal do not sum to zero')
  const key = loadOrCreateSigningKey(join(config.dataFolder, 'keys'), 'bank')
  const desk = new Desk({ books, journal, now, paymentTtlMs: config.paymentTtlMs })
  const faults = new Faults()
  const flushed = () => journal.flushed()
  const app = fastify({ bodyLimit: BODY_LIMIT, routerOptions: { maxParamLength: 64 } })
  answerErrors(app, say)
  app.addHook('onSend', async (_, __, payload) => {
    await flushed()
    return payload
  })
  let url = ''
  await app.register(
    async door => {
      const keepNonce = desk.keepNonce.bind(desk)
      const platformKeys = keyRingOfFile(config.platformKeys)
      keepBodies(door)
      requireSignatures(door, { bankId: config.bankId, key, platformKeys, nonces, faults, now, keepNonce })
      registerApi(door, desk, () => config.publicUrl ?? url, now)
    },
    { prefix: '/v1' },
  )
  await app.register(async door => registerCashier(door, desk, faults), { prefix: '/cashier' })
  await app.register(async door => registerControl(door, desk, faults), { prefix: '/control' })
  app.get('/health', () => ({ status: 'ok', bankId: config.bankId }))
  url = await app.listen({ host: config.host, port: config.port })
  const clearing = new Clearing(desk, faults, config.clearingMs)
  const callbackUrl = config.callbackUrl
  const callbacks = new Callbacks({
    desk,
    faults,
    key,
    url: callbackUrl,
    now,
    retryMs: config.retryMs,
    flushed,
    say,
  })
  clearing.start()
  callbacks.start()
  const close = async () => {
    clearing.stop()
    callbacks.stop()
    await app.close()
    await journal.close()
    unlock()
  }
  return { url, keyId: key.keyId, records: books.lastSeq, close }
}

/** Takes a record of an earlier life in: the books follow it, and nonces still young enough stay refused. */
function restore(record: BankRecord, books: Books, nonces: NonceMemory, at: Date): void {
  books.apply(record)
  if (record.kind !== 'nonce.taken') return
  const forgetAt = new Date(record.forgetAt)
  if (forgetAt >= at) nonces.take({ keyId: record.keyId, nonce: record.nonce, forgetAt }, at)
}

function answerErrors(app: FastifyInstance, say: (line: string) => void): void {
  const refusalOf = (error: FastifyError | BankRefusal): BankRefusal => {
    if (error instanceof BankRefusal) return error
    if (error.statusCode === 413) return new BankRefusal('too-large', error.message)
    if (error.statusCode && error.statusCode < 500) return new BankRefusal('invalid-input', error.message)
    say(`error: ${error.stack ?? error.message}`)
    return new BankRefusal('unavailable', 'nothing is known about the outcome; ask again with the same id')
  }
  app.setErrorHandler((error: FastifyError | BankRefusal, _, reply) => {
    const refusal = refusalOf(error)
    const body = JSON.stringify(refusal.body())
    return reply.status(refusal.status).type('application/problem+json; charset=utf-8').send(body)
  })
  app.setNotFoundHandler((request, reply) => {
    const body = JSON.stringify(new BankRefusal('not-found', `${request.method} ${request.url}`).body())
    return reply.status(404).type('application/problem+json; charset=utf-8').send(body)
  })
}
