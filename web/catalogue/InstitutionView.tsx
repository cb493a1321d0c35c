import { lazy, Suspense } from 'react'
import { messages } from '../i18n/messages.ts'
import { Qr } from '../parts/light/Qr.tsx'
import { Skeleton } from '../parts/light/States.tsx'
import './catalogue.css'
import type { Institution } from './codes/codes.ts'
import { IdentityCard } from './IdentityCard.tsx'
import { MoneyCard } from './MoneyCard.tsx'
import { PermitCard } from './PermitCard.tsx'
import { PriceCard } from './PriceCard.tsx'
import { StandingCard } from './StandingCard.tsx'
import { VerdictCard } from './VerdictCard.tsx'
import zh from './zh.ts'

/** Fetched after the answer to the first question stands. */
const CourseList = lazy(() => import('./courses/CourseList.tsx'))
const t = messages(zh, () => import('./en.ts'))

interface Props {
  institution: Institution
  /** Address of the page of a class group. */
  groupTo: (groupId: number) => string
}

/** All that a family must know of an institution before it pays, the answer first. */
export function InstitutionView({ institution: i, groupTo }: Props) {
  return (
    <>
      <VerdictCard institution={i} />
      <PermitCard institution={i} />
      <MoneyCard institution={i} />
      <PriceCard institution={i} />
      <Suspense fallback={<Skeleton lines={4} />}>
        <CourseList institutionId={i.id} to={groupTo} />
      </Suspense>
      <StandingCard institution={i} />
      <IdentityCard institution={i} />
      <div className="no-print">
        <Qr text={`${location.origin}/i/${i.code}`} label={t('qrLabel')} caption={t('qrNote')} />
      </div>
    </>
  )
}
