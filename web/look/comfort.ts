import type { Theme } from './palette.ts'

/** What a person may set about the look. Kept on the device only. */
export interface Comfort {
  theme: Theme | 'auto'
  /** `large` is the mode for elders (适老化): larger text, targets and spaces. */
  size: 'normal' | 'large'
}

const STORE = 'yuheng.comfort'
const standard: Comfort = { theme: 'auto', size: 'normal' }
const listeners = new Set<() => void>()
let current: Comfort = standard

function stored(): Comfort {
  try {
    const value = JSON.parse(localStorage.getItem(STORE) ?? '{}') as Partial<Comfort>
    return {
      theme: value.theme === 'light' || value.theme === 'dark' ? value.theme : 'auto',
      size: value.size === 'large' ? 'large' : 'normal',
    }
  } catch {
    return standard
  }
}

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)')

/** The theme in force after the system's wish is taken into account. */
export function themeInForce(): Theme {
  if (current.theme !== 'auto') return current.theme
  return darkSystem().matches ? 'dark' : 'light'
}

/** Is motion unwanted? By the person's system, or by `?still` for pictures and print. */
export function isStill(): boolean {
  return (
    document.documentElement.dataset.still !== undefined ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  )
}

function apply() {
  const root = document.documentElement
  root.dataset.theme = themeInForce()
  root.dataset.size = current.size
  for (const listener of listeners) listener()
}

/** Reads what was set before and follows the system's theme from now on. Called once by every entry. */
export function startComfort() {
  current = stored()
  if (new URLSearchParams(location.search).has('still')) document.documentElement.dataset.still = ''
  darkSystem().addEventListener('change', apply)
  apply()
}

export const comfort = () => current

/** Changes the look at once and remembers it on this device. */
export function setComfort(change: Partial<Comfort>) {
  current = { ...current, ...change }
  try {
    localStorage.setItem(STORE, JSON.stringify(current))
  } catch {
    // A device without storage keeps the choice until the page is left.
  }
  apply()
}

export function onComfort(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
