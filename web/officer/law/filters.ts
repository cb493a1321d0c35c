import { CHANNELS, CLASSES, type Code, STAGES, word } from '../../catalogue/codes/codes.ts'
import { saySubject } from '../../catalogue/law/say.ts'
import zhSubjects from '../../catalogue/law/zh.ts'
import { messages } from '../../i18n/messages.ts'
import type { Filter } from '../../parts/desk/list/useListState.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const SUBJECT = 'subject.'

const coded = (codes: readonly Code[]) => codes.map(value => ({ value, label: word(value) }))

/** What is taught to whom, and on which day the law is asked. */
export const placeFilters = (): Filter[] => [
  { key: 'on', kind: 'day', label: t('on') },
  { key: 'class', kind: 'select', label: t('class'), options: coded(CLASSES) },
  { key: 'stage', kind: 'select', label: t('stage'), options: coded(STAGES) },
  { key: 'channel', kind: 'select', label: t('channel'), options: coded(CHANNELS) },
]

/** The subjects of the regulation. */
export const subjectFilter = (): Filter => ({
  key: 'subject',
  kind: 'select',
  label: t('subject'),
  options: Object.keys(zhSubjects)
    .filter(key => key.startsWith(SUBJECT))
    .map(key => key.slice(SUBJECT.length))
    .map(value => ({ value, label: saySubject(value) })),
})
