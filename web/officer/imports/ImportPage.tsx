import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { bytes, instant } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Notice, Tag } from '../../parts/light/Tag.tsx'
import { Columns } from './Columns.tsx'
import { Progress } from './Progress.tsx'
import { Result } from './Result.tsx'
import { type Import, isDone, isLive, standingOf, toneOf } from './standing.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LIVE_MS = 1_000

/** One import: its columns, the trial, the run, and what came of it. */
export default function ImportPage() {
  const id = Number(useParams().id)
  const [live, setLive] = useState(false)
  const read = useRead(
    'GET /api/v1/institutions/imports/{id}',
    { path: { id } },
    live ? { refetchMs: LIVE_MS } : {},
  )
  const running = read.data ? isLive(read.data.data) : false
  useEffect(() => setLive(running), [running])
  return <Loaded of={read}>{({ data }) => <Shown of={data} />}</Loaded>
}

function Shown({ of: i }: { of: Import }) {
  const standing = standingOf(i)
  return (
    <DeskPage
      title={i.fileName}
      tags={<Tag tone={toneOf(standing)}>{t(standing)}</Tag>}
      crumbs={[{ label: t('title'), to: '/institutions/imports' }]}
      actions={isDone(i) ? <ButtonLink to="/institutions/imports">{t('another')}</ButtonLink> : null}
    >
      <Panel>
        <SummaryFacts
          facts={[
            { label: t('format'), value: i.format.toUpperCase() },
            { label: t('encoding'), value: i.encoding?.toUpperCase() },
            { label: t('size'), value: bytes(i.bytes) },
            { label: t('by'), value: i.requestedBy },
            { label: t('at'), value: instant(i.createdAt) },
          ]}
        />
      </Panel>
      {i.failure ? <Notice tone="bad">{t('failure', { reason: say(i.failure) })}</Notice> : null}
      {isLive(i) ? <Progress of={i} /> : null}
      {!isLive(i) && i.run > 0 ? <Result key={`r${i.run}`} of={i} /> : null}
      {isLive(i) || isDone(i) ? null : <Columns key={`c${i.id}`} of={i} />}
    </DeskPage>
  )
}
