import { word, words } from '../../catalogue/codes/codes.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Tag } from '../../parts/light/Tag.tsx'
import { MemberActs } from './ActMenu.tsx'
import type { Record } from './InstitutionPage.tsx'
import { SmallTable } from './SmallTable.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Every licence that the institution has or had. */
export function LicencesTab({ record }: { record: Record }) {
  return (
    <SmallTable
      label={t('licences')}
      empty={t('noLicences')}
      heads={[
        t('licenceNumber'),
        t('status'),
        t('kind'),
        t('term'),
        t('issuer'),
        t('class'),
        t('stage'),
        t('acts'),
      ]}
      rows={record.licences.map(l => ({
        key: l.id,
        cells: [
          l.number,
          <Tag key="s" tone={l.status === 'VALID' ? 'good' : 'bad'}>
            {word(l.status)}
          </Tag>,
          word(l.kind),
          t('fromTo', { from: date(l.from), to: date(l.until) }),
          l.issuer,
          words(l.classes),
          words(l.stages),
          <MemberActs
            key="a"
            record={record}
            member={String(l.id)}
            kinds={['RENEW_LICENCE', 'AMEND_LICENCE']}
          />,
        ],
      }))}
    />
  )
}
