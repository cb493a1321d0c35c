import { useState } from 'react'
import type { ReplyOf } from '../../api/call.ts'
import { type ItemOf, useList, useRead } from '../../api/hooks.ts'
import { toneOf, word, words } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { count, percent } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { Chips } from '../../parts/light/Chips.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { useRegion } from '../places/useRegion.ts'
import { type ConversionKind, conversionWord } from './words.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const KINDS = ['PROFIT_TO_NONPROFIT', 'FILING_TO_APPROVAL'] as const
const WHOLE_BP = 10_000
type Row = ItemOf<'GET /api/v1/institutions'>
type Totals = ReplyOf<'GET /api/v1/institutions/conversions'>['items']

const filters = (): Filter[] => [
  {
    key: 'converting',
    kind: 'select',
    label: t('kind'),
    options: KINDS.map(value => ({ value, label: conversionWord(value) })),
  },
]

const columns = (): Column<Row>[] => [
  { key: 'name', title: t('institutions'), phone: 'title', opens: true, render: i => i.name },
  {
    key: 'status',
    title: t('state'),
    phone: 'value',
    render: i => <Tag tone={toneOf(i.status)}>{word(i.status)}</Tag>,
  },
  { key: 'region', title: t('region'), phone: 'note', render: i => <RegionName code={i.county} /> },
  { key: 'class', title: t('class'), render: i => words(i.classes) },
]

/** How far 营转非 and 备改审 are, place by place, and the institutions that are under way. */
export default function ConversionsPage() {
  const { region } = useScope()
  const place = useRegion(region)
  const state = useListState(filters())
  const kind = (state.get('converting') || KINDS[0]) as ConversionKind
  const [by, setBy] = useState<'county' | 'city'>('county')
  const totals = useRead('GET /api/v1/institutions/conversions', { query: { region, by } })
  const list = useList('GET /api/v1/institutions', { query: { region, converting: kind } })
  return (
    <DeskPage title={t('title', { name: place.name })} lead={t('lead')}>
      <Panel title={t('totals')}>
        <Chips
          label={t('by')}
          chips={[
            { value: 'county', label: t('byCounty') },
            { value: 'city', label: t('byCity') },
          ]}
          value={by}
          onValue={v => setBy(v === 'city' ? 'city' : 'county')}
        />
        <Loaded of={totals}>{({ data }) => <TotalsTable items={data.items} />}</Loaded>
      </Panel>
      <h2>{t('institutions')}</h2>
      <ListView
        name="conversions"
        state={state}
        filters={filters()}
        list={list}
        columns={columns()}
        rowKey={i => i.id}
        rowTo={i => `/institutions/${i.id}?tab=conversions`}
        exportAt="/api/v1/institutions/export"
        fixed={{ region, converting: kind }}
        empty={{ title: t('none'), note: t('noTotalsNote') }}
      />
    </DeskPage>
  )
}

function TotalsTable({ items }: { items: Totals }) {
  if (items.length === 0) return <EmptyState title={t('noTotals')}>{t('noTotalsNote')}</EmptyState>
  return (
    <SmallTable
      label={t('totals')}
      empty={t('noTotals')}
      heads={[
        t('region'),
        t('kind'),
        t('total'),
        t('done'),
        t('failed'),
        t('open'),
        t('overdue'),
        t('settled'),
      ]}
      rows={items.map(i => ({
        key: `${i.kind}${i.region}`,
        cells: [
          <RegionName key="r" code={i.region} />,
          conversionWord(i.kind),
          count(i.total),
          count(i.done),
          count(i.failed),
          count(i.open),
          i.overdue ? (
            <Tag key="o" tone="bad">
              {count(i.overdue)}
            </Tag>
          ) : (
            count(0)
          ),
          percent(i.settledBp / WHOLE_BP),
        ],
      }))}
    />
  )
}
