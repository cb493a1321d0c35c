import { useState } from 'react'
import { useAct, useRead } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { NoticeText } from '../family/NoticeText.tsx'
import type { Child } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The consent for a child: what it says, since when, and the way to withdraw it or to give it again. */
export function ConsentCard({ child }: { child: Child }) {
  const [asking, setAsking] = useState(false)
  const notices = useRead('GET /api/v1/families/notices', {})
  const granted = child.consent?.granted ?? false
  const decide = useAct('PUT /api/v1/family/children/{id}/consent', {
    changes: ['GET /api/v1/family'],
    onDone: done => {
      setAsking(false)
      toast.good(t(done.consent?.granted ? 'nowGranted' : 'nowWithdrawn'))
    },
  })
  const act = () =>
    decide.mutate({ path: { id: child.id }, body: { act: granted ? 'WITHDRAWN' : 'GRANTED' } })
  return (
    <Card
      title={t('consent')}
      aside={<Tag tone={granted ? 'good' : 'warn'}>{t(granted ? 'consented' : 'withdrawn')}</Tag>}
    >
      {child.consent ? (
        <p className="yh-muted yh-small">
          {t('since', { at: instant(child.consent.at), version: child.consent.version })}
        </p>
      ) : null}
      <p>{t(granted ? 'consentNote' : 'withdrawnNote')}</p>
      <Button kind={granted ? 'danger' : 'primary'} onClick={() => setAsking(true)}>
        {t(granted ? 'withdraw' : 'grant')}
      </Button>
      <Confirm
        open={asking}
        title={t(granted ? 'withdraw' : 'grant')}
        act={t(granted ? 'withdraw' : 'agreeAct')}
        danger={granted}
        busy={decide.isPending}
        onAct={act}
        onClose={() => setAsking(false)}
      >
        <div className="yh-stack">
          {granted ? <p>{t('withdrawAsk', { name: child.name })}</p> : null}
          {!granted && notices.data ? <NoticeText notice={notices.data.data.children} /> : null}
          {!granted && notices.error ? (
            <ErrorState error={notices.error} onRetry={() => void notices.refetch()} inline />
          ) : null}
          {decide.error ? <ErrorState error={decide.error} inline /> : null}
        </div>
      </Confirm>
    </Card>
  )
}
