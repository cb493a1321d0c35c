import { useList } from '../../api/hooks.ts'
import { date, instant } from '../../i18n/format.ts'
import { More } from '../../parts/light/More.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Timeline } from '../../parts/light/Steps.tsx'
import { actionFacts } from './history/actionFacts.ts'
import './history/history.css'
import words from './kinds.ts'

const { t, kind } = words

/** Everything that was ever recorded of the institution, newest first. */
export function HistoryTab({ id }: { id: number }) {
  const list = useList('GET /api/v1/institutions/{id}/actions', { path: { id } })
  const read = { ...list, data: list.isPending || list.error ? undefined : list.items }
  return (
    <Loaded of={read}>
      {items => (
        <div className="yh-stack">
          <Timeline
            events={items.map(a => ({
              key: a.seq,
              title: kind(a.kind),
              when: t('holdsFrom', { on: date(a.on), at: instant(a.at) }),
              who: a.actor,
              note: (
                <>
                  {actionFacts(a).map(line => (
                    <span key={line} className="history-line">
                      {line}
                    </span>
                  ))}
                  {a.reason ? (
                    <span className="history-line">{t('because', { reason: a.reason })}</span>
                  ) : null}
                </>
              ),
            }))}
          />
          <More shown={items.length} hasMore={list.hasMore} loadingMore={list.loadingMore} more={list.more} />
        </div>
      )}
    </Loaded>
  )
}
