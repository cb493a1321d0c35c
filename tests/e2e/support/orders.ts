import type { Locator, Page } from '@playwright/test'

/** Orders in a list that the demo made. Those of classes that other tests open meanwhile (体验) change under one's hands. */
export function ordersOfTheDemo(page: Page): Locator {
  const list = page.locator('.desk-list')
  return list
    .locator('tr, li')
    .filter({ hasText: /HT/, hasNotText: '体验' })
    .getByRole('link', { name: /HT/ })
}
