import { Link } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { count, date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { kindWord, levelWord, type Region } from './kinds.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Divisions by name, each the way to itself. */
export const Successors = ({ codes }: { codes: readonly string[] }) =>
  codes.map(code => (
    <span key={code}>
      <Link to={`/regions?at=${code}`}>
        <RegionName code={code} />
      </Link>{' '}
    </span>
  ))

/** What is known of a division, and what became of it. */
export function RegionFacts({ region: r }: { region: Region }) {
  const history = useRead('GET /api/v1/regions/{code}/history', { path: { code: r.code } })
  const items = history.data?.data.items ?? []
  const calendars = r.code.length === 6
  return (
    <div className="yh-stack">
      <SummaryFacts
        facts={[
          { label: t('code'), value: r.code },
          { label: t('level'), value: levelWord(r.level) },
          { label: t('kind'), value: kindWord(r.kind) },
          { label: t('short'), value: r.shortName },
          { label: t('pinyin'), value: r.pinyin },
          { label: t('from'), value: r.validFrom ? date(r.validFrom) : t('since') },
          { label: t('to'), value: r.validTo ? date(r.validTo) : null },
          {
            label: t('replacedBy'),
            value: r.replacedBy?.length ? <Successors codes={r.replacedBy} /> : null,
          },
          { label: t('edition'), value: r.edition },
          { label: t('children'), value: count(r.children) },
          calendars
            ? {
                label: t('calendars'),
                value: <Link to={`/calendars?region=${r.code}`}>{t('calendars')}</Link>,
              }
            : null,
          calendars
            ? { label: t('agencies'), value: <Link to={`/agencies?region=${r.code}`}>{t('agencies')}</Link> }
            : null,
        ]}
      />
      {items.length > 1 ? (
        <SmallTable
          label={t('history')}
          empty={t('noHistory')}
          heads={[t('name'), t('from'), t('to'), t('replacedBy'), t('edition')]}
          rows={items.map((h, n) => ({
            key: n,
            cells: [
              h.name,
              h.validFrom ? date(h.validFrom) : t('since'),
              h.validTo ? date(h.validTo) : t('nothing'),
              h.replacedBy?.length ? <Successors key="by" codes={h.replacedBy} /> : t('nothing'),
              h.edition,
            ],
          }))}
        />
      ) : null}
    </div>
  )
}
