import { Baby } from 'lucide-react'
import { word } from '../../catalogue/codes/codes.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Item } from '../../parts/light/Card.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import type { Child } from './orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A child in a list, with the consent that stands. */
export function ChildItem({ child: c }: { child: Child }) {
  const granted = c.consent?.granted ?? false
  return (
    <Item
      icon={Baby}
      title={c.name}
      note={`${word(c.stage)} · ${t('born', { date: date(c.birth) })}`}
      value={<Tag tone={granted ? 'good' : 'warn'}>{t(granted ? 'consented' : 'withdrawn')}</Tag>}
      to={`/children/${c.id}`}
    />
  )
}
