import { Download } from 'lucide-react'
import { Link } from 'react-router'
import { useList } from '../../api/hooks.ts'
import { type Code, isCode, word } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { count } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { More } from '../../parts/light/More.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { type Import, standingOf } from './standing.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const PAGE = 50
const titles = { TRIED: 'tryResult', DONE: 'runResult' } as const

/** What a run found and did: counts, wrong rows with their file, and the institutions. */
export function Result({ of: i }: { of: Import }) {
  const standing = standingOf(i)
  const title = standing === 'TRIED' || standing === 'DONE' ? titles[standing] : 'stoppedResult'
  return (
    <>
      <Panel title={t(title)}>
        <div className="yh-stack gap-3">
          <div className="yh-row gap-2" role="status">
            <Tag tone="info">{t('read', { n: count(i.rowsDone) })}</Tag>
            <Tag tone="good">{t(i.dryRun ? 'goodRows' : 'imported', { n: count(i.rowsOk) })}</Tag>
            {i.rowsFailed ? <Tag tone="bad">{t('badRows', { n: count(i.rowsFailed) })}</Tag> : null}
          </div>
          {i.rowsFailed ? <Errors of={i} /> : null}
        </div>
      </Panel>
      {i.dryRun === false && i.rowsOk > 0 ? <Registered id={i.id} /> : null}
    </>
  )
}

function Errors({ of: i }: { of: Import }) {
  const list = useList('GET /api/v1/institutions/imports/{id}/row-errors', {
    path: { id: i.id },
    query: { limit: PAGE },
  })
  const file = (format: 'xlsx' | 'csv') => (
    <a
      className="yh-button small"
      href={`/api/v1/institutions/imports/${i.id}/errors?format=${format}`}
      download
    >
      <Download aria-hidden="true" />
      {t('errorFile', { format: format.toUpperCase() })}
    </a>
  )
  return (
    <>
      <div className="yh-row gap-2 no-print">
        {file('xlsx')}
        {file('csv')}
      </div>
      <p className="yh-muted">{t('errorFileNote')}</p>
      <Loaded of={{ ...list, data: list.isPending || list.error ? undefined : list.items }}>
        {items => (
          <>
            <SmallTable
              label={t('errors')}
              empty={t('noErrors')}
              heads={[t('row'), t('what')]}
              rows={items.map(r => ({
                key: r.row,
                cells: [
                  <span key="r" className="yh-num">
                    {r.row}
                  </span>,
                  r.errors.map((e, n) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the errors of a row are a fixed sequence
                    <div key={n}>
                      {e.title
                        ? t('problem', { field: say(e.title), message: say(e.message) })
                        : say(e.message)}
                    </div>
                  )),
                ],
              }))}
            />
            <More
              shown={items.length}
              total={i.rowsFailed}
              hasMore={list.hasMore}
              loadingMore={list.loadingMore}
              more={list.more}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function Registered({ id }: { id: number }) {
  const list = useList('GET /api/v1/institutions/imports/{id}/institutions', {
    path: { id },
    query: { limit: PAGE },
  })
  return (
    <Panel title={t('importedList')}>
      <Loaded of={{ ...list, data: list.isPending || list.error ? undefined : list.items }}>
        {items => (
          <div className="yh-stack">
            <SmallTable
              label={t('importedList')}
              empty={t('importedNone')}
              heads={[t('name'), t('county'), t('state')]}
              rows={items.map(r => ({
                key: r.id,
                cells: [
                  <Link key="n" to={`/institutions/${r.id}`}>
                    {r.name}
                  </Link>,
                  <RegionName key="c" code={r.county} />,
                  isCode(r.status) ? word(r.status as Code) : r.status,
                ],
              }))}
            />
            <More
              shown={items.length}
              hasMore={list.hasMore}
              loadingMore={list.loadingMore}
              more={list.more}
            />
          </div>
        )}
      </Loaded>
    </Panel>
  )
}
