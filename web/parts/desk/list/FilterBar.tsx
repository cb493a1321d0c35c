import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { X } from 'lucide-react'
import { messages } from '../../../i18n/messages.ts'
import { Button } from '../../light/Button.tsx'
import { RegionField } from '../../light/region/RegionPicker.tsx'
import type { RegionSource } from '../../light/region/source.ts'
import { SearchBox } from '../../light/Search.tsx'
import zh from '../zh.ts'
import type { Filter, ListState } from './useListState.ts'

const t = messages(zh, () => import('../en.ts'))

interface FilterBarProps {
  state: ListState
  filters: readonly Filter[]
  searchHint?: string | undefined
  regions?: RegionSource | undefined
}

/** Search and filters of a list. Everything is in the address at once; nothing waits for a button. */
export function FilterBar({ state, filters, searchHint, regions }: FilterBarProps) {
  return (
    <div className="desk-filters no-print">
      {searchHint ? (
        <SearchBox
          key={state.get('q')}
          label={searchHint}
          placeholder={searchHint}
          value={state.get('q')}
          onSearch={q => state.set({ q })}
        />
      ) : null}
      {filters.map(f => (
        <FilterControl key={f.key} filter={f} state={state} regions={regions} />
      ))}
      {Object.keys(state.query).length ? (
        <Button kind="quiet" small icon={X} onClick={state.clear}>
          {t('clearFilters')}
        </Button>
      ) : null}
    </div>
  )
}

interface ControlProps {
  filter: Filter
  state: ListState
  regions: RegionSource | undefined
}

function FilterControl({ filter: f, state, regions }: ControlProps) {
  switch (f.kind) {
    case 'select':
    case 'multi':
      return (
        <Select
          aria-label={f.label}
          placeholder={f.label}
          allowClear
          mode={f.kind === 'multi' ? 'multiple' : undefined}
          maxTagCount="responsive"
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          style={{ minWidth: '9.5rem', maxWidth: '18rem' }}
          options={f.options.map(o => ({ value: o.value, label: o.label }))}
          value={f.kind === 'multi' ? state.getAll(f.key) : state.get(f.key) || null}
          onChange={(value: string | string[] | null) => state.set({ [f.key]: value ?? undefined })}
        />
      )
    case 'days':
      return <DaysControl label={f.label} name={f.key} state={state} />
    case 'day':
      return (
        <DatePicker
          aria-label={f.label}
          placeholder={f.label}
          value={state.get(f.key) ? dayjs(state.get(f.key)) : null}
          onChange={day => state.set({ [f.key]: day?.format('YYYY-MM-DD') })}
        />
      )
    case 'region':
      return regions ? (
        <div className="desk-filter-region">
          <RegionField
            label={f.label}
            source={regions}
            value={state.get(f.key)}
            anyLevel
            onRegion={r => state.set({ [f.key]: r.code })}
          />
        </div>
      ) : null
    case 'text':
      return (
        <SearchBox
          key={state.get(f.key)}
          label={f.label}
          placeholder={f.label}
          value={state.get(f.key)}
          onSearch={value => state.set({ [f.key]: value })}
        />
      )
  }
}

function DaysControl({ label, name, state }: { label: string; name: string; state: ListState }) {
  const day = (key: string) => (state.get(key) ? dayjs(state.get(key)) : null)
  return (
    <DatePicker.RangePicker
      aria-label={label}
      placeholder={[t('from', { label }), t('to')]}
      allowEmpty
      value={[day(`${name}From`), day(`${name}To`)]}
      onChange={range =>
        state.set({
          [`${name}From`]: range?.[0]?.format('YYYY-MM-DD'),
          [`${name}To`]: range?.[1]?.format('YYYY-MM-DD'),
        })
      }
    />
  )
}
