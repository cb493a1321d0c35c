import { Printer } from 'lucide-react'
import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card, Facts } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import type { OrderDetail } from '../family/orders.ts'
import { Caps } from './contract/Caps.tsx'
import { ContractText } from './contract/ContractText.tsx'
import './orders.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

function Whole({ order: o }: { order: OrderDetail }) {
  return (
    <>
      <Card>
        <ContractText body={o.body} />
      </Card>
      <Card title={t('signature')}>
        <Facts
          facts={[
            { label: t('number'), value: <span className="yh-num">{o.number}</span> },
            { label: t('signedAt'), value: instant(o.signedAt) },
            { label: t('template'), value: o.template },
          ]}
        />
        <p className="hash">
          {t('hash')} <code>{o.contentHash}</code>
        </p>
      </Card>
      <div className="no-print yh-stack">
        <Caps {...o.explained} />
      </div>
    </>
  )
}

/** The contract as it was signed, whole; made to be printed. */
export default function ContractPage() {
  const id = Number(useParams().id)
  const order = useRead('GET /api/v1/family/orders/{id}', { path: { id } })
  const print = (
    <Button className="no-print" icon={Printer} small onClick={() => window.print()}>
      {t('print')}
    </Button>
  )
  return (
    <Page title={t('contract')} back={`/orders/${id}`} aside={print}>
      <Loaded of={order} lines={12}>
        {({ data }) => <Whole order={data} />}
      </Loaded>
    </Page>
  )
}
