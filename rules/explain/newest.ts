import type { InputSpec, Reader } from './inputs.ts'

/** A day after every dated value: the newest version that is entered applies. */
export const NEWEST = '9999-12-31'

/** Input for the day whose law applies; left out, the newest version that is entered applies. */
export const lawDay: InputSpec = {
  name: 'on',
  zh: '适用何日的规定（不填为最新）',
  en: 'day whose law applies (left out: the newest)',
  otherwise: null,
  example: '2025-12-25',
}

/** Input for the place. */
export const lawPlace: InputSpec = {
  name: 'region',
  zh: '区划代码',
  en: 'region code',
  otherwise: '000000',
  example: '410100',
}

/** Reads day and place. */
export function readLaw(read: Reader): { on: string; region: string } {
  return {
    on: read.optional('on') === null ? NEWEST : read.date('on'),
    region: read.digits('region', [6, 9, 12]),
  }
}
