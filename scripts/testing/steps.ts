import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from '../../server/start/web.ts'
import { findBrowser } from '../browser.ts'
import { type Outcome, ROOT, readReport, runTool, type Step, single, strict } from './step.ts'

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** Steps that could not run on this machine, for the block at the end. */
export const notRun: string[] = []

const nothing: Outcome = { passed: 0, failed: 0, skipped: 0 }

async function withReport(run: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-report-'))
  try {
    return await run(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const vitest = (project: string) =>
  withReport(async file => {
    const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const status = await runTool({ package: 'vitest' }, ['run', '--project', project, ...report])
    const r = readReport<VitestReport>(file)
    const outcome = r
      ? {
          passed: r.numPassedTests,
          failed: r.numFailedTests,
          skipped: r.numPendingTests + (r.numTodoTests ?? 0),
        }
      : nothing
    return strict(outcome, status)
  })

async function playwright(): Promise<Outcome> {
  const browser = await findBrowser(line => console.log(line))
  if (!browser) {
    notRun.push('browser')
    return { ...nothing, failed: process.env.CI ? 1 : 0 }
  }
  console.log(`  ${browser.origin}: ${browser.executablePath}`)
  return withReport(async file => {
    const tool = { package: '@playwright/test', program: 'playwright' }
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
    const status = await runTool(tool, ['test', '--reporter=list,json'], env)
    const stats = readReport<PlaywrightReport>(file)?.stats
    // A browser test that was skipped has shown nothing: it counts as failed.
    const outcome = stats
      ? { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped, skipped: 0 }
      : nothing
    return strict(outcome, status)
  })
}

const all: readonly (Step & { needs?: string })[] = [
  {
    name: 'types',
    title: { zh: '类型检查', en: 'types' },
    run: async () => single(await runTool({ package: 'typescript', program: 'tsc' }, ['--noEmit'])),
  },
  {
    name: 'lint',
    title: { zh: '代码规范', en: 'lint' },
    run: async () => single(await runTool({ package: '@biomejs/biome', program: 'biome' }, ['check', '.'])),
  },
  {
    name: 'build',
    title: { zh: '构建网页', en: 'web build' },
    needs: 'vite.config.ts',
    run: async () => {
      await buildWeb()
      return single(0)
    },
  },
  { name: 'unit', title: { zh: '单元测试', en: 'unit tests' }, run: () => vitest('unit') },
  { name: 'db', title: { zh: '数据库测试', en: 'tests on the real database' }, run: () => vitest('db') },
  {
    name: 'browser',
    title: { zh: '浏览器测试', en: 'tests in a real browser' },
    needs: 'tests/e2e',
    run: playwright,
  },
]

/** The steps in order, as far as the checkout has what they test. */
export const steps: readonly Step[] = all.filter(({ needs }) => !needs || existsSync(join(ROOT, needs)))
