import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure, systemCode } from '../platform/failure.ts'

const PATIENCE_MS = 2000

/** Somebody else listens on the port. */
export function portBusy(port: number, variable = 'PORT', cause?: unknown): Failure {
  return new Failure(
    'port-busy',
    {
      zh: `端口 ${port} 已被占用，请停止占用它的程序或另设 ${variable}。`,
      en: `Port ${port} is in use: stop the other program or set ${variable}.`,
    },
    cause,
  )
}

/**
 * Makes sure that the port can be had before anything else is begun. What a killed start left behind
 * gives its port up within moments, which is waited for.
 * @throws Failure `port-busy`, `port-forbidden`, `wrong-host`
 */
export async function requirePort(host: string, port: number, variable = 'PORT'): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const error = await tryPort(host, port)
    if (!error) return
    const code = systemCode(error)
    if (code !== 'EADDRINUSE') throw explain(host, port, code, error)
    if (Date.now() > until) throw portBusy(port, variable, error)
    await wait(100)
  }
}

function tryPort(host: string, port: number): Promise<Error | undefined> {
  return new Promise(done => {
    const server = createServer()
    server.once('error', done)
    server.listen(port, host, () => server.close(() => done(undefined)))
  })
}

function explain(host: string, port: number, code: string | undefined, error: Error): Error {
  if (code === 'EACCES')
    return new Failure('port-forbidden', {
      zh: `没有权限使用端口 ${port}，请设置 1024 以上的 PORT。`,
      en: `No permission for port ${port}: set PORT to one above 1023.`,
    })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Failure('wrong-host', {
      zh: `本机没有地址 ${host}，请检查 HOST。`,
      en: `This machine has no address ${host}: check HOST.`,
    })
  return error
}
