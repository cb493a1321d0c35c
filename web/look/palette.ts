/**
 * The colours of the product, in one place. `tokens.css` carries the same values as custom properties
 * (a test compares them and measures every contrast); the desk theme reads them from here.
 *
 * 黛青 (ink teal) carries actions, 朱砂 (cinnabar) the seal and what is refused or overdue, 宣纸 (warm paper) the ground.
 */
export interface Palette {
  paper: string
  surface: string
  sunken: string
  line: string
  /** Borders of controls: at least 3:1 against the surface. */
  edge: string
  ink: string
  ink2: string
  ink3: string
  primary: string
  primaryStrong: string
  primarySoft: string
  onPrimary: string
  bad: string
  badSoft: string
  good: string
  goodSoft: string
  warn: string
  warnSoft: string
  info: string
  infoSoft: string
  /** Side navigation of the desk. */
  rail: string
  onRail: string
}

export type Theme = 'light' | 'dark'

export const palettes: Record<Theme, Palette> = {
  light: {
    paper: '#f6f5f0',
    surface: '#ffffff',
    sunken: '#eeece5',
    line: '#dfdcd2',
    edge: '#838d90',
    ink: '#17262a',
    ink2: '#455459',
    ink3: '#5b696e',
    primary: '#0d5c66',
    primaryStrong: '#08444c',
    primarySoft: '#e1eff0',
    onPrimary: '#ffffff',
    bad: '#b3321f',
    badSoft: '#fceae6',
    good: '#1b6f45',
    goodSoft: '#e2f2e9',
    warn: '#855300',
    warnSoft: '#fcf0d6',
    info: '#24588f',
    infoSoft: '#e5eef8',
    rail: '#0c3f47',
    onRail: '#d9e8e9',
  },
  dark: {
    paper: '#0e1618',
    surface: '#172124',
    sunken: '#111a1c',
    line: '#2d3a3e',
    edge: '#71848a',
    ink: '#e8eeed',
    ink2: '#b6c3c5',
    ink3: '#98a8ab',
    primary: '#6cc4cb',
    primaryStrong: '#93d9de',
    primarySoft: '#15363b',
    onPrimary: '#04262b',
    bad: '#f39282',
    badSoft: '#3d201b',
    good: '#70cb9b',
    goodSoft: '#15352a',
    warn: '#e6b65f',
    warnSoft: '#3a2c10',
    info: '#8fbaf0',
    infoSoft: '#1a2d45',
    rail: '#0a1214',
    onRail: '#b9c9cb',
  },
}

/** Series of charts, told apart by brightness as well as by hue. */
export const series: Record<Theme, readonly string[]> = {
  light: ['#0d5c66', '#d0762b', '#5b7fb4', '#8a9a3b', '#b3321f', '#7b5a94', '#3e9c8f', '#6f6a5d'],
  dark: ['#6cc4cb', '#eda45f', '#8fb1e3', '#b9c96a', '#f39282', '#b99ad0', '#8fd6c6', '#b5af9f'],
}

/** Pairs that carry text: [text, ground]. WCAG 2.2 AA asks 4.5:1. */
export const textPairs: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink2', 'paper'],
  ['ink2', 'surface'],
  ['ink2', 'sunken'],
  ['ink3', 'paper'],
  ['ink3', 'surface'],
  ['ink3', 'sunken'],
  ['primary', 'surface'],
  ['primary', 'paper'],
  ['primary', 'primarySoft'],
  ['onPrimary', 'primary'],
  ['onPrimary', 'primaryStrong'],
  ['bad', 'surface'],
  ['bad', 'badSoft'],
  ['good', 'surface'],
  ['good', 'goodSoft'],
  ['warn', 'surface'],
  ['warn', 'warnSoft'],
  ['info', 'surface'],
  ['info', 'infoSoft'],
  ['onRail', 'rail'],
]

/** Pairs of a control and its ground. WCAG 2.2 AA asks 3:1. */
export const shapePairs: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['edge', 'surface'],
  ['edge', 'paper'],
  ['primary', 'surface'],
  ['primary', 'paper'],
]
