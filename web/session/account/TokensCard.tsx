import { type FormEvent, useState } from 'react'
import { useAct, useList } from '../../api/hooks.ts'
import { dayOf } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card, Item, List } from '../../parts/light/Card.tsx'
import { Dialog } from '../../parts/light/Dialog.tsx'
import { Select, TextArea, TextField } from '../../parts/light/Field.tsx'
import { More } from '../../parts/light/More.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { Notice, Tag } from '../../parts/light/Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LIST = 'GET /api/v1/auth/machine-tokens'
const DAYS = [7, 30, 90, 365]

/** Tokens with which programs act for one: make, list, revoke. */
export function TokensCard({ permissions }: { permissions: readonly string[] }) {
  const list = useList(LIST, { query: { limit: 10 } })
  const revoke = useAct('POST /api/v1/auth/machine-tokens/{id}/revoke', { changes: [LIST] })
  const [making, setMaking] = useState(false)
  return (
    <Card title={t('tokens')}>
      <p className="yh-muted">{t('tokensNote')}</p>
      {(list.error ?? revoke.error) ? <ErrorState error={list.error ?? revoke.error} inline /> : null}
      {list.items.length ? (
        <List label={t('tokens')}>
          {list.items.map(token => (
            <Item
              key={token.id}
              title={token.name}
              note={t('tokenNote', { scopes: token.scopes.join(' '), until: dayOf(token.expiresAt) })}
              value={
                token.revokedAt ? (
                  <Tag>{t('revoked')}</Tag>
                ) : (
                  <Button small kind="danger" onClick={() => revoke.mutate({ path: { id: token.id } })}>
                    {t('revoke')}
                  </Button>
                )
              }
            />
          ))}
        </List>
      ) : null}
      {list.hasMore ? <More shown={list.items.length} {...list} /> : null}
      <Button onClick={() => setMaking(true)}>{t('makeToken')}</Button>
      <Dialog open={making} onClose={() => setMaking(false)} title={t('makeToken')}>
        <TokenForm permissions={permissions} onDone={() => setMaking(false)} />
      </Dialog>
    </Card>
  )
}

function TokenForm({ permissions, onDone }: { permissions: readonly string[]; onDone: () => void }) {
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState(permissions.filter(p => p !== '*').join('\n'))
  const [days, setDays] = useState('30')
  const make = useAct('POST /api/v1/auth/machine-tokens', { changes: [LIST] })
  if (make.data)
    return (
      <div className="yh-stack">
        <Notice tone="warn" title={t('tokenOnce')}>
          <code>{make.data.token}</code>
        </Notice>
        <Button onClick={() => void navigator.clipboard?.writeText(make.data.token)}>{t('copy')}</Button>
        <Button kind="primary" onClick={onDone}>
          {t('kept')}
        </Button>
      </div>
    )
  const submit = (e: FormEvent) => {
    e.preventDefault()
    make.mutate({
      body: { name: name.trim(), scopes: scopes.split(/\s+/).filter(Boolean), days: Number(days) },
    })
  }
  return (
    <form className="yh-stack" onSubmit={submit}>
      <TextField
        label={t('tokenName')}
        hint={t('tokenNameHint')}
        maxLength={64}
        value={name}
        onValue={setName}
      />
      <TextArea label={t('scopes')} hint={t('scopesHint')} value={scopes} onValue={setScopes} />
      <Select
        label={t('days')}
        value={days}
        onValue={setDays}
        options={DAYS.map(n => ({ value: String(n), label: t('nDays', { n }) }))}
      />
      {make.error ? <ErrorState error={make.error} inline /> : null}
      <Button kind="primary" type="submit" busy={make.isPending} disabled={!name.trim() || !scopes.trim()}>
        {t('makeToken')}
      </Button>
    </form>
  )
}
