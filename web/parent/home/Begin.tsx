import { Link } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Stepper } from '../../parts/light/Steps.tsx'
import type { Child, Order } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The way into the first class, for a family that has just come. */
export default function Begin({ own, orders }: { own: readonly Child[]; orders: readonly Order[] }) {
  const step = own.length === 0 ? 0 : orders.length === 0 ? 1 : 2
  return (
    <Card title={t('begin')}>
      <Stepper steps={[t('stepChild'), t('stepFind'), t('stepSign')]} current={step} />
      <p>{t(step === 0 ? 'beginChild' : 'beginFind')}</p>
      <ButtonLink kind="primary" block to={step === 0 ? '/children/new' : '/find'}>
        {t(step === 0 ? 'addChild' : 'find')}
      </ButtonLink>
      {step === 0 ? <Link to="/find">{t('lookFirst')}</Link> : null}
    </Card>
  )
}
