import { useAct, useList } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card, Item, List } from '../../parts/light/Card.tsx'
import { More } from '../../parts/light/More.tsx'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LIST = 'GET /api/v1/auth/sessions'

/** Where one is logged in, and a way to end what is not one's own doing. */
export function SessionsCard() {
  const list = useList(LIST, { query: { limit: 10 } })
  const revoke = useAct('POST /api/v1/auth/sessions/{id}/revoke', { changes: [LIST] })
  const others = useAct('POST /api/v1/auth/sessions/revoke-others', {
    changes: [LIST],
    onDone: ({ revoked }) => toast.good(t('othersEnded', { n: revoked })),
  })
  return (
    <Card title={t('sessions')}>
      {list.error ? <ErrorState error={list.error} onRetry={list.refetch} inline /> : null}
      {list.isPending ? <Skeleton /> : null}
      {(revoke.error ?? others.error) ? <ErrorState error={revoke.error ?? others.error} inline /> : null}
      <List label={t('sessions')}>
        {list.items.map(s => (
          <Item
            key={s.id}
            title={deviceOf(s.agent)}
            note={t('sessionNote', { address: s.address ?? '—', seen: instant(s.lastSeenAt) })}
            value={
              s.current ? (
                <Tag tone="good">{t('thisSession')}</Tag>
              ) : (
                <Button small busy={revoke.isPending} onClick={() => revoke.mutate({ path: { id: s.id } })}>
                  {t('end')}
                </Button>
              )
            }
          />
        ))}
      </List>
      {list.hasMore ? <More shown={list.items.length} {...list} /> : null}
      {list.items.length > 1 ? (
        <Button busy={others.isPending} onClick={() => others.mutate({})}>
          {t('endOthers')}
        </Button>
      ) : null}
    </Card>
  )
}

/** A rough name of the device, from what its browser says of itself. */
function deviceOf(agent: string | null): string {
  if (!agent) return t('unknownDevice')
  const system = ['Windows', 'Android', 'iPhone', 'iPad', 'Macintosh', 'HarmonyOS', 'Linux'].find(s =>
    agent.includes(s),
  )
  const browser = ['MicroMessenger', 'Edg', 'Firefox', 'Chrome', 'Safari'].find(b => agent.includes(b))
  return [system, browser].filter(Boolean).join(' · ') || agent.slice(0, 40)
}
