import { useState } from 'react'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { DocumentDrawer } from './DocumentDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Doc = ItemOf<'GET /api/v1/rules/documents'>
type Query = NonNullable<QueryOf<'GET /api/v1/rules/documents'>>
const NATION = '000000'

const filters = (): Filter[] => [
  {
    key: 'source',
    kind: 'select',
    label: t('origin'),
    options: (['SHIPPED', 'ENTERED'] as const).map(value => ({ value, label: t(value) })),
  },
]

const columns = (): Column<Doc>[] => [
  {
    key: 'title',
    title: t('docTitle'),
    phone: 'title',
    opens: true,
    render: d => (language() === 'en' && d.titleEn) || d.title,
  },
  { key: 'number', title: t('number'), phone: 'note', render: d => (d.key === d.title ? '' : d.key) },
  { key: 'issuer', title: t('issuer'), phone: 'note', render: d => d.issuer ?? '' },
  { key: 'published', title: t('published'), render: d => d.publishedOn ?? '' },
  {
    key: 'place',
    title: t('place'),
    render: d => (d.region === NATION ? t('nation') : <RegionName code={d.region} />),
  },
  { key: 'part', title: t('part'), extra: true, render: d => t(d.part) },
  { key: 'origin', title: t('origin'), render: d => t(d.source) },
  {
    key: 'cited',
    title: t('cited'),
    phone: 'value',
    render: d => (d.repealedOn ? <Tag tone="warn">{t('repealedTag')}</Tag> : t('citedBy', { n: d.values })),
  },
]

/** The policy library: shipped documents and those of regions. */
export default function LibraryPage() {
  const { region } = useScope()
  const { permissions } = useSession()
  const [entering, setEntering] = useState(false)
  const state = useListState(filters())
  const list = useList('GET /api/v1/rules/documents', { query: state.query as Query })
  return (
    <>
      <ListPage
        title={t('library')}
        lead={t('libraryLead')}
        actions={
          permits(permissions, 'rules.propose') ? (
            <Button kind="primary" onClick={() => setEntering(true)}>
              {t('enter')}
            </Button>
          ) : null
        }
        name="law.documents"
        state={state}
        filters={filters()}
        searchHint={t('librarySearch')}
        list={list}
        columns={columns()}
        rowKey={d => d.key}
        rowTo={d => `/law/documents/${encodeURIComponent(d.key)}`}
        empty={{ title: t('libraryEmpty') }}
      />
      {entering ? <DocumentDrawer region={region} onClose={() => setEntering(false)} /> : null}
    </>
  )
}
