import { Dropdown } from 'antd'
import { Bookmark, Columns3, Download } from 'lucide-react'
import { useState } from 'react'
import { searchOf } from '../../../api/send.ts'
import { messages } from '../../../i18n/messages.ts'
import { Button } from '../../light/Button.tsx'
import { Check } from '../../light/Choice.tsx'
import { Dialog } from '../../light/Dialog.tsx'
import { TextField } from '../../light/Field.tsx'
import zh from '../zh.ts'
import { useKept } from './kept.ts'
import type { ListQuery, ListState } from './useListState.ts'

const t = messages(zh, () => import('../en.ts'))
const VIEWS_MAX = 20

interface ColumnChooserProps {
  columns: readonly { key: string; title: string }[]
  shown: readonly string[]
  onShown: (keys: string[]) => void
}

/** Which columns are shown; kept on this device. */
export function ColumnChooser({ columns, shown, onShown }: ColumnChooserProps) {
  const [open, setOpen] = useState(false)
  const toggle = (key: string, on: boolean) =>
    onShown(columns.map(c => c.key).filter(k => (k === key ? on : shown.includes(k))))
  return (
    <>
      <Button small kind="quiet" icon={Columns3} onClick={() => setOpen(true)}>
        {t('columns')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('columns')}>
        {columns.map(c => (
          <Check
            key={c.key}
            label={c.title}
            checked={shown.includes(c.key)}
            disabled={shown.length === 1 && shown.includes(c.key)}
            onValue={on => toggle(c.key, on)}
          />
        ))}
      </Dialog>
    </>
  )
}

/** Downloads the list as it is filtered and ordered now. `path` is the server's export of this list; it takes `format`. */
export function ExportMenu({ path, query }: { path: string; query: ListQuery }) {
  const link = (format: string, label: string) => ({
    key: format,
    label: (
      <a href={`${path}${searchOf({ ...query, format })}`} download>
        {label}
      </a>
    ),
  })
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: [link('xlsx', t('exportXlsx')), link('csv', t('exportCsv'))] }}
    >
      <Button small kind="quiet" icon={Download}>
        {t('export')}
      </Button>
    </Dropdown>
  )
}

interface View {
  name: string
  search: string
}

/** Views that the person has saved: filters and order by name, kept on this device. */
export function SavedViews({ list, state }: { list: string; state: ListState }) {
  const [views, setViews] = useKept<readonly View[]>(`views.${list}`, [])
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const save = () => {
    const view = { name: name.trim(), search: state.search }
    if (!view.name) return
    setViews([view, ...views.filter(v => v.name !== view.name)].slice(0, VIEWS_MAX))
    setNaming(false)
    setName('')
  }
  const items = [
    ...views.map(v => ({ key: `v:${v.name}`, label: v.name, onClick: () => state.apply(v.search) })),
    ...(views.length ? [{ type: 'divider' as const }] : []),
    { key: 'save', label: t('saveView'), onClick: () => setNaming(true) },
    ...(views.length ? [{ key: 'drop', label: t('dropViews'), onClick: () => setViews([]) }] : []),
  ]
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button small kind="quiet" icon={Bookmark}>
          {t('views')}
        </Button>
      </Dropdown>
      <Dialog
        open={naming}
        onClose={() => setNaming(false)}
        title={t('saveView')}
        actions={
          <Button kind="primary" onClick={save}>
            {t('save')}
          </Button>
        }
      >
        <TextField label={t('viewName')} value={name} onValue={setName} maxLength={30} />
      </Dialog>
    </>
  )
}
