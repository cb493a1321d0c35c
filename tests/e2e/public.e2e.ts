import { expect, test } from '@playwright/test'
import { expectAccessible, watchErrors } from './support/accessible.ts'
import { chooseCounty } from './support/family.ts'
import { openClass } from './support/school.ts'

/** What everybody can do without logging in, on the demo province. */
test.skip(!process.env.E2E_DATA, 'works on the demo province of the server that the tests start')

interface Found {
  code: string
  name: string
  status: string
}

test('two characters find an institution, and its page answers what a family must know', async ({
  page,
  request,
}) => {
  const errors = watchErrors(page)
  const list = await (await request.get('/api/v1/public/institutions?class=CULTURE_ART&limit=20')).json()
  const target = (list.items as Found[]).find(i => i.status === 'LICENSED')!
  await page.goto('/')
  await expectAccessible(page)
  await page.getByRole('searchbox').fill(target.name.slice(-8, -6))
  await page.getByRole('button', { name: '搜索' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '查机构' })).toBeVisible()
  await expect(page.getByRole('list', { name: '查询结果' }).getByRole('link').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('searchbox').fill(target.name)
  await page.keyboard.press('Enter')
  await page
    .getByRole('link', { name: new RegExp(target.name) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: target.name })).toBeVisible()
  for (const part of ['能教什么', '钱在哪里', '最多收多少', '在售课程', '名单与限制', '登记信息'])
    await expect(page.getByRole('heading', { name: part })).toBeVisible()
  await expect(page.getByRole('img', { name: '打开本页的二维码' })).toBeVisible()
  await expectAccessible(page)
  expect(errors).toEqual([])
})

test('the QR of a licence opens the same page, and what is not lawful is said first', async ({
  page,
  request,
}) => {
  const closed = await (
    await request.get('/api/v1/public/institutions?class=SUBJECT&lawful=false&limit=50')
  ).json()
  const target = (closed.items as Found[]).find(i => i.status !== 'LICENSED')!
  await page.goto(`/i/${target.code}`)
  await expect(page.getByRole('heading', { name: '请不要报名缴费' })).toBeVisible()
  await expectAccessible(page)
  const qr = await request.get(`/api/v1/public/institutions/${target.code}/qr.svg`)
  expect(qr.headers()['content-type']).toContain('svg')
})

test('a place and a kind of training narrow the list, and stay when one comes back', async ({ page }) => {
  await page.goto('/find')
  await chooseCounty(page, '所在地区', '金水')
  await expect(page).toHaveURL(/region=410105/)
  await page.getByRole('button', { name: '文化艺术类' }).click()
  await expect(page).toHaveURL(/class=CULTURE_ART/)
  const first = page.getByRole('list', { name: '查询结果' }).getByRole('link').first()
  await expect(first).toContainText('金水区')
  await first.click()
  await page.goBack()
  await expect(page.getByRole('button', { name: '文化艺术类' })).toHaveAttribute('aria-pressed', 'true')
})

test('pinyin and initials find an institution; only those with a licence in force on request, and they come first', async ({
  page,
  request,
}) => {
  const listed = page.getByRole('list', { name: '查询结果' }).getByRole('link')
  for (const typed of ['shuhua', 'shufa', 'sfpx']) {
    const found = (await (await request.get(`/api/v1/public/institutions?q=${typed}`)).json())
      .items as Found[]
    await page.goto('/find')
    await page.getByRole('searchbox').fill(typed)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`q=${typed}`))
    if (found.length === 0) await expect(page.getByText('请不要预付费用')).toBeVisible()
    else await expect(listed.first()).toContainText(found[0]!.name)
  }
  await page.goto('/find?region=410223')
  await expect(listed.filter({ hasText: '已注销' }).first()).toBeVisible()
  await page.getByLabel('只看许可在有效期内的').click()
  await expect(page).toHaveURL(/lawful=true/)
  await expect(listed.filter({ hasText: '已注销' })).toHaveCount(0)
  await expect(listed.first()).toContainText('持证办学')
  await expectAccessible(page)
})

test('in English no word of the page of an institution is left in Chinese', async ({ page, request }) => {
  const { items } = await (await request.get('/api/v1/public/institutions?lawful=true&limit=1')).json()
  await page.addInitScript(() => localStorage.setItem('yuheng.language', 'en'))
  await page.goto(`/i/${items[0].code}`)
  await expect(page.getByRole('heading', { name: 'Lists and restrictions' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '登记信息' })).toHaveCount(0)
})

test('an institution that is not on the register is said to be none to pay', async ({ page }) => {
  await page.goto('/find?q=不存在的机构名')
  await expect(page.getByText('请不要预付费用')).toBeVisible()
  await expectAccessible(page)
})

test('a class shows its price, seats and timetable, and leads parents in', async ({ page, request }) => {
  const group = await openClass(request, { from: 7, lessons: 6, priceFen: 60_000 })
  await page.goto(`/i/${group.code}`)
  const card = page.locator('.yh-card', { has: page.getByRole('heading', { name: group.course }) })
  await card.getByRole('link').click()
  await expect(page.getByText('¥600.00')).toBeVisible()
  await expect(page.getByText('6 次课')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '登录家长服务报名' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '家长服务' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/parent/find/${group.code}/classes/${group.groupId}`))
})

test('rights say the numbers of the rules with their documents, by place and kind', async ({ page }) => {
  await page.goto('/rights#cooling-off')
  const answer = page.locator('#cooling-off')
  await expect(answer.getByText('法释〔2025〕4号').first()).toBeVisible()
  await page.getByText('一次最多能收多少？').click()
  await expect(page.locator('#prepayment-cap').getByText('¥5,000.00')).toBeVisible()
  await page.getByRole('button', { name: '学科类', exact: true }).click()
  await expect(page.locator('#prepayment-cap').getByText(/没有可引用的规定/)).toBeVisible()
  await expectAccessible(page)
})

test('a refund is computed on the device, exact to the fen, with every article', async ({ page }) => {
  await page.goto('/calculator')
  await expectAccessible(page)
  await page.getByRole('link', { name: /退费试算/ }).click()
  await page.getByRole('button', { name: '开始计算' }).click()
  await expect(page.getByLabel('实际付了多少')).toBeFocused()
  await page.getByLabel('实际付了多少').fill('4800')
  await page.getByLabel('购买的课时').fill('48')
  await page.getByLabel('赠送的课时').fill('2')
  await page.getByLabel('已经上了').fill('10')
  await page.getByLabel('付款日期').fill('2026-03-01')
  await page.getByLabel('开课日期').fill('2026-03-05')
  await page.getByLabel('申请退费日期').fill('2026-05-06')
  await page.getByRole('button', { name: '开始计算' }).click()
  await expect(page.locator('.yh-money.big')).toHaveText('¥3,800.00')
  await expect(page.getByText('第十九条').first()).toBeVisible()
  await page.getByRole('radio', { name: /机构的原因/ }).check()
  await page.getByRole('button', { name: '开始计算' }).click()
  await expect(page.locator('.yh-money.big')).toHaveText('¥3,840.00')
  await page
    .getByText(/^代入的数据/)
    .first()
    .click()
  await expect(page.getByText('付款日', { exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('a deadline counts day by day over holidays and make-up days', async ({ page }) => {
  await page.goto('/calculator/deadline')
  await page.getByRole('radio', { name: '自己填期限' }).check()
  await page.getByLabel('从哪天起算').fill('2026-09-28')
  await page.getByLabel('期限长度').fill('5')
  await page.getByRole('button', { name: '开始计算' }).click()
  await expect(page.getByText('法定假日').first()).toBeVisible()
  await expectAccessible(page)
})

test('the caps of prices, prepayments and class times answer with their ground', async ({ page }) => {
  await page.goto('/calculator/price?region=410102&minutes=45&size=8')
  await page.getByRole('button', { name: '开始计算' }).click()
  await expect(page.getByText('每课时最高')).toBeVisible()
  await page.goto(
    '/calculator/prepayment?amount=8000&lessons=80&starts=2026-06-01&ends=2026-11-30&on=2026-05-06',
  )
  await page.getByRole('button', { name: '开始计算' }).click()
  await expect(page.getByText('这次收费违反规定')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/calculator/class-time?on=2026-05-06&start=20:00&end=21:30')
  await page.getByRole('button', { name: '开始计算' }).click()
  await expect(page.getByText('这个时间不能上课')).toBeVisible()
  await expect(page.getByRole('heading', { name: '最近可以上课的时间' })).toBeVisible()
})

test('every problem code has its page, also those with dots only', async ({ page }) => {
  await page.goto('/problems/auth.locked')
  await expect(page.getByRole('heading', { name: '怎么办' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/problems/no.such-code')
  await expect(page.getByText('没有这个问题代码')).toBeVisible()
})

test('English, large text and dark hold on every public page', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Display settings' }).click()
  await page.getByLabel(/Large text/).check()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.keyboard.press('Escape')
  for (const path of ['/', '/find', '/rights', '/calculator/refund', '/problems']) {
    await page.goto(path)
    await expect(page.locator('main h1')).toBeVisible()
    await expectAccessible(page)
  }
})

test('a server that does not answer is said, with a retry that works', async ({ page }) => {
  await page.route('**/api/v1/public/institutions*', route => route.abort('connectionrefused'))
  await page.goto('/find')
  await expect(page.getByText('网络连接不上')).toBeVisible({ timeout: 20_000 })
  await expectAccessible(page)
  await page.unroute('**/api/v1/public/institutions*')
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.getByRole('list', { name: '查询结果' })).toBeVisible()
})
