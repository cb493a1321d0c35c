import { useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { type Act, DecideRequest } from './DecideRequest.tsx'
import { RecordList } from './RecordList.tsx'
import { purposeWord, type Request, RequestTag, scopeWord } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** One request: what for, who decides, what was seen under it. */
export default function RequestPage() {
  const id = Number(useParams().id)
  const read = useRead('GET /api/v1/seal/access-requests/{id}', { path: { id } })
  return <Loaded of={read}>{({ data, etag }) => <Shown request={data} etag={etag} />}</Loaded>
}

function Shown({ request: r, etag }: { request: Request; etag: string | undefined }) {
  const { permissions, accountId } = useSession()
  const [act, setAct] = useState<Act>()
  const own = r.askedBy === `account:${accountId}`
  const acts = actsOf(r, own, permits(permissions, 'seal.approve'))
  return (
    <DeskPage
      title={t('request', { id: r.id })}
      tags={<RequestTag request={r} />}
      crumbs={[{ label: t('title'), to: '/access' }]}
      actions={acts.map(a => (
        <Button
          key={a}
          kind={a === 'approve' ? 'primary' : a === 'withdraw' ? 'plain' : 'danger'}
          onClick={() => setAct(a)}
        >
          {t(a)}
        </Button>
      ))}
    >
      {own && r.state === 'ASKED' ? <Notice>{t('own')}</Notice> : null}
      <Panel>
        <SummaryFacts
          facts={[
            { label: t('purpose'), value: purposeWord(r.purpose) },
            { label: t('scope'), value: `${scopeWord(r.scope.kind)} ${r.scope.id}` },
            { label: t('county'), value: <RegionName code={r.county} whole /> },
            { label: t('reason'), value: r.reason },
            { label: t('days'), value: r.days },
            { label: t('askedBy'), value: r.askedName },
            { label: t('askedAt'), value: instant(r.askedAt) },
            { label: t('decidedBy'), value: r.decidedName },
            { label: t('decidedAt'), value: r.decidedAt ? instant(r.decidedAt) : null },
            { label: t('note'), value: r.note },
            { label: t('until'), value: r.validUntil ? instant(r.validUntil) : null },
          ]}
        />
      </Panel>
      {permits(permissions, 'seal.audit') ? (
        <>
          <h2>{t('looked')}</h2>
          <RecordList requestId={r.id} />
        </>
      ) : null}
      {act ? <DecideRequest act={act} id={r.id} etag={etag} onClose={() => setAct(undefined)} /> : null}
    </DeskPage>
  )
}

function actsOf(r: Request, own: boolean, approves: boolean): Act[] {
  if (r.state === 'ASKED') return own ? ['withdraw'] : approves ? ['refuse', 'approve'] : []
  return r.valid && approves ? ['revoke'] : []
}
