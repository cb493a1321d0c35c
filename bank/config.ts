import { join } from 'node:path'
import { z } from 'zod'

/** Settings of one trial bank, read once from the environment. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_534).default(3000),
  YUHENG_DATA: z.string().min(1).default('.yuheng'),
  /** Name in message signatures; two banks of one platform need two names. */
  YUHENG_BANK_ID: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,40}$/)
    .default('trial-bank'),
  YUHENG_BANK_HOST: z.string().default('127.0.0.1'),
  YUHENG_BANK_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  YUHENG_BANK_DATA: z.string().min(1).optional(),
  /** Where news is told; by default the platform on this machine. */
  YUHENG_BANK_CALLBACK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Address under which parents reach the cashier, if not this machine. */
  YUHENG_BANK_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** PEM file with the public keys of the platform. */
  YUHENG_BANK_PLATFORM_KEYS: z.string().min(1).optional(),
  YUHENG_BANK_PAYMENT_TTL_SECONDS: z.coerce.number().int().min(1).max(86_400).default(1800),
  YUHENG_BANK_CLEARING_MS: z.coerce.number().int().min(0).max(86_400_000).default(200),
  YUHENG_BANK_RETRY_MS: z.coerce.number().int().min(10).max(60_000).default(1000),
})

export interface BankConfig {
  bankId: string
  host: string
  port: number
  dataFolder: string
  callbackUrl: string
  publicUrl: string | undefined
  platformKeys: string
  paymentTtlMs: number
  clearingMs: number
  retryMs: number
}

/** Reads the settings. @throws ZodError whose issues name the wrong variable */
export function readBankConfig(env: Record<string, string | undefined>): BankConfig {
  const e = environment.parse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')))
  return {
    bankId: e.YUHENG_BANK_ID,
    host: e.YUHENG_BANK_HOST,
    port: e.YUHENG_BANK_PORT ?? e.PORT + 1,
    dataFolder: e.YUHENG_BANK_DATA ?? join(e.YUHENG_DATA, 'bank'),
    callbackUrl: e.YUHENG_BANK_CALLBACK_URL ?? `http://127.0.0.1:${e.PORT}/api/v1/custody/bank/events`,
    publicUrl: e.YUHENG_BANK_PUBLIC_URL?.replace(/\/$/, ''),
    platformKeys: e.YUHENG_BANK_PLATFORM_KEYS ?? join(e.YUHENG_DATA, 'keys', 'custody.pub.pem'),
    paymentTtlMs: e.YUHENG_BANK_PAYMENT_TTL_SECONDS * 1000,
    clearingMs: e.YUHENG_BANK_CLEARING_MS,
    retryMs: e.YUHENG_BANK_RETRY_MS,
  }
}
