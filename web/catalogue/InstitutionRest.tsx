import { messages } from '../i18n/messages.ts'
import { Qr } from '../parts/light/Qr.tsx'
import type { Institution } from './codes/codes.ts'
import { IdentityCard } from './IdentityCard.tsx'
import { StandingCard } from './StandingCard.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** What stands further down on the page of an institution. */
export default function InstitutionRest({ institution: i }: { institution: Institution }) {
  return (
    <>
      <StandingCard institution={i} />
      <IdentityCard institution={i} />
      <div className="no-print">
        <Qr text={`${location.origin}/i/${i.code}`} label={t('qrLabel')} caption={t('qrNote')} />
      </div>
    </>
  )
}
