import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import type { Fact } from '../light/Card.tsx'
import { Timeline, type TimelineEvent } from '../light/Steps.tsx'
import { DeskPage, type DeskPageProps, Panel } from './DeskPage.tsx'
import './detail.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export interface DetailTab {
  key: string
  label: string
  count?: number
  content: ReactNode
}

interface DetailPageProps extends Omit<DeskPageProps, 'children'> {
  /** What one must know at a glance. */
  facts: readonly (Fact | false | null | undefined)[]
  /** Something that must be read first: a hold, a deadline. */
  notice?: ReactNode
  tabs: readonly DetailTab[]
  /** What was done with the record and by whom. */
  history?: readonly TimelineEvent[]
}

/** A record: summary, tabs (kept in the address as `?tab=`) and its history at the side. */
export function DetailPage({ facts, notice, tabs, history, ...page }: DetailPageProps) {
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('tab')
  const active = tabs.find(tab => tab.key === wanted)?.key ?? tabs[0]?.key
  const open = (key: string) =>
    setSearch(now => new URLSearchParams([...[...now].filter(([k]) => k !== 'tab'), ['tab', key]]), {
      replace: true,
    })
  return (
    <DeskPage {...page}>
      {notice}
      <Panel>
        <SummaryFacts facts={facts} />
      </Panel>
      <div className={history ? 'desk-sided' : 'desk-single'}>
        <section className="desk-panel tabs" aria-label={t('tabs')}>
          <Tabs
            {...(active ? { activeKey: active } : {})}
            onChange={open}
            destroyOnHidden
            items={tabs.map(tab => ({
              key: tab.key,
              label: tab.count === undefined ? tab.label : `${tab.label}（${tab.count}）`,
              children: tab.content,
            }))}
          />
        </section>
        {history ? (
          <Panel title={t('history')} className="aside">
            <Timeline events={history} />
          </Panel>
        ) : null}
      </div>
    </DeskPage>
  )
}

/** Facts side by side, as the head of a record shows them. */
export function SummaryFacts({ facts }: { facts: DetailPageProps['facts'] }) {
  const shown = facts.filter(f => f && f.value !== undefined && f.value !== null && f.value !== '') as Fact[]
  return (
    <dl className="desk-summary">
      {shown.map((f, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts are a fixed sequence
        <div key={n}>
          <dt>{f.label}</dt>
          <dd>{f.value}</dd>
        </div>
      ))}
    </dl>
  )
}
