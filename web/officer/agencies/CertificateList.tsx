import { useState } from 'react'
import { Link } from 'react-router'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { CertificateDrawer } from './CertificateDrawer.tsx'
import { SOON_DAYS } from './OfficerList.tsx'
import { RevokeDrawer } from './RevokeDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Certificate = ItemOf<'GET /api/v1/agencies/certificates'>
type Query = NonNullable<QueryOf<'GET /api/v1/agencies/certificates'>>
interface Open {
  act: 'correct' | 'revoke'
  certificate: Certificate
}

function State({ certificate: c }: { certificate: Certificate }) {
  if (c.revokedOn) return <Tag tone="bad">{t('revoked')}</Tag>
  if (c.validUntil < today()) return <Tag tone="bad">{t('ended')}</Tag>
  if (c.validUntil <= daysAfter(today(), SOON_DAYS)) return <Tag tone="warn">{t('ending')}</Tag>
  return <Tag tone="good">{t('good')}</Tag>
}

const exam = (c: Certificate) =>
  c.examPassed === null ? t('notTaken') : t(c.examPassed ? 'passed' : 'failed')

const filters = (): Filter[] => [
  { key: 'until', kind: 'day', label: t('until') },
  {
    key: 'revoked',
    kind: 'select',
    label: t('revokedFilter'),
    options: [
      { value: 'false', label: t('notRevoked') },
      { value: 'true', label: t('revoked') },
    ],
  },
]

const columns = (act: ((open: Open) => void) | undefined): Column<Certificate>[] => [
  {
    key: 'person',
    title: t('person'),
    phone: 'title',
    render: c => <Link to={`/officers/${c.officerId}`}>{c.officerName}</Link>,
  },
  { key: 'agency', title: t('agency'), phone: 'note', render: c => c.agencyName },
  { key: 'kind', title: t('certificateKind'), phone: 'note', render: c => t(c.kind) },
  { key: 'number', title: t('number'), render: c => c.number },
  { key: 'until', title: t('validUntil'), render: c => date(c.validUntil) },
  { key: 'state', title: t('state'), phone: 'value', render: c => <State certificate={c} /> },
  { key: 'issuer', title: t('issuer'), extra: true, render: c => c.issuer },
  {
    key: 'training',
    title: t('training'),
    render: c => [c.trainedOn ? date(c.trainedOn) : '', c.training ?? ''].filter(Boolean).join(' '),
  },
  { key: 'exam', title: t('exam'), render: c => exam(c) },
  ...(act
    ? [
        {
          key: 'acts',
          title: t('acts'),
          render: (c: Certificate) =>
            c.revokedOn ? null : (
              <span className="yh-row gap-2">
                <Button small onClick={() => act({ act: 'correct', certificate: c })}>
                  {t('correct')}
                </Button>
                <Button small kind="danger" onClick={() => act({ act: 'revoke', certificate: c })}>
                  {t('revoke')}
                </Button>
              </span>
            ),
        },
      ]
    : []),
]

/** Certificates of an officer or a region, the first to expire first. */
export function CertificateList({ officerId, within }: { officerId?: number; within?: string }) {
  const { permissions } = useSession()
  const [open, setOpen] = useState<Open>()
  const state = useListState(filters())
  const bound = { ...(officerId ? { officerId } : {}), ...(within ? { within } : {}) }
  const list = useList('GET /api/v1/agencies/certificates', { query: { ...state.query, ...bound } as Query })
  const close = () => setOpen(undefined)
  return (
    <>
      <ListView
        name="certificates"
        exportAt="/api/v1/agencies/certificates/export"
        fixed={bound}
        state={state}
        filters={filters()}
        list={list}
        columns={columns(permits(permissions, 'agencies.certify') ? setOpen : undefined)}
        rowKey={c => c.id}
        empty={{ title: t('noCertificates') }}
      />
      {open?.act === 'correct' ? (
        <CertificateDrawer
          officerId={open.certificate.officerId}
          certificate={open.certificate}
          onClose={close}
        />
      ) : null}
      {open?.act === 'revoke' ? <RevokeDrawer certificate={open.certificate} onClose={close} /> : null}
    </>
  )
}
