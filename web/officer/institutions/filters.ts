import { CHANNELS, CLASSES, STAGES, type Status, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import type { Filter } from '../../parts/desk/list/useListState.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const STATES: readonly Status[] = [
  'LICENSED',
  'REGISTERED',
  'SUSPENDED',
  'LAPSED',
  'INACTIVE',
  'REVOKED',
  'CLOSED',
  'MERGED',
]
const LISTS = ['WHITE', 'BLACK', 'EXPOSED'] as const
const CUSTODY = ['BANK_CUSTODY', 'RISK_RESERVE', 'BOTH'] as const

/** Filters of the register, named as the server names them. */
export const filters = (): Filter[] => {
  const options = <C extends Parameters<typeof word>[0]>(codes: readonly C[]) =>
    codes.map(code => ({ value: code, label: word(code) }))
  return [
    { key: 'status', kind: 'multi', label: t('status'), options: options(STATES) },
    { key: 'class', kind: 'multi', label: t('class'), options: options(CLASSES) },
    { key: 'stage', kind: 'multi', label: t('stage'), options: options(STAGES) },
    { key: 'channel', kind: 'select', label: t('channel'), options: options(CHANNELS) },
    {
      key: 'custodyMode',
      kind: 'multi',
      label: t('custody'),
      options: [{ value: 'NONE', label: t('noCustody') }, ...options(CUSTODY)],
    },
    { key: 'list', kind: 'select', label: t('list'), options: options(LISTS) },
    { key: 'held', kind: 'select', label: t('held'), options: [{ value: 'true', label: t('heldYes') }] },
    { key: 'licenceBefore', kind: 'day', label: t('licenceBefore') },
    {
      key: 'sort',
      kind: 'select',
      label: t('sort'),
      options: [
        { value: 'name', label: t('byName') },
        { value: 'licence', label: t('byLicence') },
        { value: 'newest', label: t('byNewest') },
      ],
    },
  ]
}
