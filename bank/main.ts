import { writeSync } from 'node:fs'
import { z } from 'zod'
import { type RunningBank, startBank } from './bank.ts'
import { type BankConfig, readBankConfig } from './config.ts'

/** `npm run bank`: the payment and custody bank of trials as a process of its own. */

function say(line: string): void {
  writeSync(1, `[bank] ${line}\n`)
}

function fail(line: string): never {
  writeSync(2, `[bank] ${line}\n`)
  process.exit(1)
}

function explain(error: unknown, config?: BankConfig): string {
  if (error instanceof z.ZodError) return `设置有误 wrong settings: ${z.prettifyError(error)}`
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE')
    return `端口 ${config?.port} 已被占用，请设置 YUHENG_BANK_PORT。 Port ${config?.port} is in use; set YUHENG_BANK_PORT.`
  if (code === 'EACCES' || code === 'EROFS')
    return `无法写入数据文件夹 ${config?.dataFolder}。 The data folder cannot be written.`
  if (code === 'ENOSPC') return '磁盘已满。 The disk is full.'
  return error instanceof Error ? error.message : String(error)
}

async function start(config: BankConfig): Promise<RunningBank> {
  const onBroken = (error: unknown) => fail(`journal: ${explain(error, config)}`)
  const bank = await startBank(config, { now: () => new Date(), say, onBroken })
  say('模拟银行（试运行，不涉及真实资金） Trial bank: no real money')
  say(`ready ${bank.url} · ${bank.records} records · key ${bank.keyId}`)
  say(`news goes to ${config.callbackUrl}`)
  return bank
}

try {
  const config = readBankConfig(process.env)
  const bank = await start(config).catch(error => fail(explain(error, config)))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      bank.close().then(
        () => process.exit(0),
        error => fail(explain(error)),
      )
    })
} catch (error) {
  fail(explain(error))
}
