import { UserRoundX } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { useFamily } from '../family/orders.ts'
import { ChildForm } from './ChildForm.tsx'
import { ConsentCard } from './ConsentCard.tsx'
import { RemoveCard } from './RemoveCard.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** One child: correct what is known, give or withdraw consent, take the child out. */
export default function ChildPage() {
  const id = Number(useParams().id)
  const family = useFamily()
  const child = family.data?.data.children.find(c => c.id === id)
  return (
    <Page title={child?.name ?? t('child')} back="/children">
      <Loaded of={family}>
        {() =>
          child ? (
            <>
              <ChildForm key={child.version} child={child} />
              <ConsentCard child={child} />
              <RemoveCard child={child} />
            </>
          ) : (
            <EmptyState icon={UserRoundX} title={t('gone')} action={<Link to="/children">{t('title')}</Link>}>
              {t('goneNote')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}
