import { Plus } from 'lucide-react'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { List } from '../../parts/light/Card.tsx'
import { ChildItem } from '../family/ChildItem.tsx'
import type { Child } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The children, and a way to add another. */
export function ChildrenRow({ own }: { own: readonly Child[] }) {
  if (own.length === 0) return null
  return (
    <section className="yh-stack gap-3" aria-labelledby="children">
      <div className="yh-row spread">
        <h2 id="children">{t('children')}</h2>
        <ButtonLink kind="quiet" small icon={Plus} to="/children/new">
          {t('addChild')}
        </ButtonLink>
      </div>
      <List label={t('children')}>
        {own.map(c => (
          <ChildItem key={c.id} child={c} />
        ))}
      </List>
    </section>
  )
}
