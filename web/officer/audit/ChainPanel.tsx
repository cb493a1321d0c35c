import { ShieldCheck } from 'lucide-react'
import { useRead } from '../../api/hooks.ts'
import { count, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { ProgressBar } from '../../parts/light/Bars.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { ErrorState, Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { useVerification, type Verification } from './useVerification.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** How long the chain is, and whether it holds: recomputed here and now. */
export function ChainPanel() {
  const read = useRead('GET /api/v1/audit/chain', {})
  const { state, start, stop } = useVerification()
  const act = state?.running ? (
    <Button small onClick={stop}>
      {t('stop')}
    </Button>
  ) : (
    <Button small icon={ShieldCheck} onClick={() => void start()}>
      {t('verify')}
    </Button>
  )
  return (
    <Panel title={t('chain')} actions={act}>
      <Loaded of={read} lines={1}>
        {({ data }) => (
          <p className="yh-muted">
            {data.sealedAt
              ? t('chainState', {
                  blocks: count(data.blocks),
                  at: instant(data.sealedAt),
                  open: count(data.open),
                })
              : t('chainNone', { open: count(data.open) })}
          </p>
        )}
      </Loaded>
      {state ? <Result state={state} /> : null}
    </Panel>
  )
}

function Result({ state: s }: { state: Verification }) {
  if (s.error) return <ErrorState error={s.error} inline />
  if (s.firstBroken !== null)
    return (
      <Notice tone="bad" title={t('verified')}>
        <p>{t('broken', { n: s.firstBroken })}</p>
      </Notice>
    )
  if (!s.running && s.checkedTo === s.blocks)
    return (
      <Notice tone="good" title={t('verified')}>
        <p>{t('whole', { blocks: count(s.blocks), rows: count(s.rows) })}</p>
      </Notice>
    )
  const note = t('verifying', { done: count(s.checkedTo), all: count(s.blocks), rows: count(s.rows) })
  return <ProgressBar label={t('chain')} value={s.blocks ? s.checkedTo / s.blocks : undefined} note={note} />
}
