import { SearchX } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { apiRegions } from '../api/apiRegions.ts'
import { useList } from '../api/hooks.ts'
import { messages } from '../i18n/messages.ts'
import { Button } from '../parts/light/Button.tsx'
import { List } from '../parts/light/Card.tsx'
import { Chips } from '../parts/light/Chips.tsx'
import { Check } from '../parts/light/Choice.tsx'
import { More } from '../parts/light/More.tsx'
import { RegionField } from '../parts/light/region/RegionPicker.tsx'
import { SearchBox } from '../parts/light/Search.tsx'
import { EmptyState, ErrorState, Skeleton } from '../parts/light/States.tsx'
import './catalogue.css'
import { CLASSES, type ClassCode, word } from './codes/codes.ts'
import { InstitutionItem } from './InstitutionItem.tsx'
import { lastPlace, rememberPlace } from './place.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface Query {
  q: string
  region: string
  class: ClassCode | ''
  /** Only those that may teach today. */
  lawful: boolean
}

/** What is looked for stands in the address, so that it can be shared and survives the way back. */
function useQuery(home: string) {
  const [search, setSearch] = useSearchParams()
  const query: Query = {
    q: search.get('q')?.trim() ?? '',
    region: search.get('region') ?? (lastPlace() || home),
    class: CLASSES.find(c => c === search.get('class')) ?? '',
    lawful: search.has('lawful'),
  }
  const set = (change: Partial<Query>) => {
    if (change.region !== undefined) rememberPlace(change.region)
    const { lawful, ...next } = { ...query, ...change }
    setSearch({ ...next, ...(lawful ? { lawful: 'true' } : {}) }, { replace: true })
  }
  return [query, set] as const
}

interface Props {
  /** Makes the address of an institution's page. */
  to: (code: string) => string
  /** Where to look first, if nothing was chosen before. */
  home?: string | undefined
}

/** Search box, place, kind of training and what was found. */
export function InstitutionSearch({ to, home = '' }: Props) {
  const [query, set] = useQuery(home)
  const { q, region } = query
  const chips = [{ value: '', label: t('allKinds') }, ...CLASSES.map(c => ({ value: c, label: word(c) }))]
  return (
    <>
      <SearchBox
        key={q}
        label={t('findLabel')}
        placeholder={t('findHint')}
        value={q}
        onSearch={text => set({ q: text })}
      />
      <div className="find-place">
        <RegionField
          label={t('place')}
          source={apiRegions}
          value={region}
          anyLevel
          onRegion={r => set({ region: r.code })}
        />
        {region ? (
          <Button kind="quiet" small onClick={() => set({ region: '' })}>
            {t('everywhere')}
          </Button>
        ) : null}
      </div>
      <Chips
        label={t('kinds')}
        chips={chips}
        value={query.class}
        onValue={c => set({ class: c as ClassCode })}
      />
      <Check label={t('lawfulOnly')} checked={query.lawful} onValue={lawful => set({ lawful })} />
      <Results query={query} to={to} onWiden={() => set({ region: '', class: '', lawful: false })} />
    </>
  )
}

interface ResultsProps {
  query: Query
  to: (code: string) => string
  onWiden: () => void
}

function Results({ query, to, onWiden }: ResultsProps) {
  const { q, region, class: kind, lawful } = query
  const found = useList('GET /api/v1/public/institutions', {
    query: {
      limit: 20,
      ...(q ? { q } : {}),
      ...(region ? { region } : {}),
      ...(kind ? { class: kind } : {}),
      ...(lawful ? { lawful: 'true' } : {}),
    },
  })
  if (found.isPending) return <Skeleton lines={8} />
  if (found.error && found.items.length === 0)
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (found.items.length === 0) {
    const widen = region || kind || lawful ? <Button onClick={onWiden}>{t('widen')}</Button> : null
    return (
      <EmptyState icon={SearchX} title={q ? t('noneTitle', { q }) : t('noneTitleBare')} action={widen}>
        {t('noneNote')}
      </EmptyState>
    )
  }
  return (
    <>
      <List label={t('results')}>
        {found.items.map(i => (
          <InstitutionItem key={i.code} found={i} to={to(i.code)} />
        ))}
      </List>
      <More {...found} shown={found.items.length} />
    </>
  )
}
