import { Select } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useList } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import type { CustomControl } from '../../parts/desk/form/field.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Field } from '../../parts/light/Field.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const SHOWN = 50

/** A document of the library, found by number or title; a new one is entered beside it. */
export function DocumentField({ value, onValue, error, onNew }: CustomControl & { onNew: () => void }) {
  const [q, setQ] = useState('')
  const list = useList('GET /api/v1/rules/documents', { query: { limit: SHOWN, ...(q ? { q } : {}) } })
  const options = list.items.map(d => ({
    value: d.key,
    label: d.key === d.title ? d.title : `${d.title}（${d.key}）`,
  }))
  return (
    <div className="yh-stack gap-2">
      <Field label={t('document')} error={error}>
        {({ required, ...control }) => (
          <Select
            {...control}
            aria-required={required}
            style={{ width: '100%' }}
            {...(error ? { status: 'error' as const } : {})}
            placeholder={t('chooseDocument')}
            showSearch={{ filterOption: false, onSearch: setQ }}
            value={(value as string | undefined) ?? null}
            options={options}
            loading={list.isPending}
            onChange={next => onValue(next ?? undefined)}
          />
        )}
      </Field>
      <div>
        <Button small icon={Plus} onClick={onNew}>
          {t('newDocument')}
        </Button>
      </div>
    </div>
  )
}
