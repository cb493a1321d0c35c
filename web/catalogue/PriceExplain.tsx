import { lazy, Suspense, useState } from 'react'
import { withWords } from '../i18n/language.ts'
import { messages } from '../i18n/messages.ts'
import { Button } from '../parts/light/Button.tsx'
import { Skeleton } from '../parts/light/States.tsx'
import type { Institution, Price } from './codes/codes.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const PriceSteps = lazy(withWords(() => import('./PriceSteps.tsx')))

/** A button that fetches the rules and shows how the cap comes about. */
export function PriceExplain(props: { price: Price; institution: Institution }) {
  const [open, setOpen] = useState(false)
  if (open)
    return (
      <Suspense fallback={<Skeleton />}>
        <PriceSteps {...props} />
      </Suspense>
    )
  return (
    <Button kind="quiet" small onClick={() => setOpen(true)}>
      {t('priceWhy')}
    </Button>
  )
}
