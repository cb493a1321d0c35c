import { useState } from 'react'
import { useList } from '../../api/hooks.ts'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { More } from '../../parts/light/More.tsx'
import { SearchBox } from '../../parts/light/Search.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The policy library: every document that a rule cites. */
export default function DocumentsPage() {
  const [q, setQ] = useState('')
  const list = useList('GET /api/v1/rules/documents', { query: q ? { q } : {} })
  return (
    <Page title={t('documents')} lead={t('documentsLead')} back="/law">
      <SearchBox label={t('documents')} placeholder={t('documentSearch')} value={q} onSearch={setQ} />
      <Loaded of={{ ...list, data: list.isPending || list.error ? undefined : list.items }} lines={8}>
        {items =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
          ) : (
            <>
              <List label={t('documents')}>
                {items.map(d => (
                  <Item
                    key={d.key}
                    to={`/law/documents/${encodeURIComponent(d.key)}`}
                    title={(language() === 'en' && d.titleEn) || d.title}
                    note={[d.key !== d.title && d.key, d.issuer, d.publishedOn].filter(Boolean).join(' · ')}
                    value={t('valuesOf', { n: d.values })}
                  />
                ))}
              </List>
              <More {...list} shown={items.length} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
