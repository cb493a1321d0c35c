import { z } from 'zod'
import { messages } from '../../../i18n/messages.ts'
import type { FieldSpec, Values } from '../../../parts/desk/form/field.ts'
import type { Record } from '../InstitutionPage.tsx'
import { type Act, because, changed, cleared, form, onField, reasonField, text, when } from './act.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const permission = 'institutions.manage'
const DM2_PER_M2 = 100

const area = z.number().min(0.01).max(1_000_000).optional()
const shape = {
  name: text(100, 1),
  address: text(200),
  areaM2: area,
  teachingM2: area,
  floor: z.int().min(-5).max(200).optional(),
  capacity: z.int().min(1).max(100_000).optional(),
}
const site = z.object(shape).refine(s => !s.teachingM2 || !s.areaM2 || s.teachingM2 <= s.areaM2, {
  error: () => t('teachingTooLarge'),
  path: ['teachingM2'],
})

const fieldsUnder = (under: 'site/' | 'change/'): FieldSpec[] => [
  { name: `${under}name`, label: t('siteName'), kind: 'text', maxLength: 100 },
  { name: `${under}address`, label: t('address'), kind: 'text', maxLength: 200, wide: true },
  { name: `${under}areaM2`, label: t('area'), kind: 'number', unit: t('m2'), min: 0, optional: true },
  {
    name: `${under}teachingM2`,
    label: t('teachingArea'),
    kind: 'number',
    unit: t('m2'),
    min: 0,
    optional: true,
  },
  { name: `${under}floor`, label: t('floor'), kind: 'number', min: -5, max: 200, optional: true },
  {
    name: `${under}capacity`,
    label: t('capacity'),
    kind: 'number',
    unit: t('persons'),
    min: 1,
    optional: true,
    hint: t('capacityHint'),
  },
]

const dm2 = (m2: unknown) => (typeof m2 === 'number' ? Math.round(m2 * DM2_PER_M2) : null)
const m2 = (dm: number | null) => dm && dm / DM2_PER_M2

/** What the server takes: areas in whole square decimetres, what is empty as null. */
const sent = ({ areaM2, teachingM2, ...rest }: Values): Values => ({
  ...rest,
  ...cleared(rest, ['floor', 'capacity']),
  areaDm2: dm2(areaM2),
  teachingDm2: dm2(teachingM2),
})

const found = (record: Record, id: string) => record.sites.find(s => String(s.id) === id)

function shown(record: Record, id: string): Values {
  const s = found(record, id)
  if (!s) return {}
  const areas = { areaM2: m2(s.areaDm2), teachingM2: m2(s.teachingDm2) }
  const all = { name: s.name, address: s.address, ...areas, floor: s.floor, capacity: s.capacity }
  return Object.fromEntries(Object.entries(all).filter(([, v]) => v !== null))
}

const open = (record: Record) =>
  record.sites
    .filter(s => s.status === 'OPEN')
    .map(s => ({ id: String(s.id), label: s.name, note: s.address }))

/** Acts on the places where an institution is and teaches. */
export const placeActs = (home: string): readonly Act[] => [
  {
    kind: 'MOVE',
    permission,
    op: 'POST /api/v1/institutions/{id}/address',
    schema: form({ county: z.string().regex(/^\d{6}$/), address: text(200), ...because }),
    initial: r => ({ county: r.county, address: r.address }),
    fields: () => [
      { name: 'county', label: t('county'), kind: 'region', within: home, depth: 6 },
      { name: 'address', label: t('address'), kind: 'text', maxLength: 200, wide: true },
      onField(),
      reasonField(),
    ],
  },
  {
    kind: 'OPEN_SITE',
    permission,
    op: 'POST /api/v1/institutions/{id}/sites',
    schema: form({ site, ...when }),
    body: v => ({ ...v, site: sent(v.site as Values) }),
    fields: () => [...fieldsUnder('site/'), onField(), reasonField(true)],
  },
  {
    kind: 'CHANGE_SITE',
    permission,
    op: 'POST /api/v1/institutions/{id}/sites/{siteId}/amendment',
    members: open,
    member: 'siteId',
    schema: form({ change: site, ...because }),
    initial: (r, id) => ({ change: shown(r, id) }),
    body: ({ change, ...rest }, r, id) => {
      const before = (found(r, id) ?? {}) as Values
      return { ...rest, change: changed(sent(change as Values), before) }
    },
    fields: () => [...fieldsUnder('change/'), onField(), reasonField()],
  },
  {
    kind: 'CLOSE_SITE',
    permission,
    danger: true,
    op: 'POST /api/v1/institutions/{id}/sites/{siteId}/closure',
    members: open,
    member: 'siteId',
    schema: form(because),
    fields: () => [onField(), reasonField()],
  },
]
