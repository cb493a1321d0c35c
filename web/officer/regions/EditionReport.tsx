import type { ReactNode } from 'react'
import type { ReplyOf } from '../../api/call.ts'
import { count } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Report = ReplyOf<'POST /api/v1/regions/editions'>

/** What a new list changes: counts, then each. */
export function EditionReport({ report: r, act }: { report: Report; act: ReactNode }) {
  const numbers = ['added', 'renamed', 'ended', 'unchanged'] as const
  const heads = [t('code'), t('name')]
  return (
    <Panel title={r.applied ? t('applied') : t('compare')} actions={act}>
      <div className="yh-stack">
        <div className="yh-grid">
          {numbers.map(key => (
            <StatCard key={key} label={t(key)} value={count(r.counts[key])} />
          ))}
        </div>
        {r.faults.length ? (
          <Notice tone="bad" title={t('faults')}>
            {r.faults.map(f => (
              <p key={`${f.code}${f.zh}`}>{`${f.code}：${say(f)}`}</p>
            ))}
          </Notice>
        ) : null}
        {r.added.length ? (
          <SmallTable
            label={t('added')}
            empty={t('noneOfThese')}
            heads={[...heads, t('added')]}
            rows={r.added.map(a => ({ key: a.code, cells: [a.code, a.name, t('added')] }))}
          />
        ) : null}
        {r.renamed.length ? (
          <SmallTable
            label={t('renamed')}
            empty={t('noneOfThese')}
            heads={[...heads, t('was')]}
            rows={r.renamed.map(a => ({ key: a.code, cells: [a.code, a.name, a.was] }))}
          />
        ) : null}
        {r.ended.length ? (
          <SmallTable
            label={t('ended')}
            empty={t('noneOfThese')}
            heads={[...heads, t('replacedBy')]}
            rows={r.ended.map(a => ({
              key: a.code,
              cells: [a.code, a.name, a.replacedBy.join(' ') || t('nothing')],
            }))}
          />
        ) : null}
        <p className="yh-muted">{t('shown')}</p>
      </div>
    </Panel>
  )
}
