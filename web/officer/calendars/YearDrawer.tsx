import { useState } from 'react'
import { z } from 'zod'
import type { ReplyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { readDays, writeDays } from './lines.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Year = ReplyOf<'GET /api/v1/regions/calendar/years'>['items'][number]
const TEXT_MAX = 10_000
const DOCUMENT_MAX = 200

const Form = z.object({
  document: z.string().trim().min(1).max(DOCUMENT_MAX),
  holidays: z.string().min(1).max(TEXT_MAX),
  makeUp: z.string().max(TEXT_MAX).default(''),
})

/** Enters or corrects the announced calendar of a year. */
export function YearDrawer({
  year,
  known,
  onClose,
}: {
  year: number
  known: Year | undefined
  onClose: () => void
}) {
  const [bad, setBad] = useState<readonly string[]>([])
  const enter = useAct('PUT /api/v1/regions/calendar/years/{year}')
  const submit = async (values: z.output<typeof Form>) => {
    const holidays = readDays(values.holidays)
    const makeUp = readDays(values.makeUp)
    const wrong = [...holidays.bad, ...makeUp.bad]
    setBad(wrong)
    if (wrong.length) throw new Error(t('badLines', { lines: wrong.join('；') }))
    await enter.mutateAsync({
      path: { year },
      body: {
        region: known?.region ?? '000000',
        document: values.document,
        holidays: holidays.days,
        makeUpWorkdays: makeUp.days,
      },
      ...(known ? { ifMatch: versionTag(known) } : {}),
    })
    toast.good(t('saved'))
    onClose()
  }
  return (
    <FormDrawer
      open
      title={t(known ? 'change' : 'enter', { year })}
      onClose={onClose}
      name={`calendar.${year}.${known?.version ?? 0}`}
      schema={Form}
      initial={
        known
          ? {
              document: known.document,
              holidays: writeDays(known.holidays),
              makeUp: writeDays(known.makeUpWorkdays),
            }
          : {}
      }
      fields={[
        { name: 'document', kind: 'text', label: t('document'), maxLength: DOCUMENT_MAX },
        {
          name: 'holidays',
          kind: 'area',
          label: t('days'),
          hint: t('daysHint'),
          maxLength: TEXT_MAX,
          rows: 10,
        },
        { name: 'makeUp', kind: 'area', label: t('makeUp'), optional: true, maxLength: TEXT_MAX, rows: 5 },
      ]}
      foot={() =>
        bad.length ? <Notice tone="bad">{t('badLines', { lines: bad.join('；') })}</Notice> : null
      }
      act={t('save')}
      onSubmit={submit}
    />
  )
}
