import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DetailPage } from '../../parts/desk/DetailPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { CertificateDrawer } from './CertificateDrawer.tsx'
import { CertificateList } from './CertificateList.tsx'
import { CorrectOfficerDrawer } from './CorrectOfficerDrawer.tsx'
import { MoveDrawer } from './MoveDrawer.tsx'
import { Certified } from './OfficerList.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Officer = ReplyOf<'GET /api/v1/agencies/officers/{id}'>
type Open = 'correct' | 'transfer' | 'leave' | 'certify'

/** One officer: office, certificates, and every appointment. */
export default function OfficerPage() {
  const id = Number(useParams().id)
  const read = useRead('GET /api/v1/agencies/officers/{id}', { path: { id } })
  return <Loaded of={read}>{({ data }) => <Shown officer={data} />}</Loaded>
}

function Shown({ officer: o }: { officer: Officer }) {
  const { permissions } = useSession()
  const [open, setOpen] = useState<Open>()
  const may = (p: string) => permits(permissions, p) && !o.leftOn
  const close = () => setOpen(undefined)
  return (
    <DetailPage
      title={o.name}
      tags={<Tag tone={o.leftOn ? 'plain' : 'good'}>{t(o.leftOn ? 'gone' : 'inOffice')}</Tag>}
      crumbs={[
        { label: t('officersMenu'), to: '/officers' },
        { label: o.agencyName, to: `/agencies/${o.agencyId}` },
      ]}
      actions={
        <>
          {may('agencies.certify') ? (
            <Button onClick={() => setOpen('certify')}>{t('certify')}</Button>
          ) : null}
          {may('agencies.appoint') ? (
            <>
              <Button onClick={() => setOpen('correct')}>{t('correctOfficer')}</Button>
              <Button onClick={() => setOpen('transfer')}>{t('transfer')}</Button>
              <Button kind="danger" onClick={() => setOpen('leave')}>
                {t('leave')}
              </Button>
            </>
          ) : null}
        </>
      }
      facts={[
        { label: t('agency'), value: <Link to={`/agencies/${o.agencyId}`}>{o.agencyName}</Link> },
        { label: t('post'), value: o.postTitle },
        { label: t('region'), value: <RegionName code={o.region} whole /> },
        { label: t('workPhone'), value: o.workPhone },
        {
          label: t('account'),
          value:
            o.accountId === null ? (
              t('noAccount')
            ) : permits(permissions, 'auth.users') ? (
              <Link to={`/users/${o.accountId}`}>{t('accountNo', { id: o.accountId })}</Link>
            ) : (
              t('accountNo', { id: o.accountId })
            ),
        },
        { label: t('since'), value: date(o.since) },
        { label: t('leftOn'), value: o.leftOn ? date(o.leftOn) : null },
        o.leftOn ? null : { label: t('certifiedUntil'), value: <Certified until={o.certifiedUntil} /> },
      ]}
      tabs={[
        { key: 'certificates', label: t('certificates'), content: <CertificateList officerId={o.id} /> },
        {
          key: 'career',
          label: t('career'),
          content: (
            <SmallTable
              label={t('career')}
              empty={t('noCareer')}
              heads={[t('onDay'), t('act'), t('region'), t('document')]}
              rows={o.appointments.map((a, n) => ({
                key: n,
                cells: [date(a.onDay), t(a.act), <RegionName key="r" code={a.region} />, a.document],
              }))}
            />
          ),
        },
      ]}
      notice={
        <>
          {open === 'certify' ? <CertificateDrawer officerId={o.id} onClose={close} /> : null}
          {open === 'correct' ? <CorrectOfficerDrawer officer={o} onClose={close} /> : null}
          {open === 'transfer' || open === 'leave' ? (
            <MoveDrawer officer={o} act={open} onClose={close} />
          ) : null}
        </>
      }
    />
  )
}
