import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { ProviderSettings } from './auth/provider.ts'
import { Failure } from './failure.ts'
import type { FileLimits } from './files/files.ts'
import type { StoreSource } from './files/store-source.ts'
import type { AlgorithmName } from './seal/algorithm.ts'
import type { KeySource } from './seal/custodian-source.ts'

const MB = 1_048_576

/** Settings of one server process, read once from the environment. `docs/guides/operations.md` explains each. */
const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  YUHENG_DATA: z.string().min(1).default('.yuheng'),
  DATABASE_URL: z.string().min(1).optional(),
  /** Role that owns the tables; only migrations and backups use it. Defaults to DATABASE_URL. */
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  YUHENG_POOL: z.coerce.number().int().min(2).max(200).default(16),
  YUHENG_PUBLIC_URL: z.url().optional(),
  YUHENG_BANK_URL: z.url().optional(),
  /** Does this process do jobs, or only answer requests? */
  YUHENG_WORKERS: z.stringbool().default(true),
  YUHENG_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Requests a minute from one address or session before 429. */
  YUHENG_RATE: z.coerce.number().int().min(10).max(100_000_000).default(1200),
  /** Officers must have a second factor. Defaults to yes in production. */
  YUHENG_TOTP: z.stringbool().optional(),
  /** Time zone of civil dates. */
  YUHENG_TIME_ZONE: z.string().default('Asia/Shanghai'),
  YUHENG_METRICS_TOKEN: z.string().min(16).optional(),
  /** Cipher of personal data sealed under keys made from now on. */
  YUHENG_SEAL: z.enum(['AES-256-GCM', 'SM4-CTR-HMAC-SM3']).default('AES-256-GCM'),
  /** Key-encryption keys, `{"current": id, "keys": {id: base64}}`; without it, keys.json of the data folder. */
  YUHENG_KEYS: z.string().min(1).optional(),
  /** Program that wraps and unwraps data keys in front of a key-management service, with its arguments. */
  YUHENG_KEYS_COMMAND: z.string().min(1).optional(),
  /** Identity provider (OpenID Connect) of the province; its redirect address is PUBLIC_URL/login/return. */
  YUHENG_OIDC_ISSUER: z.url().optional(),
  YUHENG_OIDC_CLIENT: z.string().min(1).optional(),
  YUHENG_OIDC_SECRET: z.string().min(1).optional(),
  /** Address of an S3-compatible bucket for files, with a prefix if wanted; without it, a folder of YUHENG_DATA. */
  YUHENG_FILES_S3: z.url().optional(),
  YUHENG_FILES_S3_REGION: z.string().min(1).default('us-east-1'),
  YUHENG_FILES_S3_KEY: z.string().min(1).optional(),
  YUHENG_FILES_S3_SECRET: z.string().min(1).optional(),
  /** Megabytes of files that one account may hand in within 24 hours. */
  YUHENG_FILES_PER_DAY: z.coerce.number().int().min(1).max(1_000_000).default(1000),
  /** Megabytes of files that one institution or family may keep. */
  YUHENG_FILES_KEPT: z.coerce.number().int().min(1).max(100_000_000).default(10_000),
})

/** Settings by their meaning; what is not listed here is read by the part that owns it from `env`. */
export interface Config {
  production: boolean
  host: string
  port: number
  dataFolder: string
  databaseUrl: string | undefined
  ownerUrl: string | undefined
  pool: number
  publicUrl: string | undefined
  bankUrl: string | undefined
  workers: boolean
  log: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  ratePerMinute: number
  totpRequired: boolean
  timeZone: string
  metricsToken: string
  seal: { algorithm: AlgorithmName; keys: KeySource }
  provider: ProviderSettings | undefined
  files: { store: StoreSource; limits: FileLimits }
  env: Record<string, string | undefined>
}

/** Compose files hand on variables that nobody set as empty ones: those count as not set. */
export const withoutEmpty = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))

/**
 * Reads the settings. An empty variable counts as one that is not set.
 * @throws ZodError whose issues name the wrong variable; Failure `wrong-settings` where two belong together
 */
export function readConfig(given: Record<string, string | undefined> = process.env): Config {
  const env = withoutEmpty(given)
  const e = environment.parse(env)
  const production = e.NODE_ENV === 'production'
  return {
    production,
    host: e.HOST,
    port: e.PORT,
    dataFolder: e.YUHENG_DATA,
    databaseUrl: e.DATABASE_URL,
    ownerUrl: e.DATABASE_OWNER_URL ?? e.DATABASE_URL,
    pool: e.YUHENG_POOL,
    publicUrl: e.YUHENG_PUBLIC_URL,
    bankUrl: e.YUHENG_BANK_URL,
    workers: e.YUHENG_WORKERS,
    log: e.YUHENG_LOG,
    ratePerMinute: e.YUHENG_RATE,
    totpRequired: e.YUHENG_TOTP ?? production,
    timeZone: e.YUHENG_TIME_ZONE,
    metricsToken: e.YUHENG_METRICS_TOKEN ?? randomBytes(24).toString('hex'),
    seal: { algorithm: e.YUHENG_SEAL, keys: keySource(e) },
    provider: provider(e),
    files: {
      store: storeSource(e),
      limits: { perDay: e.YUHENG_FILES_PER_DAY * MB, kept: e.YUHENG_FILES_KEPT * MB },
    },
    env,
  }
}

const incomplete = (name: string, needs: readonly string[]) =>
  new Failure('wrong-settings', {
    zh: `设置有误：设置了 ${name}，还需要 ${needs.join(' 和 ')}。`,
    en: `Wrong settings: ${name} also needs ${needs.join(' and ')}.`,
  })

function keySource(e: z.output<typeof environment>): KeySource {
  if (e.YUHENG_KEYS_COMMAND) return { from: 'command', command: e.YUHENG_KEYS_COMMAND.trim().split(/\s+/) }
  if (e.YUHENG_KEYS) return { from: 'text', text: e.YUHENG_KEYS }
  return { from: 'file', path: join(e.YUHENG_DATA, 'keys.json') }
}

/** @throws Failure where the provider is configured by half */
function provider(e: z.output<typeof environment>): ProviderSettings | undefined {
  if (!e.YUHENG_OIDC_ISSUER) return undefined
  if (!e.YUHENG_OIDC_CLIENT || !e.YUHENG_PUBLIC_URL)
    throw incomplete('YUHENG_OIDC_ISSUER', ['YUHENG_OIDC_CLIENT', 'YUHENG_PUBLIC_URL'])
  const page = (path: string) => new URL(path, e.YUHENG_PUBLIC_URL).href
  return {
    issuer: e.YUHENG_OIDC_ISSUER,
    clientId: e.YUHENG_OIDC_CLIENT,
    clientSecret: e.YUHENG_OIDC_SECRET,
    redirectUri: page('/login/return'),
    afterLogout: page('/login'),
    insecure: ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(e.YUHENG_OIDC_ISSUER).hostname),
  }
}

/** @throws Failure where the bucket is configured by half */
function storeSource(e: z.output<typeof environment>): StoreSource {
  if (!e.YUHENG_FILES_S3) return { from: 'disk', folder: join(e.YUHENG_DATA, 'files') }
  if (!e.YUHENG_FILES_S3_KEY || !e.YUHENG_FILES_S3_SECRET)
    throw incomplete('YUHENG_FILES_S3', ['YUHENG_FILES_S3_KEY', 'YUHENG_FILES_S3_SECRET'])
  return {
    from: 's3',
    url: e.YUHENG_FILES_S3,
    region: e.YUHENG_FILES_S3_REGION,
    keyId: e.YUHENG_FILES_S3_KEY,
    secret: e.YUHENG_FILES_S3_SECRET,
  }
}
