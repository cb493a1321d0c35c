import { Plus } from 'lucide-react'
import { Link } from 'react-router'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { sampleRegions } from '../regions.ts'
import { SampleShell } from './SampleShell.tsx'

interface Row {
  id: number
  name: string
  kind: string
  county: string
  until: string
  held: number
  good: boolean
}

const rows: Row[] = Array.from({ length: 18 }, (_, n) => ({
  id: n + 1,
  name: `${['弈林围棋', '晨星舞蹈', '启航编程', '墨香书法'][n % 4]}培训中心（${n + 1}号店）`,
  kind: ['体育', '文化艺术', '科技'][n % 3] ?? '',
  county: ['南门区', '北桥区', '东湖县'][n % 3] ?? '',
  until: `2027-0${1 + (n % 9)}-15`,
  held: 12_345_678 * (n + 1),
  good: n % 5 !== 4,
}))

const columns: Column<Row>[] = [
  {
    key: 'name',
    title: '机构',
    sort: 'name',
    phone: 'title',
    render: r => <Link to={`/institutions/${r.id}`}>{r.name}</Link>,
  },
  { key: 'kind', title: '类别', phone: 'note', render: r => r.kind },
  { key: 'county', title: '区县', phone: 'note', render: r => r.county },
  {
    key: 'state',
    title: '状态',
    phone: 'value',
    render: r => <Tag tone={r.good ? 'good' : 'bad'}>{r.good ? '正常' : '暂停'}</Tag>,
  },
  { key: 'until', title: '许可证至', sort: 'until', render: r => r.until },
  { key: 'held', title: '监管余额', sort: 'held', numeric: true, render: r => <Money fen={r.held} /> },
  { key: 'id', title: '编号', extra: true, numeric: true, render: r => r.id },
]

const filters: Filter[] = [
  {
    key: 'kind',
    kind: 'multi',
    label: '类别',
    options: ['体育', '文化艺术', '科技'].map(v => ({ value: v, label: v })),
  },
  {
    key: 'state',
    kind: 'select',
    label: '状态',
    options: ['正常', '暂停'].map(v => ({ value: v, label: v })),
  },
  { key: 'until', kind: 'days', label: '许可证到期' },
  { key: 'county', kind: 'region', label: '区县' },
]

function Sheet() {
  const state = useListState(filters)
  const list = {
    items: rows,
    total: 5077,
    isPending: false,
    error: null,
    hasMore: true,
    loadingMore: false,
    more: () => undefined,
    refetch: () => undefined,
  }
  return (
    <ListPage
      title="机构名录"
      lead="登记在册的培训机构，证照、资金与办学状态"
      crumbs={[{ label: '登记', to: '/' }]}
      actions={
        <ButtonLink kind="primary" icon={Plus} to="/institutions/new">
          登记机构
        </ButtonLink>
      }
      name="gallery"
      state={state}
      list={list}
      columns={columns}
      filters={filters}
      regions={sampleRegions}
      rowKey={r => r.id}
      rowTo={r => `/institutions/${r.id}`}
      searchHint="名称、拼音、代码、地址"
      exportAt="/api/v1/institutions/export"
      bulk={[{ label: '批量提醒', run: () => undefined }]}
    />
  )
}

/** A list with everything that lists can do. */
export default function ListSheet() {
  return (
    <SampleShell>
      <Sheet />
    </SampleShell>
  )
}
