import { Drawer } from 'antd'
import { Link } from 'react-router'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Facts } from '../../parts/light/Card.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { actName, actorName } from './actNames.ts'
import { type Entry, OutcomeTag } from './OutcomeTag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const WIDTH = 520

const capacity = (kind: string) => {
  const key = `kind_${kind}`
  return Object.hasOwn(zh, key) ? t(key as 'kind_officer') : kind
}

const said = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** One row of the log with all that it says. */
export function EntryDrawer({ entry: e, onClose }: { entry: Entry; onClose: () => void }) {
  const { permissions } = useSession()
  const id = e.institutionId
  return (
    <Drawer open title={t('detail')} onClose={onClose} size={WIDTH} classNames={{ body: 'desk-drawer' }}>
      <Facts
        facts={[
          { label: t('what'), value: actName(e.action) },
          { label: t('code'), value: e.action },
          { label: t('outcome'), value: <OutcomeTag outcome={e.outcome} /> },
          { label: t('at'), value: instant(e.at) },
          { label: t('who'), value: actorName(e) },
          { label: t('capacity'), value: capacity(e.kind) },
          { label: t('object'), value: e.object },
          e.county ? { label: t('place'), value: <RegionName code={e.county} whole /> } : null,
          id === null
            ? null
            : {
                label: t('institution'),
                value: permits(permissions, 'institutions.read') ? (
                  <Link to={`/institutions/${id}`}>{id}</Link>
                ) : (
                  id
                ),
              },
          ...Object.entries(e.detail).map(([key, value]) => ({ label: key, value: said(value) })),
          { label: t('number'), value: e.id },
        ]}
      />
    </Drawer>
  )
}
