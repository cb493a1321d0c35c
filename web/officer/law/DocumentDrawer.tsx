import { z } from 'zod'
import { apiRegions } from '../../api/apiRegions.ts'
import type { ReplyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { versionTag } from '../../institution/states/useOwn.ts'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import { FormDrawer } from '../../parts/desk/form/SchemaForm.tsx'
import { useScope } from '../../parts/desk/scope.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Document = ReplyOf<'GET /api/v1/rules/document'>
const KEY_MAX = 120
const TITLE_MAX = 300
const ISSUER_MAX = 200
const URL_MAX = 500

const particulars = {
  title: z.string().trim().min(2).max(TITLE_MAX),
  titleEn: z.string().trim().min(2).max(TITLE_MAX).optional(),
  issuer: z.string().trim().min(2).max(ISSUER_MAX),
  publishedOn: z.iso.date(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(URL_MAX)
    .optional(),
  part: z.enum(['MAIN', 'SUPPORTING']).default('SUPPORTING'),
  mainKey: z.string().trim().min(2).max(KEY_MAX).optional(),
}
const Entry = z.object({
  key: z.string().trim().min(2).max(KEY_MAX),
  region: z.string().regex(/^\d{6}$/),
  ...particulars,
})
const Change = z.object({ ...particulars, repealedOn: z.iso.date().optional() })

const fields = (): FieldSpec[] => [
  { name: 'title', kind: 'text', label: t('docTitle'), maxLength: TITLE_MAX, wide: true },
  { name: 'issuer', kind: 'text', label: t('issuer'), maxLength: ISSUER_MAX },
  { name: 'publishedOn', kind: 'date', label: t('published') },
  {
    name: 'part',
    kind: 'choice',
    label: t('part'),
    options: (['SUPPORTING', 'MAIN'] as const).map(value => ({ value, label: t(value) })),
  },
  {
    name: 'mainKey',
    kind: 'text',
    label: t('main'),
    hint: t('mainHint'),
    optional: true,
    maxLength: KEY_MAX,
    when: v => v.part !== 'MAIN',
  },
  { name: 'url', kind: 'text', label: t('url'), optional: true, maxLength: URL_MAX, wide: true },
  { name: 'titleEn', kind: 'text', label: t('titleEn'), optional: true, maxLength: TITLE_MAX, wide: true },
]

interface EntryProps {
  region: string
  onClose: () => void
  /** Called with the number of the new document. */
  onEntered?: (key: string) => void
}

/** Enters a document of a region into the library. */
export function DocumentDrawer({ region, onClose, onEntered }: EntryProps) {
  const { home } = useScope()
  const enter = useAct('POST /api/v1/rules/documents', {
    onDone: d => {
      toast.good(t('entered'))
      onEntered?.(d.key)
      onClose()
    },
  })
  return (
    <FormDrawer
      open
      title={t('enter')}
      onClose={onClose}
      name="law.document.new"
      schema={Entry}
      regions={apiRegions}
      initial={{ region, part: 'SUPPORTING' }}
      fields={[
        { name: 'key', kind: 'text', label: t('number'), hint: t('numberHint'), maxLength: KEY_MAX },
        { name: 'region', kind: 'region', label: t('place'), within: home, anyLevel: true },
        ...fields(),
      ]}
      act={t('enter')}
      onSubmit={body => enter.mutateAsync({ body })}
    />
  )
}

/** Corrects the particulars of a document, or states its repeal. */
export function CorrectDrawer({ document: d, onClose }: { document: Document; onClose: () => void }) {
  const correct = useAct('PUT /api/v1/rules/document', {
    onDone: () => {
      toast.good(t('corrected'))
      onClose()
    },
  })
  const known = Object.entries(d).filter(
    ([key, v]) => v !== null && (key in particulars || key === 'repealedOn'),
  )
  return (
    <FormDrawer
      open
      title={t('correct')}
      onClose={onClose}
      name={`law.document.${d.key}.${d.version}`}
      schema={Change}
      initial={Object.fromEntries(known)}
      fields={[...fields(), { name: 'repealedOn', kind: 'date', label: t('repealed'), optional: true }]}
      act={t('correct')}
      onSubmit={body => correct.mutateAsync({ query: { key: d.key }, body, ifMatch: versionTag(d) })}
    />
  )
}
