import { Baby, Plus } from 'lucide-react'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { List } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { ChildItem } from '../family/ChildItem.tsx'
import { useFamily } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The children of the family. */
export default function ChildrenPage() {
  const family = useFamily()
  const add = (
    <ButtonLink kind="primary" icon={Plus} to="/children/new">
      {t('add')}
    </ButtonLink>
  )
  return (
    <Page title={t('title')} lead={t('lead')} back="/me">
      <Loaded of={family}>
        {({ data: { children } }) =>
          children.length ? (
            <>
              <List label={t('title')}>
                {children.map(c => (
                  <ChildItem key={c.id} child={c} />
                ))}
              </List>
              {add}
            </>
          ) : (
            <EmptyState icon={Baby} title={t('none')} action={add}>
              {t('noneNote')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}
