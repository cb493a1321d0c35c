import { Printer } from 'lucide-react'
import { useRead } from '../../api/hooks.ts'
import { words } from '../../catalogue/codes/codes.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import type { Institution } from './RecordPage.tsx'
import './qr.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The sheet that hangs at the door: the licence and the code that leads to the public record. */
export default function QrPage() {
  const found = useRead('GET /api/v1/own/institution', {})
  return (
    <DeskPage
      title={t('qrTitle')}
      lead={<span className="no-print">{t('qrLead')}</span>}
      crumbs={[{ label: t('title'), to: '/record' }]}
      actions={
        <Button kind="primary" icon={Printer} onClick={() => window.print()}>
          {t('qrPrint')}
        </Button>
      }
    >
      <Panel>
        <Loaded of={found}>{({ data }) => <Sheet record={data} />}</Loaded>
      </Panel>
    </DeskPage>
  )
}

function Sheet({ record: r }: { record: Institution }) {
  const licence = r.licences.find(l => l.status === 'VALID')
  return (
    <div className="inst-sheet">
      <p className="name">{r.name}</p>
      <img src={`/api/v1/public/institutions/${encodeURIComponent(r.publicCode)}/qr.svg`} alt={t('qrAlt')} />
      {licence ? (
        <p>
          {`${t('licence')} ${licence.number}`}
          <br />
          {`${licence.issuer} · ${t('range', { from: date(licence.from), to: date(licence.until) })}`}
          <br />
          {words(licence.classes)}
        </p>
      ) : null}
      <p className="yh-muted">{t('qrLead')}</p>
    </div>
  )
}
