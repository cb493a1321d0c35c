import { count } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { LessonState } from './LessonState.tsx'
import { type Lesson, type Register, rowsOf } from './marks.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** What became of each lesson after attendance was taken. */
export function RegisterResult({ register }: { register: Register }) {
  const { lessons } = register
  const some = (...states: Lesson['state'][]) => count(lessons.filter(l => states.includes(l.state)).length)
  const sum = lessons.reduce((fen, l) => fen + (l.amountFen ?? 0), 0)
  return (
    <>
      <div className="yh-grid inst-stats">
        <StatCard label={t('waiting')} value={some('CONFIRM_REQUESTED')} />
        <StatCard
          label={t('confirmed')}
          value={some('CONFIRMED', 'AUTO_CONFIRMED', 'RELEASED_BY_DECISION')}
        />
        <StatCard label={t('disputed')} value={some('DISPUTED')} />
        <StatCard label={t('releasedSum')} value={<Money fen={sum} />} />
      </div>
      <Panel title={t('resultTitle')}>
        <ol className="inst-register">
          {rowsOf(register).map(({ learner, lesson }, n) => (
            <li key={learner.orderId}>
              <span className="name">
                <span className="no yh-num">{n + 1}</span>
                {learner.learner}
              </span>
              {lesson ? <LessonState lesson={lesson} /> : <Tag>{t('unmarked')}</Tag>}
            </li>
          ))}
        </ol>
      </Panel>
    </>
  )
}
