import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Dialog } from '../../parts/light/Dialog.tsx'
import { Notice, Tag } from '../../parts/light/Tag.tsx'
import { InviteDrawer } from './InviteDrawer.tsx'
import { ReasonDrawer } from './ReasonDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NO_FILTERS: readonly Filter[] = []
export type Account = ItemOf<'GET /api/v1/own/accounts'>
export type AccountAct = 'disable' | 'enable' | 'reset'
export interface Secret {
  login: string
  password: string
}

const columnsOf = (onAct: (account: Account, act: AccountAct) => void): Column<Account>[] => [
  { key: 'name', title: t('name'), phone: 'title', render: a => a.name },
  { key: 'login', title: t('login'), phone: 'note', render: a => a.login },
  { key: 'role', title: t('role'), phone: 'note', render: a => say(a.roleName) },
  {
    key: 'status',
    title: t('status'),
    phone: 'value',
    render: a => <Tag tone={a.status === 'ACTIVE' ? 'good' : 'plain'}>{t(a.status)}</Tag>,
  },
  { key: 'seen', title: t('lastSeen'), render: a => (a.lastSeenAt ? instant(a.lastSeenAt) : t('never')) },
  {
    key: 'acts',
    title: t('acts'),
    phone: 'note',
    render: a => {
      const turn = a.status === 'ACTIVE' ? 'disable' : 'enable'
      return (
        <span className="yh-row tight">
          <Button
            small
            kind="quiet"
            aria-label={t('actOf', { act: t(turn), name: a.name })}
            onClick={() => onAct(a, turn)}
          >
            {t(turn)}
          </Button>
          <Button
            small
            kind="quiet"
            aria-label={t('actOf', { act: t('reset'), name: a.name })}
            onClick={() => onAct(a, 'reset')}
          >
            {t('reset')}
          </Button>
        </span>
      )
    },
  },
]

/** Accounts of the own clerks and teachers: opened, disabled, and given a new password. */
export default function AccountsPage() {
  const state = useListState(NO_FILTERS)
  const list = useList('GET /api/v1/own/accounts', { query: {} })
  const [inviting, setInviting] = useState(false)
  const [chosen, setChosen] = useState<{ account: Account; act: AccountAct }>()
  const [secret, setSecret] = useState<Secret>()
  return (
    <>
      <ListPage
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button kind="primary" icon={UserPlus} onClick={() => setInviting(true)}>
            {t('invite')}
          </Button>
        }
        name="accounts"
        state={state}
        list={list}
        columns={columnsOf((account, act) => setChosen({ account, act }))}
        rowKey={a => a.id}
        empty={{ title: t('empty'), note: t('emptyNote') }}
      />
      {inviting ? <InviteDrawer onClose={() => setInviting(false)} onSecret={setSecret} /> : null}
      {chosen ? <ReasonDrawer {...chosen} onClose={() => setChosen(undefined)} onSecret={setSecret} /> : null}
      {secret ? <PasswordDialog secret={secret} onClose={() => setSecret(undefined)} /> : null}
    </>
  )
}

function PasswordDialog({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  return (
    <Dialog
      open
      title={t('password')}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className="yh-stack gap-3">
        <strong className="yh-num">{secret.password}</strong>
        <Notice tone="warn">{t('passwordNote', { login: secret.login })}</Notice>
      </div>
    </Dialog>
  )
}
