import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { upload } from '../../api/upload.ts'
import { count, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { useListState } from '../../parts/desk/list/useListState.ts'
import { Upload } from '../../parts/desk/Upload.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { standingOf, toneOf } from './standing.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Row = ItemOf<'GET /api/v1/institutions/imports'>
type Uploaded = ReplyOf<'POST /api/v1/institutions/imports'>
const MAX_BYTES = 64 * 2 ** 20

const columns = (): Column<Row>[] => [
  { key: 'file', title: t('file'), phone: 'title', opens: true, render: i => i.fileName },
  {
    key: 'status',
    title: t('status'),
    phone: 'value',
    render: i => <Tag tone={toneOf(standingOf(i))}>{t(standingOf(i))}</Tag>,
  },
  {
    key: 'rows',
    title: t('rows'),
    numeric: true,
    render: i => (i.rowsTotal === null ? '' : count(i.rowsTotal)),
  },
  { key: 'good', title: t('good'), numeric: true, render: i => count(i.rowsOk) },
  { key: 'bad', title: t('bad'), numeric: true, render: i => count(i.rowsFailed) },
  { key: 'by', title: t('by'), render: i => i.requestedBy },
  { key: 'at', title: t('at'), phone: 'note', render: i => instant(i.createdAt) },
]

/** Uploads a register and shows what was imported before. */
export default function ImportsPage() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const state = useListState([])
  const list = useList('GET /api/v1/institutions/imports', { query: {} })
  const send = async (file: File, onProgress: (share: number) => void, signal: AbortSignal) => {
    const body = new FormData()
    body.append('file', file)
    return (await upload<Uploaded>('/api/v1/institutions/imports', body, { onProgress, signal })).data
  }
  const done = (sent: Uploaded) => {
    if (sent.again) toast.good(t('again'))
    void client.invalidateQueries({ queryKey: ['GET /api/v1/institutions/imports'] })
    navigate(`/institutions/imports/${sent.import.id}`)
  }
  return (
    <DeskPage title={t('title')} lead={t('lead')}>
      <Panel>
        <Upload
          label={t('chooseFile')}
          accept={['.xlsx', '.csv']}
          maxBytes={MAX_BYTES}
          send={send}
          onDone={done}
        />
      </Panel>
      <h2>{t('history')}</h2>
      <ListView
        name="imports"
        state={state}
        list={list}
        columns={columns()}
        rowKey={i => i.id}
        rowTo={i => `/institutions/imports/${i.id}`}
        empty={{ title: t('noHistory'), note: t('noHistoryNote') }}
      />
    </DeskPage>
  )
}
