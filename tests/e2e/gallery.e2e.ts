import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type PreviewServer, preview } from 'vite'
import { unfold, violations } from './support/accessible.ts'

/** Every part of the kits, looked at apart from the pages: accessible in each theme and size, and usable by keyboard. */
const ROOT = join(import.meta.dirname, '../..')
const sheets = ['basics', 'forms', 'states', 'phone', 'login', 'desk', 'desklist', 'deskdetail', 'deskform']
const light = { theme: 'light', size: 'normal', lang: 'zh' }
/** Each screen has its own second look, so that every look is seen without looking at all of them twice. */
const looksOf: Record<string, (typeof light)[]> = {
  desktop: [light, { theme: 'dark', size: 'normal', lang: 'en' }],
  phone: [light, { theme: 'light', size: 'large', lang: 'zh' }],
}

let dist = ''
let server: PreviewServer
let base = ''

test.beforeAll(async () => {
  test.setTimeout(120_000)
  dist = mkdtempSync(join(tmpdir(), 'yuheng-gallery-'))
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--mode', 'test', '--outDir', dist, '--emptyOutDir', '--logLevel', 'error']
  const built = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (built.status !== 0) throw new Error(String(built.stderr))
  const configFile = join(ROOT, 'vite.config.ts')
  server = await preview({
    configFile,
    mode: 'test',
    build: { outDir: dist },
    preview: { port: 0, host: '127.0.0.1', proxy: {} },
  })
  base = server.resolvedUrls?.local[0] ?? ''
})
test.afterAll(async () => {
  await server?.close()
  rmSync(dist, { recursive: true, force: true })
})

async function open(page: Page, sheet: string, look = light) {
  const { theme, size, lang } = look
  await page.addInitScript(c => localStorage.setItem('yuheng.comfort', c), JSON.stringify({ theme, size }))
  await page.goto(`${base}gallery.html?sheet=${sheet}&still&lang=${lang}`)
  await expect(page.getByRole('heading').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
}

for (const sheet of sheets)
  test(`the parts of "${sheet}" are accessible and fit the screen in every look`, async ({ page }, {
    project,
  }) => {
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    for (const look of looksOf[project.name] ?? [light]) {
      await open(page, sheet, look)
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const size = await unfold(page)
      expect(await violations(page, tags)).toEqual([])
      if (size) await page.setViewportSize(size)
      const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(needs).toBeLessThanOrEqual(has ?? 0)
    }
    expect(errors).toEqual([])
  })

test('a dialog keeps focus inside, closes with Escape and gives focus back', async ({ page }) => {
  await open(page, 'basics')
  const opener = page.getByRole('button', { name: '取消订单…' })
  await opener.click()
  const dialog = page.getByRole('dialog', { name: '取消这个订单？' })
  for (let n = 0; n < 6; n++) await page.keyboard.press('Tab')
  expect(
    await dialog.evaluate(
      d => d.contains(document.activeElement) || document.activeElement === document.body,
    ),
  ).toBe(true)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
})

test('a division is found by pinyin and chosen by keyboard alone', async ({ page }) => {
  await open(page, 'forms')
  await page.getByRole('button', { name: '所在区县' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '所在区县' })
  await dialog.getByRole('combobox').fill('shazhou')
  await expect(dialog.getByRole('option', { name: /沙洲县/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '所在区县' })).toHaveText('青山省 望海市 沙洲县')
})

test('an amount is typed in yuan and never rounded', async ({ page }) => {
  await open(page, 'forms')
  const field = page.getByLabel('收费金额')
  await field.fill('1234.5')
  await field.blur()
  await expect(field).toHaveValue('1,234.50')
  await field.fill('0.001')
  await expect(page.getByText('请输入金额')).toBeVisible()
})

test('the tile map is walked with arrow keys and has a table', async ({ page }) => {
  await open(page, 'desk')
  const tiles = page.locator('.desk-map .tile')
  await tiles.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(tiles.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(tiles.first()).toBeFocused()
  await page.locator('.desk-map summary').click()
  await expect(page.locator('.desk-map tbody tr')).toHaveCount(await tiles.count())
})

test('a form says what is missing at the fields, keeps what was typed over a reload, and shows the refusal of the server', async ({
  page,
}) => {
  await open(page, 'deskform')
  await page.getByLabel('课程名称').fill('国际象棋入门')
  await page.getByRole('button', { name: '保存课程' }).click()
  await expect(page.getByText('请勾选后继续')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('课程名称')).toHaveValue('国际象棋入门')
  await page.getByLabel('我承诺内容真实').check()
  await page.getByLabel('课次').fill('99')
  await page.getByRole('button', { name: '保存课程' }).click()
  await expect(page.getByRole('alert').getByText('收费超过上限')).toBeVisible()
  await expect(page.getByLabel('课程名称')).toHaveValue('国际象棋入门')
})

test('filters and order of a list stand in the address', async ({ page }) => {
  await open(page, 'desklist')
  await page.getByRole('searchbox', { name: '名称、拼音、代码、地址' }).fill('围棋')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=/)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).not.toHaveURL(/q=/)
})

test('the language is switched without a reload and remembered', async ({ page }) => {
  await page.goto(`${base}?still`)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('button', { name: '中文' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: '中文' })).toBeVisible()
})
