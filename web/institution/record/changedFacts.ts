import type { BodyOf } from '../../api/call.ts'
import { type Code, isCode, words } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Change = BodyOf<'POST /api/v1/own/institution/corrections'>['change']

const labels = {
  name: 'name',
  shortName: 'shortName',
  uscc: 'uscc',
  usccNote: 'usccNote',
  legalForm: 'form',
  classes: 'classes',
  stages: 'stages',
  channels: 'channels',
  address: 'address',
} as const satisfies Record<keyof Change, keyof typeof zh>

const sayForm = (form: NonNullable<Change['legalForm']>) => t(form === 'OTHER' ? 'OTHER_FORM' : form)

function sayValue(key: string, value: unknown): string {
  if (key === 'legalForm') return sayForm(value as NonNullable<Change['legalForm']>)
  if (Array.isArray(value)) return words(value.filter((v): v is Code => isCode(String(v))))
  return value === null ? t('none') : String(value)
}

/** What a correction asks for: 机构名称：…. */
export const changedFacts = (change: Change): string[] =>
  Object.entries(change).map(([key, value]) => `${t(labels[key as keyof Change])}：${sayValue(key, value)}`)
