import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { demoAccounts } from '../synthetic/demo.ts'
import { findBrowser } from './browser.ts'

/**
 * Takes the pictures of README.md from a demo that runs: `node scripts/screenshots.ts [http://localhost:3000]`.
 * Nothing of the demo is changed: pages are opened, forms are not sent.
 */
const FOLDER = join(import.meta.dirname, '../docs/images')
const MOST_BYTES = 150_000
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const DESKTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 }

interface Shot {
  name: string
  path: string
  /** Account of the demo; nobody unless given. */
  as?: string
  screen: 'phone' | 'desktop'
  /** What is done on the page before the picture is taken. */
  prepare?: (page: Page) => Promise<void>
}

const shots: readonly Shot[] = [
  { name: 'public-lookup', path: '/find?q=美术', screen: 'phone' },
  { name: 'parent-home', path: '/parent/', as: 'parent', screen: 'phone' },
  { name: 'refund-steps', path: '/parent/orders', as: 'parent', screen: 'phone', prepare: openRefund },
  { name: 'institution-timetable', path: '/institution/timetable', as: 'manager', screen: 'desktop' },
  { name: 'officer-overview', path: '/officer/', as: 'leader', screen: 'desktop' },
  { name: 'officer-queue', path: '/officer/queue', as: 'officer', screen: 'desktop' },
]

/** From the orders of a family to the computation of a refund, opened. */
async function openRefund(page: Page) {
  await page.locator('a.order').first().click()
  await page.getByRole('link', { name: '申请退费' }).click()
  await page.getByText('查看计算过程与依据').click()
  await settle(page)
  const top = (await page.getByRole('heading', { name: '今天申请可以退' }).boundingBox())?.y ?? 0
  await page.evaluate(y => window.scrollTo(0, y), top - 90)
}

/** Nothing is loading and no chart is being drawn any more. */
async function settle(page: Page) {
  await page.waitForLoadState('networkidle')
  await page.locator('[aria-busy="true"], .ant-skeleton').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
}

async function logIn(page: Page, login: string) {
  const account = demoAccounts.find(a => a.login === login)
  if (!account) throw new Error(`the demo has no account ${login}`)
  const data = { login, password: account.password }
  const reply = await page.context().request.post('/api/v1/auth/login', { data })
  if (!reply.ok()) throw new Error(`${login} cannot log in: ${reply.status()}`)
}

/** The picture as WebP, in the best quality that the limit allows. */
async function written(name: string, png: Buffer): Promise<number> {
  for (const quality of [88, 80, 70, 60, 45]) {
    const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer()
    if (webp.length > MOST_BYTES) continue
    writeFileSync(join(FOLDER, `${name}.webp`), webp)
    return webp.length
  }
  throw new Error(`${name} does not fit into ${MOST_BYTES} bytes`)
}

async function take(browser: Browser, baseURL: string, shot: Shot) {
  const screen = shot.screen === 'phone' ? PHONE : DESKTOP
  const context = await browser.newContext({
    ...screen,
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    if (shot.as) await logIn(page, shot.as)
    await page.goto(shot.path)
    await settle(page)
    await shot.prepare?.(page)
    const bytes = await written(shot.name, await page.screenshot({ animations: 'disabled' }))
    console.log(`✔ docs/images/${shot.name}.webp ${Math.ceil(bytes / 1000)} kB`)
  } finally {
    await context.close()
  }
}

async function main(baseURL: string) {
  const found = await findBrowser(line => console.log(line))
  if (!found) throw new Error('no Chromium here: install chromium or set CHROMIUM_PATH')
  mkdirSync(FOLDER, { recursive: true })
  const { executablePath, args, env } = found
  const browser = await chromium.launch({ executablePath, args, env })
  try {
    for (const shot of shots) await take(browser, baseURL, shot)
  } finally {
    await browser.close()
  }
}

await main(process.argv[2] ?? 'http://localhost:3000')
