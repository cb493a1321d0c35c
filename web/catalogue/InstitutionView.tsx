import { lazy, Suspense } from 'react'
import { withWords } from '../i18n/language.ts'
import { Skeleton } from '../parts/light/States.tsx'
import './catalogue.css'
import type { Institution } from './codes/codes.ts'
import { MoneyCard } from './MoneyCard.tsx'
import { PermitCard } from './PermitCard.tsx'
import { PriceCard } from './PriceCard.tsx'
import { VerdictCard } from './VerdictCard.tsx'

/** Fetched after the answer to the first question stands. */
const CourseList = lazy(withWords(() => import('./courses/CourseList.tsx')))
const InstitutionRest = lazy(withWords(() => import('./InstitutionRest.tsx')))

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
      <Suspense fallback={<Skeleton lines={4} />}>
        <InstitutionRest institution={i} />
      </Suspense>
    </>
  )
}
