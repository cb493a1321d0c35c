import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { palettes, shapePairs, type Theme, textPairs } from './palette.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const themes: Theme[] = ['light', 'dark']

const channel = (hex: string, at: number) => {
  const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string) =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)
const contrast = (a: string, b: string) => {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number]
  return (x + 0.05) / (y + 0.05)
}
const block = (theme: Theme) =>
  css.match(theme === 'light' ? /:root \{([^}]*)\}/ : /:root\[data-theme=.dark.\] \{([^}]*)\}/)?.[1] ?? ''
const property = (key: string) => `--${key.replace(/[A-Z]|\d/g, c => `-${c.toLowerCase()}`)}`

describe.each(themes)('the %s palette', theme => {
  const p = palettes[theme]
  it.each(textPairs)('shows %s on %s at 4.5:1 or better', (text, ground) => {
    expect(contrast(p[text], p[ground])).toBeGreaterThanOrEqual(4.5)
  })
  it.each(shapePairs)('draws %s on %s at 3:1 or better', (shape, ground) => {
    expect(contrast(p[shape], p[ground])).toBeGreaterThanOrEqual(3)
  })
  it('is the same in the style sheet and in the desk theme', () => {
    for (const [key, value] of Object.entries(p))
      expect(block(theme)).toContain(`${property(key)}: ${value};`)
  })
})
