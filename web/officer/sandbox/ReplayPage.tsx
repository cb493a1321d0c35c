import { useParams } from 'react-router'
import { useAct } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { count, date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Refusal } from '../../parts/desk/Refusal.tsx'
import { ProgressBar } from '../../parts/light/Bars.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { DraftTable } from './DraftTable.tsx'
import { HitList } from './HitList.tsx'
import { Result } from './Result.tsx'
import { going, type Replay, ReplayTag, useKinds, useReplay } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** One replay: its draft, how far it is, what it found. */
export default function ReplayPage() {
  const read = useReplay(Number(useParams().id))
  return <Loaded of={read}>{({ data }) => <Shown replay={data} />}</Loaded>
}

function Shown({ replay: r }: { replay: Replay }) {
  const { permissions } = useSession()
  const kinds = useKinds()
  const stop = useAct('POST /api/v1/rules/replays/{id}/cancellation', {
    onDone: () => toast.good(t('stopped')),
  })
  const stops = going(r) && permits(permissions, 'rules.propose')
  return (
    <DeskPage
      title={r.name}
      tags={<ReplayTag status={r.status} />}
      crumbs={[{ label: t('title'), to: '/sandbox' }]}
      actions={
        stops ? (
          <Button
            kind="danger"
            busy={stop.isPending}
            onClick={() => stop.mutate({ path: { id: r.id }, ifMatch: versionTag(r) })}
          >
            {t('stop')}
          </Button>
        ) : null
      }
    >
      {stop.error ? <Refusal error={stop.error} /> : null}
      {going(r) ? (
        <Panel>
          <ProgressBar
            label={t(r.status)}
            value={undefined}
            note={t('progress', { n: count(r.looked), m: count(r.changed) })}
          />
        </Panel>
      ) : null}
      <Panel>
        <SummaryFacts
          facts={[
            { label: t('region'), value: <RegionName code={r.region} whole /> },
            { label: t('period'), value: `${date(r.from)} – ${date(r.to)}` },
            { label: t('kinds'), value: r.kinds.map(kinds.name).join('、') },
            { label: t('askedBy'), value: r.askedName },
            { label: t('askedAt'), value: instant(r.askedAt) },
            { label: t('endedAt'), value: r.endedAt ? instant(r.endedAt) : null },
            { label: t('failure'), value: r.failure },
          ]}
        />
      </Panel>
      <Panel title={t('draft')}>
        <DraftTable draft={r.draft} />
      </Panel>
      {r.looked > 0 ? <Result replay={r} name={kinds.name} /> : null}
      {r.hits > 0 ? (
        <>
          <h2>{t('hits')}</h2>
          <HitList replay={r} name={kinds.name} />
        </>
      ) : r.status === 'DONE' ? (
        <EmptyState title={t('nobody')}>{t('nobodyNote')}</EmptyState>
      ) : null}
    </DeskPage>
  )
}
