import { Download } from 'lucide-react'
import { useState } from 'react'
import { useRead } from '../../api/hooks.ts'
import { count } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Select } from '../../parts/light/Field.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { purposeWord } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const YEARS = 5
const FILES = [
  ['records', 'exportRecords'],
  ['requests', 'exportRequests'],
] as const

/** The audit that the law asks for once a year, recomputed from requests and looks, and its files. */
export function YearAudit() {
  const now = Number(today().slice(0, 4))
  const [year, setYear] = useState(now)
  const read = useRead('GET /api/v1/seal/access-audit', { query: { year } })
  const years = Array.from({ length: YEARS }, (_, n) => String(now - n))
  return (
    <Panel>
      <div className="yh-row spread">
        <Select
          label={t('yearLabel')}
          value={String(year)}
          onValue={v => setYear(Number(v))}
          options={years.map(y => ({ value: y, label: y }))}
        />
        <div className="yh-row gap-2">
          {FILES.map(([file, label]) => (
            <a
              key={file}
              className="yh-button quiet small"
              href={`/api/v1/seal/access-audit/${file}?year=${year}&format=xlsx`}
              download
            >
              <Download aria-hidden="true" />
              {t(label)}
            </a>
          ))}
        </div>
      </div>
      <Loaded of={read}>
        {({ data: a }) => (
          <div className="yh-stack">
            <div className="yh-grid">
              <StatCard label={t('looks')} value={count(a.looks.total)} to="/access?tab=records" />
              <StatCard label={t('children')} value={count(a.looks.children)} />
              <StatCard label={t('people')} value={count(a.looks.people)} />
              <StatCard label={t('uncovered')} value={count(a.looks.uncovered)} note={t('mustBeZero')} />
              <StatCard label={t('selfApproved')} value={count(a.selfApproved)} note={t('mustBeZero')} />
            </div>
            <SmallTable
              label={t('requests')}
              empty={t('noYear')}
              heads={[t('purpose'), t('asks'), t('approved'), t('refused'), t('open'), t('unused')]}
              rows={a.requests.map(r => ({
                key: r.purpose,
                cells: [
                  purposeWord(r.purpose),
                  count(r.asked),
                  count(r.approved),
                  count(r.refused),
                  count(r.open),
                  count(r.unused),
                ],
              }))}
            />
          </div>
        )}
      </Loaded>
    </Panel>
  )
}
