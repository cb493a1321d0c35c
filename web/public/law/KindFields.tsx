import { CHANNELS, CLASSES, STAGES, word } from '../../catalogue/codes/codes.ts'
import { messages } from '../../i18n/messages.ts'
import { Select } from '../../parts/light/Field.tsx'
import type { Kind } from './usePlace.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const fields = [
  { name: 'class', codes: CLASSES },
  { name: 'stage', codes: STAGES },
  { name: 'channel', codes: CHANNELS },
] as const

/** What is taught to whom: some values hold for one class, stage or channel only. */
export function KindFields({
  kind,
  put,
}: {
  kind: Kind
  put: (change: Record<string, string | undefined>) => void
}) {
  return (
    <div className="yh-grid gap-3">
      {fields.map(({ name, codes }) => (
        <Select
          key={name}
          label={t(name)}
          value={kind[name] ?? ''}
          placeholder={t('any')}
          options={codes.map(code => ({ value: code, label: word(code) }))}
          onValue={value => put({ [name]: value || undefined })}
        />
      ))}
    </div>
  )
}
