import { STAGES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { DateField, Select, TextField } from '../../parts/light/Field.tsx'
import type { Child } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export type DocumentKind = NonNullable<Child['document']>['kind']
const KINDS: readonly DocumentKind[] = ['RESIDENT_ID', 'HK_MACAO_TAIWAN', 'PASSPORT', 'OTHER']

/** What is typed about a child. An empty kind: no document. */
export interface Given {
  name: string
  birth: string
  stage: Child['stage']
  documentKind: DocumentKind | ''
  documentNumber: string
}
export type Faults = Partial<Record<keyof Given | 'agree', string>>
export const nobody: Given = { name: '', birth: '', stage: 'PRIMARY', documentKind: '', documentNumber: '' }

/** What is wrong before anything is sent. @param kept a document is on record and may stay as it is */
export function faultsOf(g: Given, kept = false): Faults {
  const number = g.documentNumber.trim()
  return {
    ...(g.name.trim() ? {} : { name: t('needName') }),
    ...(g.birth && g.birth <= today() ? {} : { birth: t('needBirth') }),
    ...(g.documentKind && number.length < 5 && !(kept && number === '')
      ? { documentNumber: t('needNumber') }
      : {}),
  }
}

/** The document to send: one, none, or what is on record. */
export function documentOf(g: Given, onRecord?: DocumentKind) {
  const number = g.documentNumber.trim()
  if (g.documentKind === '') return { document: null }
  if (number === '' && g.documentKind === onRecord) return {}
  return { document: { kind: g.documentKind, number } }
}

interface Props {
  given: Given
  onGiven: (given: Given) => void
  fault: (field: keyof Given) => string | undefined
  /** The number on record, masked. */
  masked?: string | undefined
}

/** The fields about a child. */
export function ChildFields({ given, onGiven, fault, masked }: Props) {
  const type = (field: keyof Given) => (value: string) => onGiven({ ...given, [field]: value })
  return (
    <>
      <TextField
        label={t('name')}
        maxLength={64}
        autoComplete="off"
        value={given.name}
        onValue={type('name')}
        error={fault('name')}
      />
      <DateField
        label={t('birth')}
        max={today()}
        value={given.birth}
        onValue={type('birth')}
        error={fault('birth')}
      />
      <Select
        label={t('stage')}
        options={STAGES.map(s => ({ value: s, label: word(s) }))}
        value={given.stage}
        onValue={type('stage')}
        error={fault('stage')}
      />
      <Select
        label={t('documentKind')}
        hint={t('documentHint')}
        optional
        placeholder={t('noDocument')}
        options={KINDS.map(k => ({ value: k, label: t(k) }))}
        value={given.documentKind}
        onValue={type('documentKind')}
      />
      {given.documentKind ? (
        <TextField
          label={t('documentNumber')}
          hint={masked ? t('documentKept', { masked }) : undefined}
          autoComplete="off"
          maxLength={32}
          value={given.documentNumber}
          onValue={type('documentNumber')}
          error={fault('documentNumber')}
        />
      ) : null}
    </>
  )
}
