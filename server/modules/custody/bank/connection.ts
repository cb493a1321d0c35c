import { join } from 'node:path'
import { systemClock } from '../../../platform/clock.ts'
import type { Config } from '../../../platform/config.ts'
import { returnOrigin } from '../../../platform/origins.ts'
import type { KeyRing } from '../../../platform/signing.ts'
import { keyRingOfFile, loadOrCreateSigningKey } from '../../../platform/signing-keys.ts'
import { BankClient } from './client.ts'
import { BankLine } from './line.ts'

/** The custody bank of this installation, as its operator set it up. */
export interface BankConnection {
  /** Its name in signatures and in our books. */
  bankId: string
  client: BankClient
  /** Its public keys: what it tells us must be signed with one of them. */
  keys: KeyRing
  /** Where the parent's browser comes back to after paying: where it came from, if that is ours. */
  returnUrl: (origin: string | null | undefined) => string
  /** Accounts need not be filed first: the trial bank opens them at the first payment. */
  trial: boolean
  /** The wall clock of signatures, which is not the clock of business. */
  now: () => Date
}

/**
 * The connection that the settings describe; undefined where no bank is set up, and then instructions wait.
 * `YUHENG_BANK_URL`, `YUHENG_BANK_ID`, `YUHENG_BANK_KEYS` (PEM file with the bank's public keys) and
 * `YUHENG_BANK_TRIAL` (yes/no) are read; our own key is made in `<data>/keys/custody.key.pem` at first use.
 */
export function connectBank(config: Config): BankConnection | undefined {
  if (!config.bankUrl) return undefined
  const { env, dataFolder } = config
  const bankId = env.YUHENG_BANK_ID ?? 'trial-bank'
  const bankData = env.YUHENG_BANK_DATA ?? join(dataFolder, 'bank')
  const keys = keyRingOfFile(env.YUHENG_BANK_KEYS ?? join(bankData, 'keys', 'bank.pub.pem'))
  const key = loadOrCreateSigningKey(join(dataFolder, 'keys'), 'custody')
  const { now } = systemClock(config.timeZone)
  const url = config.bankUrl.replace(/\/$/, '')
  return {
    bankId,
    client: new BankClient(new BankLine({ url, bankId, key, bankKeys: keys, now })),
    keys,
    returnUrl: origin => `${returnOrigin(config, origin)}/parent/payments/`,
    trial: env.YUHENG_BANK_TRIAL ? env.YUHENG_BANK_TRIAL === 'yes' : !config.production,
    now,
  }
}
