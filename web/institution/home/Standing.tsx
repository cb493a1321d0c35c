import { useRead } from '../../api/hooks.ts'
import { type Hold, isCode, words } from '../../catalogue/codes/codes.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Notice } from '../../parts/light/Tag.tsx'
import { daysUntil } from './DaysLeft.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
/** The page speaks of an expiry this many days ahead. */
const AHEAD = 90

/** Holds in force and licences that end soon: what may stop the institution. */
export function Standing() {
  const own = useRead('GET /api/v1/own/institution', {})
  const record = own.data?.data
  if (!record) return null
  const permits = record.licences.filter(l => l.status === 'VALID' || l.status === 'EXPIRED')
  const ending = permits.filter(l => daysUntil(l.until) <= AHEAD)
  const holds = record.holds.filter(h => h.liftedOn === null && (h.until === null || daysUntil(h.until) >= 0))
  return (
    <>
      {holds.map(h => (
        <Notice
          key={`h${h.id}`}
          tone={h.level === 'HARD' ? 'bad' : 'warn'}
          title={t('hold', { scopes: words(h.scopes.filter(isCode) as Hold['scopes']) })}
        >
          {t('holdNote', { basis: h.basis, reason: h.reason })}
          {h.until ? ` ${t('holdUntil', { day: date(h.until) })}` : null}
        </Notice>
      ))}
      {permits.length === 0 ? (
        <Notice tone="bad" title={t('noLicence')}>
          {t('noLicenceNote')}
        </Notice>
      ) : null}
      {ending.map(l => (
        <Expiry key={`l${l.id}`} number={l.number} until={l.until} />
      ))}
    </>
  )
}

function Expiry({ number, until }: { number: string; until: string }) {
  const over = daysUntil(until) < 0
  return (
    <Notice
      tone={over ? 'bad' : 'warn'}
      title={over ? t('licenceOver', { number }) : t('licence', { number, day: date(until) })}
    >
      {over ? t('licenceOverNote') : t('licenceNote')}
    </Notice>
  )
}
