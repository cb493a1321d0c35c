import { useState } from 'react'
import { useParams } from 'react-router'
import { useAct, useList, useRead } from '../../api/hooks.ts'
import { words } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { DetailPage } from '../../parts/desk/DetailPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { ErrorState, Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import type { Agency } from './AgenciesPage.tsx'
import { AgencyDrawer } from './AgencyDrawer.tsx'
import { AppointDrawer } from './AppointDrawer.tsx'
import { useCatalogue } from './catalogue.ts'
import { OfficerList } from './OfficerList.tsx'
import { PostDrawer } from './PostDrawer.tsx'
import { Posts } from './Posts.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Open = 'change' | 'close' | 'appoint' | 'post'

/** One department: its people and posts. */
export default function AgencyPage() {
  const id = Number(useParams().id)
  const read = useRead('GET /api/v1/agencies/{id}', { path: { id } })
  return <Loaded of={read}>{({ data }) => <Shown agency={data} />}</Loaded>
}

function Shown({ agency: a }: { agency: Agency }) {
  const { permissions } = useSession()
  const { kindName } = useCatalogue()
  const [open, setOpen] = useState<Open>()
  const posts = useList('GET /api/v1/agencies/{id}/posts', { path: { id: a.id }, query: {} })
  const manages = permits(permissions, 'agencies.manage') && !a.closedOn
  const close = () => setOpen(undefined)
  return (
    <DetailPage
      title={a.name}
      tags={<Tag tone={a.closedOn ? 'plain' : 'good'}>{t(a.closedOn ? 'closed' : 'open')}</Tag>}
      crumbs={[{ label: t('menu'), to: '/agencies' }]}
      actions={
        manages ? (
          <>
            <Button onClick={() => setOpen('change')}>{t('change')}</Button>
            <Button onClick={() => setOpen('post')}>{t('openPost')}</Button>
            <Button kind="danger" onClick={() => setOpen('close')}>
              {t('close')}
            </Button>
            {permits(permissions, 'agencies.appoint') ? (
              <Button kind="primary" onClick={() => setOpen('appoint')}>
                {t('appoint')}
              </Button>
            ) : null}
          </>
        ) : null
      }
      facts={[
        { label: t('kind'), value: kindName(a.kind) },
        { label: t('region'), value: <RegionName code={a.region} whole /> },
        { label: t('classes'), value: words(a.classes) },
        { label: t('phone'), value: a.phone },
        { label: t('address'), value: a.address },
        { label: t('openedOn'), value: date(a.openedOn) },
        { label: t('closedOn'), value: a.closedOn ? date(a.closedOn) : null },
      ]}
      tabs={[
        { key: 'officers', label: t('officers'), content: <OfficerList agencyId={a.id} /> },
        { key: 'posts', label: t('posts'), content: <Posts list={posts} manages={manages} /> },
      ]}
      notice={
        <>
          {open === 'change' ? <AgencyDrawer region={a.region} agency={a} onClose={close} /> : null}
          {open === 'post' ? <PostDrawer agencyId={a.id} onClose={close} /> : null}
          {open === 'appoint' ? <AppointDrawer agencyId={a.id} onClose={close} /> : null}
          {open === 'close' ? <Close agency={a} onClose={close} /> : null}
        </>
      }
    />
  )
}

function Close({ agency, onClose }: { agency: Agency; onClose: () => void }) {
  const run = useAct('POST /api/v1/agencies/{id}/close', {
    onDone: () => {
      toast.good(t('closedDone'))
      onClose()
    },
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('close')}
      act={t('close')}
      danger
      busy={run.isPending}
      onAct={() => run.mutate({ path: { id: agency.id }, ifMatch: versionTag(agency) })}
    >
      <p>{t('closeAsk')}</p>
      {run.error ? <ErrorState error={run.error} inline /> : null}
    </Confirm>
  )
}
