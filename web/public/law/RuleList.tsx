import { useMemo } from 'react'
import type { ReplyOf } from '../../api/call.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { saySubject } from '../../catalogue/law/say.ts'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { Chips } from '../../parts/light/Chips.tsx'
import { EmptyState } from '../../parts/light/States.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const ALL = 'all'

interface RuleListProps {
  items: ReplyOf<'GET /api/v1/rules/parameters'>['items']
  subject: string | null
  onSubject: (subject: string | undefined) => void
  /** Place and day, as the address of a rule carries them. */
  search: string
}

/** The rules that apply, by subject. */
export default function RuleList({ items, subject, onSubject, search }: RuleListProps) {
  const subjects = useMemo(() => [...new Set(items.map(i => i.subject))], [items])
  const chips = [{ value: ALL, label: t('all') }, ...subjects.map(s => ({ value: s, label: saySubject(s) }))]
  const shown = items.filter(i => !subject || i.subject === subject)
  return (
    <>
      <Chips
        label={t('subjects')}
        chips={chips}
        value={subject ?? ALL}
        onValue={s => onSubject(s === ALL ? undefined : s)}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <>
          <p className="yh-muted">{t('found', { n: shown.length })}</p>
          <List label={t('title')}>
            {shown.map(p => (
              <Item
                key={p.id}
                to={`/law/${p.id}${search}`}
                title={language() === 'en' ? p.en : p.zh}
                note={<Value {...p} />}
              />
            ))}
          </List>
        </>
      )}
    </>
  )
}
