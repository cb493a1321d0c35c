import type { FastifyRequest } from 'fastify'
import { audit } from '../../../platform/audit/record.ts'
import { systemBox } from '../../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { rawBodyOf } from '../../../platform/http/raw-body.ts'
import { refuse } from '../../../platform/problem.ts'
import { SignatureError } from '../../../platform/signature-error.ts'
import { type VerifiedMessage, verifyRequest } from '../../../platform/signing.ts'
import { findInstruction, type Instruction } from '../store/instructions.ts'
import { findBankAccount } from './accounts.ts'
import { tryAnswer } from './answers.ts'
import type { BankConnection } from './connection.ts'
import { decideNews, keepNews, takeNonce } from './inbox-store.ts'
import { PLATFORM_AUDIENCE } from './line.ts'
import { readNameAtBank, seriesOf } from './names.ts'
import { type BankNews, meaningOf } from './news.ts'
import { bankProblems } from './problems.ts'

/**
 * Takes news from the bank: proves who speaks, keeps the news once, books it at once if it fits what was asked,
 * and marks it for a person if it does not. Confirmed only after all of it is committed; told again, it is
 * confirmed again and changes nothing.
 * @throws Refusal custody.bank-not-signed, custody.bank-replayed, custody.bank-event-changed
 */
export async function receiveNews(
  ground: Ground,
  bank: BankConnection | undefined,
  request: FastifyRequest,
  news: BankNews,
): Promise<{ acknowledged: string }> {
  if (!bank) refuse(bankProblems.bankNotSigned)
  const message = proven(bank, request)
  await transact(ground, systemBox(`bank:${bank.bankId}`), async tx => {
    if (!(await takeNonce(tx, message))) refuse(bankProblems.bankReplayed)
    const kept = await keepNews(tx, bank.bankId, news)
    if (!kept.same) refuse(bankProblems.bankEventChanged)
    if (kept.outcome === 'WAITING') await book(tx, bank.bankId, news)
  })
  return { acknowledged: news.eventId }
}

function proven(bank: BankConnection, request: FastifyRequest): VerifiedMessage {
  const { method, url: path, headers } = request
  const message = { method, path, headers, body: rawBodyOf(request) }
  try {
    return verifyRequest(message, bank.keys, PLATFORM_AUDIENCE, bank.now())
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error
    const detail = { zh: `签名校验未通过：${error.fault}`, en: error.message }
    refuse(bankProblems.bankNotSigned, { detail })
  }
}

async function book(tx: Tx, bankId: string, news: BankNews): Promise<void> {
  const instruction = await instructionOf(tx, news)
  const unmatched = instruction ? await misfit(tx, instruction, news) : 'not-ours'
  const note = unmatched ?? (await apply(tx, instruction!, news))
  await decideNews(tx, bankId, news.eventId, note ? 'UNMATCHED' : 'APPLIED', note)
  await audit(tx, {
    action: 'custody.bankNews',
    outcome: 'DONE',
    object: `bank-event:${bankId}/${news.eventId}`,
    county: instruction?.county,
    institutionId: instruction?.institutionId,
    detail: { type: news.type, endToEndId: news.endToEndId, ...(note ? { unmatched: note } : {}) },
  })
}

async function instructionOf(tx: Tx, news: BankNews): Promise<Instruction | undefined> {
  const named = readNameAtBank(await seriesOf(tx), news.endToEndId)
  const { kind } = meaningOf(news.type)
  return named?.kind === kind ? findInstruction(tx, kind, named.cell, named.id) : undefined
}

/** Why the news cannot be about this instruction; undefined if it can. */
async function misfit(tx: Tx, instruction: Instruction, news: BankNews): Promise<string | undefined> {
  const account = await findBankAccount(tx, instruction.cell, instruction.institutionId)
  return account?.account === news.account ? undefined : 'wrong-account'
}

async function apply(tx: Tx, { kind, cell, id }: Instruction, news: BankNews): Promise<string | undefined> {
  const result = await tryAnswer(tx, kind, {
    cell,
    id,
    outcome: meaningOf(news.type).outcome,
    amountFen: news.amountFen,
    at: new Date(news.occurredAt),
    ...(news.reference ? { bankReference: news.reference } : {}),
    ...(news.channel ? { channel: news.channel } : {}),
    ...(news.failure ? { failure: news.failure } : {}),
  })
  return 'refused' in result ? result.refused : undefined
}
