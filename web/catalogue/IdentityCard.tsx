import { MapPin } from 'lucide-react'
import { messages } from '../i18n/messages.ts'
import { Card, Facts, Item, List } from '../parts/light/Card.tsx'
import type { Institution } from './codes/codes.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Who an institution is in law, and where it teaches. */
export function IdentityCard({ institution: i }: { institution: Institution }) {
  return (
    <>
      {i.sites.length ? (
        <Card title={t('sites')}>
          <List>
            {i.sites.map(s => (
              <Item key={s.id} icon={MapPin} title={s.name} note={s.address} />
            ))}
          </List>
        </Card>
      ) : null}
      <Card title={t('identity')}>
        <Facts
          facts={[
            { label: t('uscc'), value: i.uscc ? <span className="yh-num">{i.uscc}</span> : null },
            { label: t('legalForm'), value: t(i.legalForm === 'OTHER' ? 'OTHER_FORM' : i.legalForm) },
          ]}
        />
      </Card>
    </>
  )
}
