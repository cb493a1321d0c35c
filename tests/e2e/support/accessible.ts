import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The page holds WCAG 2.2 AA as far as a program can tell, and nothing is wider than the screen. */
export async function expectAccessible(page: Page) {
  await expect(page.locator('.yh-skeleton')).toHaveCount(0)
  const size = await unfold(page)
  expect(await violations(page, RULES)).toEqual([])
  // A phone zooms out instead of scrolling, so the page's own idea of its width is of no use.
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide, 'wider than the screen').toBeLessThanOrEqual(size?.width ?? wide)
  if (size) await page.setViewportSize(size)
}

/** Bars that stick to the edges cover what scrolls below them; on a screen as long as the page nothing is covered. */
export async function unfold(page: Page) {
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (size) await page.setViewportSize({ ...size, height: Math.max(size.height, Math.min(height, 24_000)) })
  return size
}

/** What axe finds against rules of these tags. */
export async function violations(page: Page, tags: string[]): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.violations.map(v => `${v.id}: ${v.nodes[0]?.html}`)
}

/** Collects what goes wrong in the page by itself. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  return errors
}
