import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** How a step ended. Steps without tests of their own (types, lint, build) count as one. */
export interface Outcome {
  passed: number
  failed: number
  skipped: number
}

export interface Step {
  name: string
  title: { zh: string; en: string }
  run(): Promise<Outcome>
}

const require = createRequire(import.meta.url)
export const ROOT = join(import.meta.dirname, '../..')

let running: ChildProcess | undefined

/** Stops the program that runs now; it has had the terminal's signal already, others have not. */
export function interrupt(signal: NodeJS.Signals) {
  running?.kill(signal)
}

/** Runs the program of an npm package with this Node, its output going where ours goes. Resolves to its status. */
export async function runTool(
  tool: { package: string; program?: string },
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  const child = spawn(process.execPath, [programOf(tool), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  running = child
  try {
    return await new Promise<number>((done, fail) => {
      child.once('error', fail)
      child.once('exit', code => done(code ?? 1))
    })
  } finally {
    running = undefined
  }
}

function programOf(tool: { package: string; program?: string }): string {
  const manifest = join(ROOT, 'node_modules', tool.package, 'package.json')
  const { bin } = require(manifest) as { bin: string | Record<string, string> }
  const file = typeof bin === 'string' ? bin : bin[tool.program ?? tool.package]
  if (!file) throw new Error(`${tool.package} has no program ${tool.program ?? tool.package}`)
  return join(dirname(manifest), file)
}

/** A step that is one check as a whole. */
export const single = (status: number): Outcome => ({
  passed: status === 0 ? 1 : 0,
  failed: status === 0 ? 0 : 1,
  skipped: 0,
})

/** No tests at all, or a failure outside any test (a file that cannot be loaded), is a failure too. */
export function strict(outcome: Outcome, status: number): Outcome {
  const nothing = outcome.passed + outcome.failed === 0
  return outcome.failed === 0 && (status !== 0 || nothing) ? { ...outcome, failed: 1 } : outcome
}

/** Reads a report that a step wrote. @returns undefined when the step died before it could */
export function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return undefined
  }
}
