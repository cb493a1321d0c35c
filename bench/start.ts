import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../server/platform/db/embedded.ts'
import { type Bench, quantile, rounded } from './line.ts'

const STARTS = 3
const PROGRAM = join(import.meta.dirname, '../server/start.ts')

/** Starts the program on a folder and waits for its first answer, in milliseconds. */
async function startOnce(folder: string): Promise<number> {
  const port = await freePort()
  const bankPort = await freePort()
  const env = {
    ...process.env,
    YUHENG_DATA: folder,
    PORT: String(port),
    YUHENG_BANK_PORT: String(bankPort),
    YUHENG_VILLAGES: 'none',
    YUHENG_DEMO: 'no',
  }
  const began = performance.now()
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: 'ignore' })
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined)
      if (answer?.ok) return performance.now() - began
      if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  } finally {
    child.kill('SIGTERM')
    await new Promise(resolve => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)))
  }
}

/** An empty program of the same run time: what no start can be faster than. */
async function bareNode(): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' })
  await new Promise(resolve => child.once('exit', resolve))
  return performance.now() - began
}

/** From the command to the first answer, on a data folder that exists, against the bare run time. */
export const bench: Bench = async ({ say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-bench-start-'))
  try {
    say('first start: database, migrations, divisions, web application …')
    const first = await startOnce(folder)
    const later: number[] = []
    for (let i = 0; i < STARTS; i++) later.push(await startOnce(folder))
    const bare: number[] = []
    for (let i = 0; i < 5; i++) bare.push(await bareNode())
    const value = rounded(quantile(later, 0.5))
    const limit = rounded(quantile(bare, 0.5))
    return {
      value,
      unit: 'ms to first answer',
      limit,
      ratio: rounded(value / limit),
      firstMs: rounded(first),
      targetMs: 3000,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
