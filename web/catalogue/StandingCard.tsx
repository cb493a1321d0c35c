import { date } from '../i18n/format.ts'
import { messages } from '../i18n/messages.ts'
import { Card, Facts } from '../parts/light/Card.tsx'
import { Notice, Tag } from '../parts/light/Tag.tsx'
import { type Institution, word, words } from './codes/codes.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

function LastCheck({ check }: { check: Institution['lastCheck'] }) {
  if (!check) return t('checkNone')
  const passed = check.result === 'PASSED'
  return (
    <span className="yh-row tight gap-2">
      {date(check.on)}
      <Tag tone={passed ? 'good' : 'bad'}>{t(passed ? 'checkPassed' : 'checkProblems')}</Tag>
    </span>
  )
}

/** The last inspection, public lists, and what the authority has stopped. */
export function StandingCard({ institution: i }: { institution: Institution }) {
  const lists = i.lists.map(l => (
    <Tag key={l} tone={l === 'WHITE' ? 'good' : 'bad'}>
      {word(l)}
    </Tag>
  ))
  return (
    <Card title={t('standing')}>
      <Facts facts={[{ label: t('check'), value: <LastCheck check={i.lastCheck} /> }]} />
      {lists.length ? <p className="yh-row gap-2">{lists}</p> : null}
      {i.holds.map(h => (
        <Notice
          key={`${h.basis}${h.from}`}
          tone={h.level === 'HARD' ? 'bad' : 'warn'}
          title={t('holdTitle', { what: words(h.scopes) })}
        >
          <p>{t('holdBasis', { basis: h.basis })}</p>
          <p>
            {h.until
              ? t('range', { from: date(h.from), until: date(h.until) })
              : t('holdSince', { from: date(h.from) })}
          </p>
        </Notice>
      ))}
      {lists.length + i.holds.length === 0 ? <p className="yh-muted">{t('standingNone')}</p> : null}
    </Card>
  )
}
