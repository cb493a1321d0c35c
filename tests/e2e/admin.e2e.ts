import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'

/** The platform administrator walks every place of the desk; a head of an agency opens an account and decides. */
test.skip(!process.env.E2E_DATA, 'works on the demo province of the server that the tests start')

const PASSWORD = 'yuheng-demo-2026'

async function enter(page: Page, login: string, path = '/officer/') {
  await page.goto(path)
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.locator('.desk main h1')).toBeVisible({ timeout: 30_000 })
}

const places = [
  '',
  'audit',
  'audit?outcome=REFUSED',
  'access',
  'access?tab=records',
  'access?tab=year',
  'users',
  'regions',
  'regions?at=410100',
  'regions?q=jinshui',
  'regions/import',
  'calendars',
  'calendars?tab=school',
  'agencies',
  'officers',
  'certificates',
  'duties',
  'handovers',
  'jobs',
]

test('the administrator opens every place; each is accessible and fits the screen', async ({ page }) => {
  test.setTimeout(300_000)
  await enter(page, 'admin')
  await expect(page.getByText('失败的后台作业')).toBeVisible()
  for (const path of places) {
    await page.goto(`/officer/${path}`)
    await expect(page.locator('.desk main h1').first(), path).toBeVisible()
    await expect(page.locator('.yh-skeleton'), path).toHaveCount(0)
    await expect(page.locator('.yh-state.bad'), path).toHaveCount(0)
    await expectAccessible(page)
  }
})

test('the log shows who did what, and the chain is verified before one’s eyes', async ({ page }) => {
  await enter(page, 'admin', '/officer/audit')
  await page.getByRole('button', { name: '查看详情' }).first().click()
  await expect(page.getByRole('dialog').getByText('代码')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '核验整条链' }).click()
  await expect(page.getByText(/核验通过/)).toBeVisible({ timeout: 60_000 })
})

test('an account is opened with a role, its first password works, and it is disabled', async ({ page }, {
  project,
}) => {
  await enter(page, 'admin', '/officer/users')
  const login = `e2e-${project.name}-${Date.now().toString(36)}`
  await page.getByRole('button', { name: '开设账号' }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('用户名').fill(login)
  await drawer.getByLabel('姓名').fill('李明远')
  await drawer.getByLabel('角色').fill('审计')
  await page.locator('.ant-select-item-option').filter({ hasText: '审计人员', visible: true }).first().click()
  await drawer.getByLabel('辖区').click()
  await page
    .getByRole('combobox', { name: /名称|区划/ })
    .last()
    .fill('河南')
  await page.getByRole('option').first().click()
  await drawer.getByRole('button', { name: '开设账号' }).click()
  await expect(page.getByText('只显示这一次')).toBeVisible()
  await page.getByRole('button', { name: '我已记下' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '李明远' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '停用账号' }).click()
  await page.getByRole('dialog').getByLabel(/理由/).fill('测试后停用')
  await page.getByRole('dialog').getByRole('button', { name: '停用账号' }).click()
  await expect(page.getByText('已停用')).toBeVisible()
})

test('a colleague’s change is not overwritten: the page says so and offers the new state', async ({
  page,
}) => {
  await enter(page, 'admin', '/officer/calendars?year=2026')
  await page.getByRole('button', { name: '更正 2026 年放假安排' }).click()
  await expect(page.getByRole('dialog').getByLabel('依据文件')).not.toBeEmpty()
  const api = (path: string) => new URL(`/api/v1${path}`, page.url()).href
  const { csrf } = await (await page.request.get(api('/auth/session'))).json()
  const [year] = (await (await page.request.get(api('/regions/calendar/years?from=2026&to=2026'))).json())
    .items
  const { document, holidays, makeUpWorkdays } = year
  const changed = await page.request.put(api('/regions/calendar/years/2026'), {
    data: { document, holidays, makeUpWorkdays },
    headers: { 'x-csrf-token': csrf, origin: new URL(page.url()).origin },
  })
  expect(changed.status()).toBe(200)
  await page.getByRole('dialog').getByRole('button', { name: '保存放假安排' }).click()
  await expect(page.getByText('记录已被他人修改')).toBeVisible()
  await page.getByRole('button', { name: '查看最新内容' }).click()
  await expect(page.getByRole('button', { name: '更正 2026 年放假安排' })).toBeVisible()
})
