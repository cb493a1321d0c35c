import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** A program of this repository as a process of its own, with what it has said so far. */
export interface Program {
  pid: number
  output(): string
  errors(): string
  /** Resolves when the text appears in the output. @throws Error when the program ends before that */
  says(text: string | RegExp): Promise<void>
  signal(name: NodeJS.Signals): void
  /** Kills it, and all that it started in its process group, as a power cut would. */
  killGroup(): void
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Runs `scripts/bootstrap.cjs script args` as npm does, with this Node as the system's Node. */
export function runProgram(script: string, args: string[] = [], env: Record<string, string> = {}): Program {
  const command = [join(ROOT, 'scripts/bootstrap.cjs'), script, ...args]
  const clean = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env }
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: clean,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { output: '', errors: '' }
  const listeners = new Set<() => void>()
  const hear = (which: 'output' | 'errors') => (chunk: Buffer) => {
    said[which] += chunk.toString('utf8')
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear('output'))
  child.stderr.on('data', hear('errors'))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  return {
    pid: child.pid!,
    output: () => said.output,
    errors: () => said.errors,
    says: text => waitFor(text, said, listeners, child),
    signal: name => child.kill(name),
    killGroup: () => process.kill(-child.pid!, 'SIGKILL'),
    ended,
  }
}

function waitFor(
  text: string | RegExp,
  said: { output: string; errors: string },
  listeners: Set<() => void>,
  child: ChildProcess,
): Promise<void> {
  return new Promise((done, fail) => {
    const look = () => {
      if (!(typeof text === 'string' ? said.output.includes(text) : text.test(said.output))) return
      listeners.delete(look)
      done()
    }
    listeners.add(look)
    child.once('close', () => fail(new Error(`ended without saying ${text}:\n${said.output}${said.errors}`)))
    look()
  })
}
