import { useState } from 'react'
import { messages } from '../../i18n/messages.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { SearchBox } from '../../parts/light/Search.tsx'
import { EmptyState } from '../../parts/light/States.tsx'
import { problemCodes } from './page.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The codes of all refusals. */
export default function ProblemsPage() {
  const [text, setText] = useState('')
  const found = problemCodes.filter(code => code.includes(text.toLowerCase()))
  return (
    <Page title={t('title')} lead={t('lead')} back="/">
      <SearchBox label={t('search')} placeholder="families.consent-needed" value={text} onSearch={setText} />
      {found.length ? (
        <List label={t('title')}>
          {found.map(code => (
            <Item key={code} title={<code>{code}</code>} to={`/problems/${code}`} />
          ))}
        </List>
      ) : (
        <EmptyState title={t('none')}>{t('noneNote')}</EmptyState>
      )}
    </Page>
  )
}
