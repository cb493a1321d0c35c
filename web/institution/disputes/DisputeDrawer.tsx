import { Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAct } from '../../api/hooks.ts'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Facts } from '../../parts/light/Card.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { TextArea } from '../../parts/light/Field.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { Refused } from '../states/Refused.tsx'
import { StateTag } from '../states/StateTag.tsx'
import { versionTag } from '../states/useOwn.ts'
import type { Dispute } from './DisputesPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const WIDTH = 480

/** One disputed lesson: what the family says, and the institution's side or concession. */
export function DisputeDrawer({ dispute: d, onClose }: { dispute: Dispute; onClose: () => void }) {
  const { permissions } = useSession()
  return (
    <Drawer
      open
      title={t('drawer', { day: date(d.date) })}
      onClose={onClose}
      size={WIDTH}
      classNames={{ body: 'desk-drawer' }}
    >
      <div className="yh-stack">
        <Facts
          facts={[
            { label: t('status'), value: <StateTag state={`dispute_${d.status}`} /> },
            { label: t('reason'), value: d.reason },
            { label: t('opened'), value: instant(d.openedAt) },
            { label: t('answer'), value: d.answer },
            { label: t('decision'), value: d.decision },
            { label: t('lesson'), value: <Link to={`/meetings/${d.sessionId}`}>{t('register')}</Link> },
            permits(permissions, 'contracts.read') && {
              label: t('order'),
              value: <Link to={`/orders/${d.orderId}`}>{d.orderId}</Link>,
            },
          ]}
        />
        {d.status === 'OPEN' ? <Answer dispute={d} /> : null}
      </div>
    </Drawer>
  )
}

function Answer({ dispute: d }: { dispute: Dispute }) {
  const [words, setWords] = useState(d.answer ?? '')
  const [asking, setAsking] = useState(false)
  const mayConcede = permits(useSession().permissions, 'lessons.concede')
  const state = useAct('POST /api/v1/disputes/{id}/answer', { onDone: () => toast.good(t('stated')) })
  const concede = useAct('POST /api/v1/disputes/{id}/concession', {
    onDone: () => {
      setAsking(false)
      toast.good(t('conceded'))
    },
  })
  const sent = { path: { id: d.id }, body: { answer: words.trim() }, ifMatch: versionTag(d) }
  const close = () => {
    concede.reset()
    setAsking(false)
  }
  return (
    <>
      <TextArea
        label={t('answerLabel')}
        hint={t('answerHint')}
        value={words}
        onValue={setWords}
        maxLength={1000}
      />
      <Refused error={state.error} />
      <div className="yh-row gap-2">
        <Button
          kind="primary"
          disabled={!words.trim()}
          busy={state.isPending}
          onClick={() => state.mutate(sent)}
        >
          {t('state')}
        </Button>
        {mayConcede ? (
          <Button kind="danger" disabled={!words.trim()} onClick={() => setAsking(true)}>
            {t('concede')}
          </Button>
        ) : null}
      </div>
      <Confirm
        open={asking}
        onClose={close}
        title={t('concede')}
        act={t('concede')}
        danger
        busy={concede.isPending}
        onAct={() => concede.mutate(sent)}
      >
        <p>{t('concedeAsk')}</p>
        <Refused error={concede.error} />
      </Confirm>
    </>
  )
}
