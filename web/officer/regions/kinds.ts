import type { ReplyOf } from '../../api/call.ts'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Region = ReplyOf<'GET /api/v1/regions/{code}'>

export const levelWord = (level: number): string => t(`level${level}` as 'level1')
export const kindWord = (kind: Region['kind']): string => t(kind)

/** Level of a code: the nation 0, province 1, prefecture 2, county 3, town 4, village 5. */
export function levelOf(code: string): number {
  if (code.length === 12) return 5
  if (code.length === 9) return 4
  if (code === '000000') return 0
  return code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3
}
