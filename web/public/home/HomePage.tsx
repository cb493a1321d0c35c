import { GraduationCap, School, ShieldCheck } from 'lucide-react'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { DoorCard } from './DoorCard.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The start page of the public: what this is, and the way in for everybody else. */
export default function HomePage() {
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <nav className="yh-grid" aria-label={t('enter')}>
        <DoorCard href="/parent/" icon={GraduationCap} title={t('parent')} note={t('parentNote')} />
        <DoorCard href="/institution/" icon={School} title={t('institution')} note={t('institutionNote')} />
        <DoorCard href="/officer/" icon={ShieldCheck} title={t('officer')} note={t('officerNote')} />
      </nav>
    </Page>
  )
}
