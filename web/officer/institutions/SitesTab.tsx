import { date, decimal } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Tag } from '../../parts/light/Tag.tsx'
import { MemberActs } from './ActMenu.tsx'
import type { Record } from './InstitutionPage.tsx'
import { SmallTable } from './SmallTable.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DM2_PER_M2 = 100

/** The places where the institution teaches. */
export function SitesTab({ record }: { record: Record }) {
  const area = (dm2: number | null) =>
    dm2 === null ? t('nothing') : t('m2', { n: decimal(dm2 / DM2_PER_M2) })
  return (
    <SmallTable
      label={t('sites')}
      empty={t('noSites')}
      heads={[
        t('site'),
        t('status'),
        t('address'),
        t('area'),
        t('teachingArea'),
        t('capacity'),
        t('openedOn'),
        t('acts'),
      ]}
      rows={record.sites.map(s => ({
        key: s.id,
        cells: [
          s.name,
          <Tag key="s" tone={s.status === 'OPEN' ? 'good' : 'plain'}>
            {t(s.status)}
          </Tag>,
          s.address,
          area(s.areaDm2),
          area(s.teachingDm2),
          s.capacity ?? t('nothing'),
          date(s.openedOn),
          <MemberActs key="a" record={record} member={String(s.id)} kinds={['CHANGE_SITE', 'CLOSE_SITE']} />,
        ],
      }))}
    />
  )
}
