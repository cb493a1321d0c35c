import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, watchErrors } from './support/accessible.ts'
import { dayFromNow } from './support/school.ts'

/** A region sets a rule of its own on the officers' desk, and tries a draft on the records of a year. */
test.skip(!process.env.E2E_DATA, 'works on the demo province of the server that the tests start')
test.setTimeout(240_000)

const PASSWORD = 'yuheng-demo-2026'
const RULE = 'FEE-01.maxLessons'
const COUNTY = '410223'

async function enter(page: Page, login: string, path: string) {
  await page.context().clearCookies()
  await page.goto(path)
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.locator('.desk-page h1')).toBeVisible({ timeout: 60_000 })
}

async function pickDay(page: Page, label: string, day: string) {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(day)
  await field.press('Tab')
}

test('an officer proposes a stricter cap with its document, another publishes it, and everybody sees it from its day', async ({
  page,
}, { project }) => {
  const errors = watchErrors(page)
  const phone = project.name === 'phone'
  const [lessons, day] = phone ? [9, dayFromNow(330)] : [10, dayFromNow(300)]
  const number = `测试发改〔2026〕${Date.now() % 1_000_000}号`

  await enter(page, 'officer', '/officer/law?q=课时')
  await expectAccessible(page)
  await page.goto(`/officer/law/rules/${RULE}`)
  await expect(page.getByRole('heading', { name: '沿革与各地规定' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '提出本地规定' }).click()
  await expect(page.getByText('地方只能规定得更低')).toBeVisible()
  await page.getByRole('spinbutton', { name: '数值' }).fill('90')
  await pickDay(page, '起始日', day)
  await page.getByRole('button', { name: '登记新文件' }).click()
  const drawer = page.locator('.desk-drawer')
  await drawer.getByLabel('文号').fill(number)
  await drawer.getByLabel('标题', { exact: true }).fill('关于预收费课时上限的通知')
  await drawer.getByLabel('发文机关').fill('市发展改革委')
  const published = drawer.getByLabel('发布日期')
  await published.fill('2026-04-20')
  await published.press('Tab')
  await drawer.getByRole('button', { name: '登记文件' }).click()
  await expect(drawer).toHaveCount(0)
  await page.getByLabel('提出理由').fill('本市规定更严')
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect(page.getByText('地方只能规定得更低（更严）')).toBeVisible()
  await page.getByRole('spinbutton', { name: '数值' }).fill(String(lessons))
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect(page.getByText('这是您本人提出的规定')).toBeVisible()

  await page.getByRole('button', { name: '推演影响' }).click()
  await expect(page.getByText(/条记录中/)).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  const path = new URL(page.url()).pathname

  await enter(page, 'chief', '/officer/queue')
  await page.locator(`.queue-part a[href$="${path}"]`).click()
  await expect(page.getByText(/条记录中/)).toBeVisible()
  await page.getByRole('radio', { name: /^发布/ }).check()
  await page.getByLabel('理由').fill('已核对文件原文')
  await expectAccessible(page)
  await page.getByRole('button', { name: '作出审核决定' }).click()
  await expect(page.getByText('已发布').first()).toBeVisible()

  await page.goto(`/law/${RULE}?region=${COUNTY}&on=${day}`)
  await expect(page.getByText(`${lessons} 课时`).first()).toBeVisible()
  await expect(page.getByText('关于预收费课时上限的通知').first()).toBeVisible()
  expect(errors).toEqual([])
})

test('a draft is replayed over a year: who is affected, on the map and by name, with both computations', async ({
  page,
}) => {
  const errors = watchErrors(page)
  await enter(page, 'chief', '/officer/sandbox')
  await expectAccessible(page)
  await page.getByRole('link', { name: '新建推演' }).click()
  await page.getByRole('button', { name: '加入草案数值' }).click()
  const drawer = page.locator('.desk-drawer')
  await drawer.getByLabel('规定', { exact: true }).click()
  await page.keyboard.type(RULE)
  await page.keyboard.press('Enter')
  await drawer.getByRole('button', { name: '先选择规定' }).click()
  await drawer.getByRole('spinbutton', { name: '数值' }).fill('5')
  await drawer.getByRole('button', { name: '加入草案数值' }).click()
  await expect(drawer).toHaveCount(0)
  await expect(page.getByText('5 课时')).toBeVisible()
  await page.getByRole('textbox', { name: '名称' }).fill('课时上限改为五节')
  await expectAccessible(page)
  await page.getByLabel('记录种类').click()
  await page.keyboard.type('预收费')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '开始推演' }).click()
  await expect(page.getByText('已完成')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('heading', { name: '结论不同的记录' })).toBeVisible()
  await expectAccessible(page)
  await page.locator('.desk-list').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '按草案' })).toBeVisible()
  await expect(page.getByText('政策沙盘草案（未施行）').first()).toBeVisible()
  await expectAccessible(page)
  expect(errors).toEqual([])
})
