import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { generateSync } from 'otplib'

/** Log-in, its renewal in the middle of work, second factor and lock-out, against the real server. */
const ROOT = join(import.meta.dirname, '../..')
const PASSWORD = 'correct horse battery staple'

test.skip(!process.env.E2E_DATA, 'makes accounts on the command line of the server that the tests start')

/** Makes an officer of a city through the command line. @returns the user name */
function officer(name: string, project: string): string {
  const login = `e2e.${name}.${project}`
  const args = [
    'user',
    'create',
    login,
    '--name',
    '李伟',
    '--role',
    'officer',
    '--region',
    '410100',
    '--password-stdin',
  ]
  const made = spawnSync(process.execPath, [join(ROOT, 'server/cli/main.ts'), ...args], {
    cwd: ROOT,
    input: PASSWORD,
    env: { ...process.env, YUHENG_DATA: process.env.E2E_DATA },
  })
  if (made.status !== 0) throw new Error(String(made.stderr))
  return login
}

async function logIn(page: Page, login: string, password = PASSWORD) {
  const form = page.locator('form', { has: page.getByLabel('用户名') })
  await form.getByLabel('用户名').fill(login)
  await form.getByLabel('密码', { exact: true }).fill(password)
  await form.getByRole('button', { name: '登录', exact: true }).click()
}

test('a wrong password is explained, what was typed stays, and the right one leads to the address asked for', async ({
  page,
}, { project }) => {
  const login = officer('enter', project.name)
  await page.goto('/officer/account')
  await logIn(page, login, 'wrong')
  await expect(page.getByRole('alert').getByText('用户名或密码不正确')).toBeVisible()
  await expect(page.getByLabel('用户名')).toHaveValue(login)
  await logIn(page, login)
  await expect(page.getByRole('heading', { name: '账号安全' })).toBeVisible()
})

test('a session that ends in the middle of work is renewed on the spot; nothing typed is lost and the act happens once', async ({
  page,
}, { project }) => {
  const login = officer('again', project.name)
  await page.goto('/officer/account')
  await logIn(page, login)
  await page.getByRole('button', { name: '签发令牌' }).click()
  await page.getByLabel('名称', { exact: true }).fill('省级数据交换')
  await page.context().clearCookies()
  await page.getByRole('dialog', { name: '签发令牌' }).getByRole('button', { name: '签发令牌' }).click()
  await expect(page.getByRole('dialog', { name: '登录已失效，请重新登录' })).toBeVisible()
  await logIn(page, login)
  await expect(page.getByText('令牌只显示这一次')).toBeVisible()
  await page.getByRole('button', { name: '已保存' }).click()
  await expect(page.getByText('省级数据交换')).toHaveCount(1)
})

test('a second factor is enrolled with recovery codes, and then asked for', async ({ page }, { project }) => {
  const login = officer('factor', project.name)
  await page.goto('/officer/account')
  await logIn(page, login)
  await page.getByRole('button', { name: '启用动态验证码' }).click()
  const secret = (await page.getByRole('dialog').locator('code').innerText()).replace(/\s/g, '')
  await page.getByRole('dialog').getByLabel('动态验证码').fill(generateSync({ secret }))
  await page.getByRole('button', { name: '确认启用' }).click()
  const recovery = await page.locator('.yh-codes code').first().innerText()
  await page.getByLabel('我已妥善保存恢复码').check()
  await page.getByRole('button', { name: '继续' }).click()
  await expect(page.getByText('已启用')).toBeVisible()
  await page.context().clearCookies()
  await page.reload()
  await logIn(page, login)
  await page.getByLabel('动态验证码').fill(recovery)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { name: '账号安全' })).toBeVisible()
})

test('repeated failures lock the account, and the page says so', async ({ page }, { project }) => {
  const login = officer('lock', project.name)
  await page.goto('/officer/')
  for (let n = 0; n < 12 && !(await page.getByText('已暂时锁定').isVisible()); n++) {
    const answered = page.waitForResponse(/auth\/login/)
    await logIn(page, login, `wrong ${n}`)
    await answered
  }
  await expect(page.getByRole('alert').getByText('已暂时锁定')).toBeVisible()
})

test('an officer narrows the desk to a county of the own city, found by pinyin, and comes back to the whole', async ({
  page,
}, { project }) => {
  await page.goto('/officer/')
  await logIn(page, officer('scope', project.name))
  const scope = page.getByRole('button', { name: /^区域范围/ })
  await expect(scope).toHaveAccessibleName(/郑州市/)
  await scope.click()
  await page.getByRole('combobox', { name: '输入名称、拼音或代码' }).fill('jinshui')
  await page
    .getByRole('option', { name: /金水区/ })
    .first()
    .click()
  await expect(scope).toHaveAccessibleName(/金水区/)
  await scope.click()
  await page.getByRole('button', { name: '恢复为本人管辖全域' }).click()
  await expect(scope).toHaveAccessibleName(/郑州市/)
})

test('logging out leaves nothing of the session in the page', async ({ page }, { project }) => {
  await page.goto('/officer/')
  await logIn(page, officer('leave', project.name))
  await page.getByRole('button', { name: '李伟', exact: true }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByLabel('用户名')).toHaveValue('')
})
