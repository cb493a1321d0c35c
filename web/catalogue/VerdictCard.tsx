import { BadgeCheck, OctagonX, TriangleAlert } from 'lucide-react'
import { date } from '../i18n/format.ts'
import { messages } from '../i18n/messages.ts'
import { cx } from '../parts/light/classes.ts'
import { type Institution, word, words } from './codes/codes.ts'
import './verdict.css'
import { type Reason, verdictOf } from './verdict.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const signs = { good: BadgeCheck, warn: TriangleAlert, bad: OctagonX }
const titles = { good: 'verdictGood', warn: 'verdictWarn', bad: 'verdictBad' } as const

function say(reason: Reason): string {
  switch (reason.why) {
    case 'STATUS':
      return t('whyStatus', { status: word(reason.status) })
    case 'NO_PERMIT':
      return t('whyNoPermit')
    case 'BLACK':
      return t('whyBlack')
    case 'EXPOSED':
      return t('whyExposed')
    case 'NO_CUSTODY':
      return t('whyCustody')
    case 'CHECK':
      return t('whyCheck')
    case 'HELD':
      return t('whyHeld', { what: words(reason.scopes) })
    case 'LIMITED':
      return t('whyLimited', { what: words(reason.scopes) })
    case 'ENDING':
      return t('whyEnding', { n: reason.days })
  }
}

/** What a family should do where the institution may not teach now. */
function todoOf({ status, lawful }: Institution): string | undefined {
  if (status !== 'LICENSED') return t(`todo_${status}`)
  return lawful ? undefined : t('todo_NO_PERMIT')
}

/** The answer to the first question of a family: may we enrol and pay here? */
export function VerdictCard({ institution }: { institution: Institution }) {
  const { tone, reasons } = verdictOf(institution)
  const Sign = signs[tone]
  const todo = todoOf(institution)
  return (
    <section className={cx('verdict', tone)} aria-label={t(titles[tone])}>
      <Sign aria-hidden="true" />
      <div>
        <h2>{t(titles[tone])}</h2>
        {reasons.length ? (
          <ul>
            {reasons.map(r => (
              <li key={JSON.stringify(r)}>{say(r)}</li>
            ))}
          </ul>
        ) : (
          <p>{t('verdictGoodNote')}</p>
        )}
        {todo ? <p>{t('todo', { what: todo })}</p> : null}
        <p className="as-of">{t('asOf', { date: date(institution.asOf) })}</p>
      </div>
    </section>
  )
}
