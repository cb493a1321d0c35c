import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** The institutions' desk on the demo province: a class is opened, attendance is taken, a refund is answered. */
test.skip(!process.env.E2E_DATA, 'works on the demo province of the server that the tests start')

const PASSWORD = 'yuheng-demo-2026'

async function enter(page: Page, login: string, path = '/institution/') {
  await page.goto(path)
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.locator('.desk main h1')).toBeVisible()
}

async function expectAccessible(page: Page) {
  const found = await new AxeBuilder({ page }).include('.desk').analyze()
  expect(found.violations.map(v => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([])
  const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(needs).toBeLessThanOrEqual(has ?? 0)
}

/** Chooses from one of the desk's lists by typing. */
async function choose(page: Page, label: string, option: string) {
  await page.getByLabel(label, { exact: true }).fill(option)
  await page.locator('.ant-select-item-option').filter({ hasText: option, visible: true }).first().click()
}

async function time(page: Page, label: string, value: string) {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(value)
  await field.press('Enter')
}

/** Asks for the money of the first running order back, as its family; an open request is left as it is. */
async function requestRefund(page: Page) {
  const parent = await page.context().browser()!.newContext()
  const api = (path: string) => new URL(`/api/v1${path}`, page.url()).href
  const session = await parent.request.post(api('/auth/login'), {
    data: { login: 'parent', password: PASSWORD },
  })
  const { csrf } = (await session.json()) as { csrf: string }
  const { items } = (await (await parent.request.get(api('/family/orders?status=PAID'))).json()) as {
    items: { id: number }[]
  }
  const asked = await parent.request.post(api(`/orders/${items[0]!.id}/refunds`), {
    headers: { 'x-csrf-token': csrf, 'idempotency-key': crypto.randomUUID() },
    data: { fault: 'CONSUMER', reason: '搬家，无法继续上课' },
  })
  expect([201, 409]).toContain(asked.status())
  await parent.close()
}

test('an institution drafts a course, plans a class on a lawful timetable and opens it for enrolment', async ({
  page,
}, { project }) => {
  test.setTimeout(120_000)
  const mark = `${project.name}${Date.now() % 1_000_000}`
  await enter(page, 'clerk', '/institution/teachers')
  await page.getByRole('button', { name: '填报教师' }).first().click()
  await page.getByLabel('姓名').fill(`教师${mark}`)
  await page.getByRole('button', { name: '保存教师信息' }).click()
  await expect(page.getByText(`教师${mark}`).first()).toBeVisible()

  await page.goto('/institution/courses/new')
  await page.getByLabel('课程名称').fill(`游泳入门${mark}`)
  await page.getByLabel('培训内容').fill('游泳')
  await choose(page, '类别', '体育类')
  await choose(page, '学段', '小学')
  await page.getByLabel('课时单价').fill('60')
  await page.getByLabel('班额上限').fill('10')
  await page.getByRole('button', { name: '保存课程' }).click()
  await page.getByRole('button', { name: '上架' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '上架' }).click()
  await expect(page.getByText('在售')).toBeVisible()

  await page.getByRole('link', { name: '新建班级' }).click()
  await page.getByLabel('班级名称').fill(`${mark}班`)
  await choose(page, '任课教师', `教师${mark}`)
  await page.getByLabel('教室', { exact: true }).fill(`泳池${mark}`)
  await page.getByLabel('招生人数').fill('8')
  await page.getByLabel('课时数').fill('4')
  await page.getByLabel('总价').fill('240')
  await page.getByRole('button', { name: '保存班级' }).click()

  await expect(page.getByRole('heading', { name: `排课：${mark}班` })).toBeVisible()
  await page.getByRole('checkbox', { name: '六', exact: true }).check()
  await time(page, '开始', '21:00')
  await time(page, '结束', '22:00')
  await page.getByRole('button', { name: '预览课表' }).click()
  await expect(page.getByText('4 次课的时间不符合规定')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^改为/ }).first().click()
  await page.getByRole('button', { name: '保存课表' }).click()
  await expect(page.getByRole('tab', { name: '课表' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: '开放报名' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开放报名' }).click()
  await expect(page.getByText('报名中')).toBeVisible()
  await expectAccessible(page)
})

test('a teacher corrects attendance with the keyboard, and the family is asked to confirm', async ({ page }, {
  project,
}) => {
  await enter(page, 'teacher', '/institution/classes/1?tab=meetings')
  const taught = page.getByRole('link', { name: /已点名/ })
  await expect(taught.first()).toBeVisible()
  const all = await taught.evaluateAll(links => links.map(a => a.getAttribute('href') ?? ''))
  // Each screen works on meetings of its own.
  const own = all.filter((_, n) => n % 2 === (project.name === 'phone' ? 0 : 1)).reverse()
  const away = page.getByRole('radio', { name: /请假|缺课/, checked: true }).first()
  for (const href of own) {
    await page.goto(href)
    await page.getByRole('button', { name: '修改点名' }).click()
    await expect(page.getByRole('button', { name: '提交点名' })).toBeVisible()
    if (await away.isVisible()) break
  }
  await expectAccessible(page)
  await away.focus()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: '提交点名' }).click()
  await expect(page.getByText('待家长确认').first()).toBeVisible()
  await expectAccessible(page)
})

test('a head answers a refund with reasons after reading how it is computed', async ({ page }, {
  project,
}) => {
  await page.goto('/institution/')
  await requestRefund(page)
  await enter(page, 'manager')
  const waiting = page.getByRole('link', { name: /^退费申请.*还剩 \d+ 天/ })
  await expect(waiting.first()).toBeVisible()
  await expectAccessible(page)
  await (project.name === 'phone' ? waiting.last() : waiting.first()).click()
  await expect(page.getByText('计算过程')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('答复理由').fill('已与家长核对，情况属实')
  await page.getByRole('button', { name: '拒绝退费' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '拒绝退费' }).click()
  await expect(page.getByText('已拒绝')).toBeVisible()
})

test('every place of the desk opens, is accessible and fits the screen', async ({ page }) => {
  test.setTimeout(120_000)
  await enter(page, 'manager')
  for (const path of [
    'timetable',
    'classes/1',
    'courses/1',
    'orders',
    'refunds',
    'disputes',
    'money',
    'record',
  ]) {
    await page.goto(`/institution/${path}`)
    await expect(page.locator('.desk main h1')).toBeVisible()
    await expect(page.locator('.yh-skeleton')).toHaveCount(0)
    await expectAccessible(page)
  }
})
