import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/browser.ts'
import { freePort } from './server/platform/db/embedded.ts'

/**
 * Browser tests (`tests/e2e/*.e2e.ts`) against the product as `npm start` runs it, in a data folder of its own with
 * the demo province. Plain files run on both screens, `*.desktop.e2e.ts` and `*.phone.e2e.ts` on one.
 * E2E_URL tests a server that runs already. Workers read this file again, hence the memory in the environment.
 */
const browser = await findBrowser(line => console.log(line))
if (!browser) throw new Error('no Chromium here: install chromium or set CHROMIUM_PATH')
const { executablePath, args, env } = browser

const own = !process.env.E2E_URL || process.env.E2E_OWN === '1'
if (!process.env.E2E_URL) {
  process.env.E2E_OWN = '1'
  process.env.E2E_URL = `http://127.0.0.1:${await freePort()}`
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-e2e-'))
  process.env.E2E_DATA = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}
const url = process.env.E2E_URL

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { executablePath, args, env },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      testMatch: '**/*.e2e.ts',
      testIgnore: '**/*.phone.e2e.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1366, height: 768 } },
    },
    {
      name: 'phone',
      testMatch: '**/*.e2e.ts',
      testIgnore: '**/*.desktop.e2e.ts',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
  webServer: own
    ? {
        command: 'node scripts/bootstrap.cjs server/start.ts',
        url: `${url}/ready`,
        timeout: 600_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
        stdout: 'pipe',
        env: {
          PORT: new URL(url).port,
          YUHENG_DATA: process.env.E2E_DATA ?? '',
          YUHENG_LOG: 'error',
          YUHENG_RATE: '1000000',
          YUHENG_VILLAGES: 'none',
        },
      }
    : undefined,
})
