import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { words } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date, instant } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { GrantDrawer } from './GrantDrawer.tsx'
import { type Act, ReasonDialog } from './ReasonDialog.tsx'
import { StatusTag, type User } from './UsersPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Capacity = User['capacities'][number]

/** One account: who, what it may do where, and what can be done about it. */
export default function UserPage() {
  const id = Number(useParams().id)
  const read = useRead('GET /api/v1/users/{id}', { path: { id } })
  return <Loaded of={read}>{({ data }) => <Shown user={data} />}</Loaded>
}

function Shown({ user: u }: { user: User }) {
  const { permissions, accountId } = useSession()
  const [asked, setAsked] = useState<{ act: Act; capacity?: Capacity }>()
  const [granting, setGranting] = useState(false)
  const own = u.id === accountId
  const manages = permits(permissions, 'auth.manage') && !own
  const acts: Act[] = [
    u.status === 'ACTIVE' ? 'disable' : 'enable',
    'password-reset',
    ...(u.factor ? (['factor-reset'] as const) : []),
    ...(u.sessions ? (['sessions-end'] as const) : []),
  ]
  return (
    <DeskPage
      title={u.name}
      tags={<StatusTag status={u.status} />}
      crumbs={[{ label: t('menu'), to: '/users' }]}
      actions={
        manages
          ? acts.map(act => (
              <Button
                key={act}
                kind={act === 'disable' ? 'danger' : act === 'enable' ? 'primary' : 'plain'}
                onClick={() => setAsked({ act })}
              >
                {t(act)}
              </Button>
            ))
          : null
      }
    >
      {own ? <Notice>{t('own')}</Notice> : null}
      <Panel>
        <SummaryFacts
          facts={[
            { label: t('login'), value: u.login },
            { label: t('factor'), value: t(u.factor ? 'factorYes' : 'factorNo') },
            { label: t('sessions'), value: u.sessions },
            { label: t('lastSeen'), value: u.lastSeenAt ? instant(u.lastSeenAt) : t('never') },
            { label: t('createdAt'), value: instant(u.createdAt) },
            permits(permissions, 'audit.read')
              ? {
                  label: t('history'),
                  value: <Link to={`/audit?object=account:${u.id}`}>{t('history')}</Link>,
                }
              : null,
          ]}
        />
      </Panel>
      <Panel
        title={t('roles')}
        actions={
          manages ? (
            <Button small onClick={() => setGranting(true)}>
              {t('grant')}
            </Button>
          ) : null
        }
      >
        <Roles
          user={u}
          onEnd={
            manages && permits(permissions, 'auth.grant') && u.capacities.length > 1
              ? capacity => setAsked({ act: 'end', capacity })
              : undefined
          }
        />
      </Panel>
      {asked ? <ReasonDialog user={u} {...asked} onClose={() => setAsked(undefined)} /> : null}
      {granting ? <GrantDrawer user={u} onClose={() => setGranting(false)} /> : null}
    </DeskPage>
  )
}

function Roles({ user: u, onEnd }: { user: User; onEnd: ((c: Capacity) => void) | undefined }) {
  return (
    <SmallTable
      label={t('roles')}
      empty={t('noRoles')}
      heads={[t('role'), t('region'), t('classes'), t('from'), t('validTo'), ...(onEnd ? [t('end')] : [])]}
      rows={u.capacities.map(c => ({
        key: c.id,
        cells: [
          say(c.roleName),
          <RegionName key="region" code={c.region} whole />,
          c.classes ? words(c.classes as 'OTHER'[]) : t('whole'),
          date(c.validFrom),
          c.validTo ? date(c.validTo) : '',
          ...(onEnd
            ? [
                <Button key="end" small kind="danger" onClick={() => onEnd(c)}>
                  {t('end')}
                </Button>,
              ]
            : []),
        ],
      }))}
    />
  )
}
