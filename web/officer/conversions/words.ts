import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type ConversionKind = 'PROFIT_TO_NONPROFIT' | 'FILING_TO_APPROVAL'

/** 营转非, 备改审. */
export const conversionWord = (kind: ConversionKind): string => t(kind)

/** The word for a step of a conversion; the code for one that has no word. */
export const stepWord = (step: string): string => {
  const key = `step_${step}`
  return Object.hasOwn(zh, key) ? t(key as 'step_APPLIED') : step
}

/** The word for how a conversion ended, or that it goes on. */
export const outcomeWord = (outcome: 'OPEN' | 'DONE' | 'FAILED'): string => t(`outcome_${outcome}`)
