import { createPublicKey } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from '../../../platform/config.ts'
import type { Services } from '../../../platform/services.ts'
import type { SigningKey } from '../../../platform/signing.ts'
import { loadOrCreateSigningKey } from '../../../platform/signing-keys.ts'
import { publicBytes } from './document.ts'

export interface ProofKey extends SigningKey {
  /** 32 bytes. */
  publicKey: Buffer
}

const keys = new WeakMap<Services, () => ProofKey>()

/** Lets a server sign proofs; the key is made in `<data>/keys/proof.key.pem` when it is first needed. */
export function signProofs(services: Services, config: Config): void {
  let key: ProofKey | undefined
  keys.set(services, () => (key ??= load(join(config.dataFolder, 'keys'))))
}

function load(folder: string): ProofKey {
  const { keyId, privateKey } = loadOrCreateSigningKey(folder, 'proof')
  return { keyId, privateKey, publicKey: publicBytes(createPublicKey(privateKey)) }
}

/** @throws Error outside a server: nobody else signs */
export function proofKeyOf(services: Services): ProofKey {
  const key = keys.get(services)
  if (!key) throw new Error('this process has no key to sign proofs of custody')
  return key()
}
