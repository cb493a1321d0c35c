import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The page holds WCAG 2.2 AA as far as a program can tell, and nothing is wider than the screen. */
export async function expectAccessible(page: Page) {
  await expect(page.locator('.yh-skeleton')).toHaveCount(0)
  // Bars that stick to the edges cover what scrolls below them; on paper-long screens nothing is covered.
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (size) await page.setViewportSize({ ...size, height: Math.max(size.height, Math.min(height, 24_000)) })
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  expect(violations.map(v => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([])
  // A phone zooms out instead of scrolling, so the page's own idea of its width is of no use.
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide, 'wider than the screen').toBeLessThanOrEqual(size?.width ?? wide)
  if (size) await page.setViewportSize(size)
}

/** Collects what goes wrong in the page by itself. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  return errors
}
