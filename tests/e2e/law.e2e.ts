import { expect, test } from '@playwright/test'
import { expectAccessible, watchErrors } from './support/accessible.ts'

/** The law as everybody can look it up. */
test('a rule is found by words, shows its source and history, and what changed between two days is listed', async ({
  page,
}) => {
  const errors = watchErrors(page)
  await page.goto('/law?region=410100&on=2026-05-06')
  await expect(page.getByRole('heading', { level: 1, name: '法规与标准' })).toBeVisible()
  await expect(page.getByRole('list', { name: '法规与标准' }).getByRole('link').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('searchbox').fill('最多课时')
  await page.keyboard.press('Enter')
  const rule = page.getByRole('link', { name: /最多课时/ }).first()
  await expect(rule).toContainText('60 课时')
  await rule.click()
  await expect(page.getByRole('heading', { name: '沿革与各地规定' })).toBeVisible()
  await expect(page.getByText('教监管函〔2021〕2号').first()).toBeVisible()
  await page.getByText('在系统中的使用').click()
  await expect(page.getByText('rules/formulas/prepayment.ts')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/law/changes?region=410100&from=2021-07-01&on=2026-05-06')
  await expect(
    page.getByRole('list', { name: '两个日期之间有什么变化' }).getByRole('link').first(),
  ).toBeVisible()
  await expectAccessible(page)
  await page.goto('/law/documents')
  await page.getByRole('searchbox').fill('预收费监管')
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: '政策文件库' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '引用此文件的规定' })).toBeVisible()
  await expectAccessible(page)
  expect(errors).toEqual([])
})
