import { BadgeCheck, BanknoteArrowDown, Landmark, Undo2 } from 'lucide-react'
import { messages } from '../../i18n/messages.ts'
import './money-way.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The way of a family's money, in four steps. */
export function MoneyWay() {
  const steps = [
    { icon: Landmark, title: t('way1'), note: t('way1Note') },
    { icon: BadgeCheck, title: t('way2'), note: t('way2Note') },
    { icon: BanknoteArrowDown, title: t('way3'), note: t('way3Note') },
    { icon: Undo2, title: t('way4'), note: t('way4Note') },
  ]
  return (
    <section className="yh-stack gap-3">
      <h2>{t('way')}</h2>
      <ol className="money-way">
        {steps.map(({ icon: Icon, title, note }) => (
          <li key={title}>
            <Icon aria-hidden="true" />
            <strong>{title}</strong>
            <span className="yh-muted yh-small">{note}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
