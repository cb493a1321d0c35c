import { useRead } from '../../api/hooks.ts'
import { count } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { DeadList } from './DeadList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const REFRESH_MS = 30_000

/** Work outside requests: what failed for good, and every queue. */
export default function JobsPage() {
  const queues = useRead('GET /api/v1/jobs/queues', {}, { refetchMs: REFRESH_MS })
  const names = queues.data?.data.items.map(q => q.name) ?? []
  return (
    <DeskPage title={t('title')} lead={t('lead')}>
      <h2>{t('dead')}</h2>
      <DeadList queues={names} />
      <Panel title={t('queues')}>
        <Loaded of={queues}>
          {({ data }) => (
            <SmallTable
              label={t('queues')}
              empty={t('noQueues')}
              heads={[t('queue'), t('waiting'), t('running'), t('failed'), t('schedule')]}
              rows={data.items.map(q => ({
                key: q.name,
                cells: [
                  q.name,
                  count(q.waiting),
                  count(q.running),
                  q.failed ? (
                    <Tag key="failed" tone="bad">
                      {count(q.failed)}
                    </Tag>
                  ) : (
                    count(0)
                  ),
                  q.schedule ?? t('onDemand'),
                ],
              }))}
            />
          )}
        </Loaded>
      </Panel>
    </DeskPage>
  )
}
