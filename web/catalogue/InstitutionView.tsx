import type { ReactNode } from 'react'
import { messages } from '../i18n/messages.ts'
import { Qr } from '../parts/light/Qr.tsx'
import './catalogue.css'
import type { Institution } from './codes/codes.ts'
import { IdentityCard } from './IdentityCard.tsx'
import { MoneyCard } from './MoneyCard.tsx'
import { PermitCard } from './PermitCard.tsx'
import { PriceCard } from './PriceCard.tsx'
import { StandingCard } from './StandingCard.tsx'
import { VerdictCard } from './VerdictCard.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/**
 * All that a family must know of an institution before it pays, the answer first.
 * @param courses what is on sale, put after what may be charged
 */
export function InstitutionView({
  institution: i,
  courses,
}: {
  institution: Institution
  courses?: ReactNode
}) {
  return (
    <>
      <VerdictCard institution={i} />
      <PermitCard institution={i} />
      <MoneyCard institution={i} />
      <PriceCard institution={i} />
      {courses}
      <StandingCard institution={i} />
      <IdentityCard institution={i} />
      <div className="no-print">
        <Qr text={`${location.origin}/i/${i.code}`} label={t('qrLabel')} caption={t('qrNote')} />
      </div>
    </>
  )
}
