import { expect, type Page, test } from '@playwright/test'
import { gb18030 } from '../support/gb18030.ts'
import { expectAccessible } from './support/accessible.ts'
import { ordersOfTheDemo } from './support/orders.ts'

/** The register at the officers' desk: a county imports a list, records a licence, opens and changes a site. */
test.skip(!process.env.E2E_DATA, 'works on the demo province of the server that the tests start')
test.setTimeout(180_000)

const PASSWORD = 'yuheng-demo-2026'
const COUNTY = '410223'
const HEAD = '机构名称,培训类别,学段,区划代码,办学地址,办学许可证号,许可证有效期起,许可证有效期至,核定人数'
const stamp = () => String(Date.now()).slice(-9)

async function enter(page: Page, login: string, path: string) {
  await page.goto(path)
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.locator('.desk-page h1')).toBeVisible({ timeout: 60_000 })
}

/** Chooses an act from the menu of a record. */
async function handle(page: Page, act: string) {
  await page.getByRole('button', { name: '办理' }).click()
  await page.getByRole('menuitem', { name: act, exact: true }).click()
}

/** Opens a tab by its address: on phones most tabs lie beyond the edge. */
async function openTab(page: Page, key: string) {
  const at = new URL(page.url())
  at.searchParams.set('tab', key)
  await page.goto(at.href)
}

const submit = (page: Page, act: string) =>
  page.locator('.desk-drawer').getByRole('button', { name: act, exact: true }).click()

async function pickDay(page: Page, label: string, day: string) {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(day)
  await field.press('Enter')
}

test('a county imports a file in GB18030, reads what is wrong in two rows, and registers the rest', async ({
  page,
}) => {
  const n = stamp()
  const row = (i: number, county: string, until: string) =>
    `导入样例${n}第${i}艺术学校,文化艺术类,小学,${county},人民路${i}号,1410223${n}${i},2026-01-01,${until},60人`
  const rows = [row(1, COUNTY, '2027-12-31'), row(2, '110101', '2027-12-31')]
  rows.push(row(3, COUNTY, '不详'), row(4, COUNTY, '2027-12-31'))
  await enter(page, 'officer', '/officer/institutions/imports')
  await expectAccessible(page)
  await page.getByLabel('选择名录文件').setInputFiles({
    name: `名录${n}.csv`,
    mimeType: 'text/csv',
    buffer: gb18030([HEAD, ...rows].join('\r\n')),
  })
  await expect(page.getByRole('heading', { name: `名录${n}.csv` })).toBeVisible()
  await expect(page.getByText('GB18030')).toBeVisible()
  await expect(page.getByLabel('许可证有效期至')).toHaveValue('7')
  await expectAccessible(page)
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  await expect(page.getByText('2 行可以导入')).toBeVisible({ timeout: 60_000 })
  const errors = page.getByRole('region', { name: '错误行' })
  await expect(errors.getByRole('row')).toHaveCount(3)
  await expect(errors.getByText('区划代码：不是本辖区内现行的县级区划')).toBeVisible()
  await expectAccessible(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载错误行（CSV）' }).click(),
  ])
  expect(file.suggestedFilename()).toContain('错误')
  await page.getByRole('button', { name: '正式导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByText('2 家已登记')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: `导入样例${n}第1艺术学校` }).click()
  await expect(page.getByRole('heading', { name: `导入样例${n}第1艺术学校` })).toBeVisible()
})

test('an officer registers an institution whose code needs an explanation, licenses it, and changes its site', async ({
  page,
}) => {
  const n = stamp()
  await enter(page, 'officer', '/officer/institutions/new')
  await page.getByLabel('机构名称', { exact: true }).fill(`手工登记${n}体育培训中心`)
  await page.getByLabel('统一社会信用代码').fill(`91${COUNTY}${n}A`.padEnd(18, '0'))
  await expect(page.getByText('校验码不符：请核对')).toBeVisible()
  await page.getByLabel('信用代码说明').fill('营业执照即为此码，已核对原件')
  for (const [field, choice] of [
    ['法人类型', '企业'],
    ['培训类别', '体育类'],
    ['学段', '小学'],
    ['培训方式', '线下'],
  ] as const) {
    await page.getByLabel(field, { exact: true }).click()
    await page.locator('.ant-select-dropdown:visible').getByTitle(choice, { exact: true }).click()
    await page.keyboard.press('Escape')
  }
  await page.getByLabel('地址', { exact: true }).fill(`建设路${n}号`)
  await page.getByRole('button', { name: '登记机构' }).click()
  await expect(page.getByRole('heading', { name: `手工登记${n}体育培训中心` })).toBeVisible()

  await handle(page, '登记许可证')
  await submit(page, '登记许可证')
  await expect(page.getByText('请填写').first()).toBeVisible()
  await pickDay(page, '有效期自', '2026-01-01')
  await pickDay(page, '有效期至', '2028-12-31')
  await page.getByLabel('许可证号').fill(`1410223${n}`)
  await page.getByLabel('发证机关').fill('县体育局')
  await submit(page, '登记许可证')
  await expect(page.getByText('持证办学').first()).toBeVisible()
  await expect(page.getByRole('tab', { name: '许可证（1）' })).toBeVisible()

  await handle(page, '登记教学点')
  await page.getByLabel('教学点名称').fill('东校区')
  await page.getByLabel('地址', { exact: true }).fill('建设路 1 号')
  await page.getByLabel('建筑面积').fill('320.5')
  await page.getByLabel('核定人数').fill('60')
  await submit(page, '登记教学点')
  await expect(page.getByText('登记教学点：已办理')).toBeVisible()
  await openTab(page, 'sites')
  await page.getByRole('button', { name: '变更教学点' }).click()
  await page.getByLabel('核定人数').fill('45')
  await page.getByLabel('理由').fill('消防核定')
  await expectAccessible(page)
  await submit(page, '变更教学点')
  await expect(page.getByRole('cell', { name: '45', exact: true })).toBeVisible()
  await openTab(page, 'history')
  await expect(page.getByText('核定人数：45')).toBeVisible()
  await expect(page.getByText('建筑面积（平方米）：320.5')).toBeVisible()
  await expectAccessible(page)
})

test('a record that somebody else changed meanwhile is shown before anything is overwritten', async ({
  page,
  request,
}) => {
  await enter(page, 'officer', '/officer/institutions?status=LICENSED&sort=newest')
  await page.locator('.desk-list').getByRole('link').first().click()
  await handle(page, '登记检查结果')
  await page.getByRole('radio', { name: '合格' }).check()
  const id = Number(/\/institutions\/(\d+)/.exec(page.url())?.[1])
  const chief = await request.post('/api/v1/auth/login', { data: { login: 'chief', password: PASSWORD } })
  const { csrf } = await chief.json()
  const meanwhile = await request.post(`/api/v1/institutions/${id}/checks`, {
    headers: { 'x-csrf-token': csrf },
    data: { result: 'PROBLEMS', reason: '消防通道堵塞' },
  })
  expect(meanwhile.ok()).toBe(true)
  await submit(page, '登记检查结果')
  await expect(page.getByText('您填写期间，这份档案有了新的变更')).toBeVisible()
  await expect(page.getByText('检查结果：发现问题')).toBeVisible()
  await page.getByRole('button', { name: '载入最新档案' }).click()
  await submit(page, '登记检查结果')
  await expect(page.getByText('登记检查结果：已办理')).toBeVisible()
})

test('an officer freezes an order with its ground, and lifts the freeze again', async ({ page }, {
  project,
}) => {
  await enter(page, 'officer', '/officer/orders?status=PAID')
  await ordersOfTheDemo(page)
    .nth(project.name === 'phone' ? 1 : 0)
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^HT/ })).toBeVisible()
  await page.getByRole('button', { name: '冻结资金' }).click()
  await submit(page, '冻结资金')
  await expect(page.getByText('请填写').first()).toBeVisible()
  await page.getByLabel('法律依据').fill('校外培训行政处罚暂行办法')
  await page.getByLabel('原因').fill('涉嫌挪用预收费，核查中')
  await expectAccessible(page)
  await submit(page, '冻结资金')
  await expect(page.getByText('这笔钱被主管部门冻结')).toBeVisible()
  await expect(page.getByText('依据：校外培训行政处罚暂行办法')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '解除冻结' }).click()
  await page.getByLabel('解除理由').fill('核查完毕，未发现问题')
  await submit(page, '解除冻结')
  await expect(page.getByText('这笔钱被主管部门冻结')).toHaveCount(0)
  await openTab(page, 'freezes')
  await expect(page.getByText('核查完毕，未发现问题').first()).toBeVisible()
})
