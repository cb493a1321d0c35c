import { ChevronDown, MapPin } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { withWords } from '../../../i18n/language.ts'
import { messages } from '../../../i18n/messages.ts'
import { Dialog } from '../Dialog.tsx'
import { Field, type FieldProps } from '../Field.tsx'
import { Skeleton } from '../States.tsx'
import zh from '../zh.ts'
import './region.css'
import type { Region, RegionSource } from './source.ts'
import { useFetched } from './useFetched.ts'

const t = messages(zh, () => import('../en.ts'))
/** Fetched when the list is opened. */
const RegionBrowser = lazy(
  withWords(() => import('./RegionBrowser.tsx').then(m => ({ default: m.RegionBrowser }))),
)

interface RegionFieldProps extends FieldProps {
  source: RegionSource
  /** Code; empty while nothing is chosen. */
  value: string
  onRegion: (region: Region) => void
  /** The division whose parts may be chosen; the nation unless given. */
  within?: string
  /** Deepest level: 2 province, 4 city, 6 county, 9 town, 12 village. */
  depth?: 2 | 4 | 6 | 9 | 12
  /** May a province or city as a whole be chosen, too? */
  anyLevel?: boolean
}

/** A field for one division. */
export function RegionField({
  source,
  value,
  onRegion,
  within = '000000',
  depth = 6,
  anyLevel = false,
  ...field
}: RegionFieldProps) {
  const [open, setOpen] = useState(false)
  const path = useFetched(async s => (value ? source.path(value, s) : []), value)
  const name = path.data?.map(r => r.name).join(' ') || value
  const choose = (region: Region) => {
    setOpen(false)
    onRegion(region)
  }
  return (
    <>
      <Field {...field}>
        {({ required: _, ...control }) => (
          <button
            {...control}
            type="button"
            className="yh-control yh-region-field"
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            <MapPin aria-hidden="true" />
            <span className={value ? '' : 'empty'}>{value ? name : t('regionChoose')}</span>
            <ChevronDown aria-hidden="true" />
          </button>
        )}
      </Field>
      <Dialog open={open} onClose={() => setOpen(false)} title={field.label} form="sheet">
        <Suspense fallback={<Skeleton lines={6} />}>
          <RegionBrowser
            source={source}
            within={within}
            depth={depth}
            anyLevel={anyLevel}
            start={path.data ?? []}
            onChoose={choose}
          />
        </Suspense>
      </Dialog>
    </>
  )
}
