import { expect, type Page } from '@playwright/test'

export const FAMILY_PASSWORD = '一句好记的足够长密码'
let serial = 0

/** A name nobody has taken yet. */
export const freshLogin = () => `e2e-${process.pid}-${++serial}-${Date.now().toString(36)}`

/** Chooses a county by typing a part of its name. */
export async function chooseCounty(page: Page, label: string, text: string) {
  await page.getByLabel(label, { exact: true }).click()
  await page.getByRole('dialog').getByRole('combobox').fill(text)
  await page.getByRole('dialog').getByRole('option').filter({ hasText: text }).first().click()
}

/** Opens a family account as a person does it. */
export async function register(page: Page, login: string) {
  await page.goto('/parent/')
  await page.getByRole('link', { name: '注册家庭账户' }).click()
  await page.getByLabel('姓名').fill('周子衿')
  await page.getByLabel('手机号码').fill('13900001234')
  await chooseCounty(page, '居住区县', '金水')
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(FAMILY_PASSWORD)
  await page.getByLabel(/我已阅读并同意/).check()
  await page.getByRole('button', { name: '注册并登录' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '添加孩子' })).toBeVisible()
}

/** Adds a child with its consent, from the page of adding. */
export async function addChild(page: Page, name: string) {
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('出生日期').fill('2016-05-04')
  await page.getByLabel(/我是孩子的监护人/).check()
  await page.getByRole('button', { name: '同意并添加' }).click()
  await expect(page.getByText(`已添加${name}`)).toBeVisible()
}
