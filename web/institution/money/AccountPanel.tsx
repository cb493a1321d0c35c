import { useState } from 'react'
import { z } from 'zod'
import type { ReplyOf } from '../../api/call.ts'
import { useAct, useRead } from '../../api/hooks.ts'
import { isProblem } from '../../api/problem.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Facts } from '../../parts/light/Card.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Account = ReplyOf<'GET /api/v1/custody/account'>

const number = z.string().regex(/^[A-Z0-9][A-Z0-9-]{5,33}$/)
const name = z.string().trim().min(2).max(140)
const Input = z.object({
  bank: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  account: number,
  accountName: name,
  ownAccount: number,
  ownName: name,
})

const fieldsOf = (): FieldSpec[] => [
  { name: 'bank', kind: 'text', label: t('bankCode'), hint: t('bankHint'), maxLength: 40, wide: true },
  { name: 'account', kind: 'text', label: t('number'), hint: t('numberHint'), maxLength: 34 },
  { name: 'accountName', kind: 'text', label: t('name'), maxLength: 140 },
  { name: 'ownAccount', kind: 'text', label: t('ownNumber'), hint: t('ownHint'), maxLength: 34 },
  { name: 'ownName', kind: 'text', label: t('ownName'), maxLength: 140 },
]

/** The dedicated account as it is filed; files or changes it. */
export function AccountPanel() {
  const found = useRead('GET /api/v1/custody/account', {})
  const [open, setOpen] = useState(false)
  const account = found.data?.data
  const missing = isProblem(found.error, 'not-found')
  return (
    <Panel title={t('account')} className="aside">
      {account ? (
        <div className="yh-stack gap-3">
          <Shown account={account} />
          <div>
            <Button small onClick={() => setOpen(true)}>
              {t('change')}
            </Button>
          </div>
        </div>
      ) : missing ? (
        <EmptyState
          title={t('noAccount')}
          action={
            <Button kind="primary" onClick={() => setOpen(true)}>
              {t('file')}
            </Button>
          }
        >
          {t('noAccountNote')}
        </EmptyState>
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeleton />
      )}
      <AccountDrawer account={account} open={open} onClose={() => setOpen(false)} />
    </Panel>
  )
}

/** The name under which the bank of trials signs unless the operator gave it another one. */
const TRIAL_BANK = 'trial-bank'

const Shown = ({ account: a }: { account: Account }) => (
  <Facts
    facts={[
      { label: t('bankCode'), value: a.bank === TRIAL_BANK ? t('trialBank') : a.bank },
      { label: t('number'), value: <span className="yh-num">{a.account}</span> },
      { label: t('name'), value: a.accountName },
      { label: t('ownNumber'), value: <span className="yh-num">{a.ownAccount}</span> },
      { label: t('ownName'), value: a.ownName },
    ]}
  />
)

interface AccountDrawerProps {
  account: Account | undefined
  open: boolean
  onClose: () => void
}

function AccountDrawer({ account, open, onClose }: AccountDrawerProps) {
  const act = useAct('PUT /api/v1/custody/account', {
    onDone: () => {
      toast.good(t('filed'))
      onClose()
    },
  })
  const { institutionId: _, ...filed } = account ?? { institutionId: 0 }
  return (
    <FormDrawer
      open={open}
      onClose={onClose}
      title={account ? t('change') : t('file')}
      name="custody.account"
      schema={Input}
      fields={fieldsOf()}
      initial={filed}
      act={t('save')}
      onSubmit={body => act.mutateAsync({ body })}
    />
  )
}
