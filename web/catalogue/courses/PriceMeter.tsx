import { money, percent } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import './courses.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A price of one lesson against the cap of the government guide price, if there is one. */
export function PriceMeter({ fen, capFen }: { fen: number; capFen: number | null }) {
  if (capFen === null) return <p className="yh-muted yh-small">{t('noCap')}</p>
  const share = capFen > 0 ? fen / capFen : 1
  return (
    <div className="price-meter">
      <div className="track" aria-hidden="true">
        <span style={{ width: `${Math.min(1, share) * 100}%` }} />
      </div>
      <p className="yh-small yh-muted">
        {t('cap', { cap: money(capFen) })} ·{' '}
        {share < 1 ? t('below', { share: percent(1 - share, 0) }) : t('atCap')}
      </p>
    </div>
  )
}
