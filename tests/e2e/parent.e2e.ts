import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible, watchErrors } from './support/accessible.ts'
import { addChild, FAMILY_PASSWORD, freshLogin, register } from './support/family.ts'
import { attend, type OpenClass, openClass } from './support/school.ts'

/** A family from its registration to its refund, on the demo province, against the trial bank. */
test.skip(!process.env.E2E_DATA, 'works on the demo province of the server that the tests start')
test.describe.configure({ mode: 'serial' })

/** From the search to the institution. */
async function find(page: Page, group: OpenClass) {
  await page.goto('/parent/find')
  await expect(page.getByRole('list', { name: '查询结果' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('searchbox').fill(group.institution)
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByRole('button', { name: '全国', exact: true }).click()
  await page
    .getByRole('link', { name: new RegExp(group.institution) })
    .first()
    .click()
}

/** From the institution to the contract, and the signature. */
async function sign(page: Page, group: OpenClass) {
  await expect(page.getByRole('heading', { level: 1, name: group.institution })).toBeVisible()
  const card = page.locator('.yh-card', { has: page.getByRole('heading', { name: group.course }) })
  await card.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 2, name: '课表' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '看合同' }).click()
  await expect(page.getByText('没有超出一次性收费的规定')).toBeVisible()
  await page.getByText('一次性收费上限怎么核对的').click()
  await expect(page.getByText('收费时间跨度')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^签署合同/ }).click()
  await expect(page.getByText('请通读合同后勾选')).toBeVisible()
  await page.getByLabel(/我已通读合同全文/).check()
  await page.getByRole('button', { name: /^签署合同/ }).click()
  await expect(page.getByRole('button', { name: '去银行收银台付款' })).toBeVisible()
}

/** To the bank's cashier and back. */
async function pay(page: Page) {
  await expectAccessible(page)
  await page.getByRole('button', { name: '去银行收银台付款' }).click()
  await expect(page.getByText('不会动用真实资金')).toBeVisible()
  await page.getByRole('link', { name: '打开银行收银台' }).click()
  await expect(page).toHaveURL(/cashier/)
  await page
    .getByRole('button', { name: /支付|Pay/ })
    .first()
    .click()
  await expect(page.getByText('付款成功')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '查看订单' }).click()
}

test.describe('a new family', () => {
  let page: Page
  let errors: string[]
  let group: OpenClass
  let orderId: number
  let school: BrowserContext
  const login = freshLogin()

  test.beforeAll(async ({ browser }) => {
    school = await browser.newContext()
    group = await openClass(school.request, { from: 1, lessons: 10, priceFen: 100_000 })
    page = await (await browser.newContext()).newPage()
    errors = watchErrors(page)
  })
  test.afterAll(() => Promise.all([page.context().close(), school.close()]))

  test('opens an account after reading the notice; nothing typed is lost on the way', async () => {
    await page.goto('/parent/register')
    await expect(page.getByText('privacy-2026-01')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('手机号码').fill('123')
    await page.getByRole('button', { name: '注册并登录' }).click()
    await expect(page.getByLabel('姓名')).toBeFocused()
    await expect(page.getByText('请填写 11 位手机号码')).toBeVisible()
    await expect(page.getByLabel('手机号码')).toHaveValue('123')
    await register(page, login)
    await expectAccessible(page)
  })

  test('adds a child with a consent of its own, withdraws it and gives it again', async () => {
    await addChild(page, '周小满')
    await page.goto('/parent/children')
    await page.getByRole('link', { name: /周小满/ }).click()
    await page.getByRole('button', { name: '撤回同意' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回同意' }).click()
    await expect(page.getByText('撤回期间不能报新班')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '重新同意' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '我已阅读，同意' }).click()
    await expect(page.getByText('您可以随时撤回同意')).toBeVisible()
  })

  test('finds a class near, signs what it has read and pays at the bank', async () => {
    await find(page, group)
    await sign(page, group)
    await pay(page)
    await expect(page.getByRole('heading', { level: 1, name: group.course })).toBeVisible()
    await expect(page.getByText('¥1,000.00').first()).toBeVisible()
    await expectAccessible(page)
    orderId = Number(page.url().split('/').at(-1))
    expect(orderId).toBeGreaterThan(0)
  })

  test('reads the whole contract, made for paper', async () => {
    await page.getByRole('link', { name: /查看合同全文/ }).click()
    await expect(page.getByText('第七条 争议')).toBeVisible()
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.yh-appbar')).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })

  test('confirms a lesson with one tap, and all others after one question', async () => {
    const held = await attend(group, orderId, 6)
    expect(held).toBeGreaterThanOrEqual(4)
    await page.goto('/parent/')
    await expect(page.getByRole('heading', { name: `待确认 ${held} 节课` })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '确认', exact: true }).first().click()
    await expect(page.getByText('已确认 1 节课，¥100.00 将划给机构')).toBeVisible()
    await expect(page.getByRole('heading', { name: `待确认 ${held - 1} 节课` })).toBeVisible()
    await page.getByRole('link', { name: '有异议' }).last().click()
    await page.getByRole('button', { name: '没有上课' }).click()
    await page.getByRole('button', { name: '提出异议' }).click()
    await expect(page.getByRole('heading', { name: '异议处理中' })).toBeVisible()
    await expectAccessible(page)
    await page.goto('/parent/lessons')
    await page.getByRole('button', { name: `全部确认（${held - 2} 节）` }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认这些课次' }).click()
    await expect(page.getByText('没有待确认的课次')).toBeVisible()
    await expectAccessible(page)
  })

  test('sees who confirmed what, and takes a dispute back', async () => {
    await page.goto('/parent/lessons?view=record')
    await expect(page.getByText('您已确认').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: /异议处理中/ }).click()
    await page.getByRole('button', { name: '撤回异议' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回异议' }).click()
    await expect(page.getByRole('button', { name: '确认这节课' })).toBeVisible()
    await page.getByRole('button', { name: '确认这节课' }).click()
    await expect(page.getByText('划给机构 ¥100.00')).toBeVisible()
  })

  test('asks for a refund, sees each step with its article, and gets its money back', async () => {
    await page.goto(`/parent/orders/${orderId}`)
    await page.getByRole('link', { name: '申请退费' }).click()
    await expect(page.getByText('今天申请可以退')).toBeVisible()
    await page.getByText('查看计算过程与依据').click()
    await expect(page.getByText('无理由退款期', { exact: true })).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('付款时孩子已经在这家机构上过同样的课').check()
    await expect(page.getByText('因自己原因退费。')).toBeVisible()
    await expect(page.getByText(/法释〔2025〕4号/).first()).toBeVisible()
    await page.getByRole('button', { name: '提交退费申请' }).click()
    await expect(page.getByText('请写明退费原因')).toBeVisible()
    await page.getByLabel('说明', { exact: true }).fill('孩子要转学')
    await page.reload()
    await expect(page.getByLabel('说明', { exact: true })).toHaveValue('孩子要转学')
    await page.getByRole('button', { name: '提交退费申请' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '退费进度' })).toBeVisible()
    await expect(page.getByText('等机构答复')).toBeVisible()
    await expectAccessible(page)
    const refundId = Number(page.url().split('/').at(-1))
    await group.manager.post(`/refunds/${refundId}/answer`, { approve: true, answer: '同意，按约定退还。' })
    await page.reload()
    await expect(page.getByText('同意退费').first()).toBeVisible()
    await expect(page.getByText('已原路退回').first()).toBeVisible({ timeout: 60_000 })
    await expectAccessible(page)
  })

  test('is told what happened, and what was read stays read', async () => {
    await page.goto('/parent/')
    await page.getByRole('link', { name: /条未读通知/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: '通知' })).toBeVisible()
    await expectAccessible(page)
    const paid = page.getByRole('link', { name: /已原路退回/ })
    await expect(paid).toContainText('未读')
    await paid.click()
    await expect(page.getByRole('heading', { level: 1, name: '退费进度' })).toBeVisible()
    await page.goto('/parent/notices')
    await expect(paid).not.toContainText('未读')
    await page.getByRole('button', { name: '全部标为已读' }).click()
    await expect(page.getByText('未读')).toHaveCount(0)
    expect(errors).toEqual([])
  })
})

test.describe('what went wrong', () => {
  test('a lost connection keeps what was typed, and the retry takes effect once', async ({
    page,
    request,
  }) => {
    const group = await openClass(request, { from: 7, lessons: 4, priceFen: 40_000 })
    await register(page, freshLogin())
    await addChild(page, '周小寒')
    await page.goto(`/parent/find/${group.code}`)
    await sign(page, group)
    await pay(page)
    await page.getByRole('link', { name: '申请退费' }).click()
    await page.getByLabel('说明', { exact: true }).fill('时间冲突')
    await page.route('**/api/v1/orders/*/refunds', async route => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.getByRole('button', { name: '提交退费申请' }).click()
    await expect(page.getByText('网络连接不上')).toBeVisible()
    await expect(page.getByLabel('说明', { exact: true })).toHaveValue('时间冲突')
    await page.unroute('**/api/v1/orders/*/refunds')
    await page.getByRole('button', { name: '提交退费申请' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '退费进度' })).toBeVisible()
    await page.goto('/parent/refunds')
    await expect(page.locator('.yh-item')).toHaveCount(1)
  })

  test('a session that ended is renewed over the page, and the work goes on', async ({ page, context }) => {
    const login = freshLogin()
    await register(page, login)
    await page.getByLabel('姓名').fill('周小雪')
    await page.getByLabel('出生日期').fill('2017-01-20')
    await page.getByLabel(/我是孩子的监护人/).check()
    await context.clearCookies()
    await page.getByRole('button', { name: '同意并添加' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('用户名').fill(login)
    await dialog.getByLabel('密码', { exact: true }).fill(FAMILY_PASSWORD)
    await dialog.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByText('已添加周小雪')).toBeVisible()
  })

  test('a cancelled payment says so and can be made again', async ({ page, request }) => {
    const group = await openClass(request, { from: 7, lessons: 4, priceFen: 40_000 })
    await register(page, freshLogin())
    await addChild(page, '周小暑')
    await page.goto(`/parent/find/${group.code}`)
    await sign(page, group)
    await page.getByRole('button', { name: '去银行收银台付款' }).click()
    await page.getByRole('link', { name: '打开银行收银台' }).click()
    await page.getByRole('button', { name: /取消/ }).click()
    await expect(page.getByText('您在收银台取消了付款。')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: '重新付款' }).click()
    await pay(page)
    await expect(page.getByRole('heading', { level: 1, name: group.course })).toBeVisible()
  })

  test('what does not exist is said, with a way on', async ({ page }) => {
    await register(page, freshLogin())
    for (const path of [
      '/parent/orders/999999999',
      '/parent/refunds/999999999',
      '/parent/nowhere',
      '/parent/lessons/1.20260101.1.1.1',
    ]) {
      await page.goto(path)
      await expect(page.locator('.yh-state').first()).toBeVisible()
      await expectAccessible(page)
    }
  })
})
