import { Tabs } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { AskDrawer } from './AskDrawer.tsx'
import { RecordList } from './RecordList.tsx'
import { RequestList } from './RequestList.tsx'
import { YearAudit } from './YearAudit.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Requests to see children's data, who saw what, and the audit of a year. */
export default function AccessPage() {
  const { permissions, capacity } = useSession()
  const [search, setSearch] = useSearchParams()
  const [asking, setAsking] = useState(false)
  const audits = permits(permissions, 'seal.audit')
  const tabs = [
    { key: 'requests', label: t('requests'), children: <RequestList /> },
    ...(audits
      ? [
          { key: 'records', label: t('records'), children: <RecordList /> },
          { key: 'year', label: t('year'), children: <YearAudit /> },
        ]
      : []),
  ]
  const active = tabs.find(tab => tab.key === search.get('tab'))?.key ?? 'requests'
  return (
    <DeskPage
      title={t('title')}
      lead={t('lead')}
      actions={
        permits(permissions, 'seal.request') && !capacity.institutionId ? (
          <Button kind="primary" icon={Plus} onClick={() => setAsking(true)}>
            {t('ask')}
          </Button>
        ) : null
      }
    >
      <Tabs
        activeKey={active}
        onChange={key => setSearch({ tab: key }, { replace: true })}
        destroyOnHidden
        items={tabs}
      />
      {asking ? <AskDrawer onClose={() => setAsking(false)} /> : null}
    </DeskPage>
  )
}
