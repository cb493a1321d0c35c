import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { count } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { ProgressBar } from '../../parts/light/Bars.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import type { Import } from './standing.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** How far a run is, and the way to stop it. */
export function Progress({ of: i }: { of: Import }) {
  const [asking, setAsking] = useState(false)
  const cancel = useAct('POST /api/v1/institutions/imports/{id}/cancellation', {
    onDone: () => {
      setAsking(false)
      toast.good(t('cancelled'))
    },
  })
  const total = i.rowsTotal
  return (
    <Panel title={t(i.dryRun ? 'trying' : 'importing')}>
      <div className="yh-stack gap-3">
        <ProgressBar
          label={
            total === null
              ? t('progressStart')
              : t('progress', { done: count(i.rowsDone), total: count(total) })
          }
          value={total ? i.rowsDone / total : undefined}
        />
        <div>
          <Button onClick={() => setAsking(true)}>{t('cancel')}</Button>
        </div>
        {cancel.error ? <ErrorState error={cancel.error} inline /> : null}
      </div>
      <Confirm
        open={asking}
        title={t('cancelConfirm')}
        act={t('cancel')}
        danger
        busy={cancel.isPending}
        onAct={() => cancel.mutate({ path: { id: i.id } })}
        onClose={() => setAsking(false)}
      >
        {i.dryRun ? t('tryNote') : t('cancelNote')}
      </Confirm>
    </Panel>
  )
}
