import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Where the lock of a data folder listens: in the folder if the name is short enough for a socket. */
function addressOf(folder: string): string {
  const real = realpathSync(folder)
  const name = createHash('sha256').update(real).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\yuheng-bank-${name}`
  const inside = join(real, 'lock.sock')
  return inside.length < 100 ? inside : join(tmpdir(), `yuheng-bank-${name}.sock`)
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise(resolve => {
    const line = connect(address)
    const answer = (live: boolean) => {
      line.destroy()
      resolve(live)
    }
    line.once('connect', () => answer(true)).once('error', () => answer(false))
  })
}

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(line => line.destroy())
    server.once('error', reject).listen(address, () => resolve(server.unref()))
  })
}

/**
 * Makes this process the only one with the data folder, until it ends however it ends: a socket that nobody
 * answers any more is the trace of a killed process and is taken over.
 * @throws Error when another process has the folder
 */
export async function lockFolder(folder: string): Promise<() => void> {
  mkdirSync(dirname(folder), { recursive: true })
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  const address = addressOf(folder)
  if (await isAnswered(address)) throw new Error(`another bank process uses the folder ${folder}`)
  if (process.platform !== 'win32') rmSync(address, { force: true })
  const server = await listen(address)
  return () => server.close()
}
