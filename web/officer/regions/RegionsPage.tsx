import { FileDiff } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { SearchBox } from '../../parts/light/Search.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Below } from './Below.tsx'
import { FoundList } from './FoundList.tsx'
import { RegionFacts } from './RegionFacts.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NATION = '000000'

/** The divisions: walk down level by level, or search; what is opened stands in the address. */
export default function RegionsPage() {
  const [search, setSearch] = useSearchParams()
  const at = /^\d{6}(\d{3}){0,2}$/.test(search.get('at') ?? '') ? (search.get('at') as string) : NATION
  const q = search.get('q') ?? ''
  const read = useRead('GET /api/v1/regions/{code}', { path: { code: at } })
  const path = (read.data?.data.path ?? []).filter(p => p.code !== at)
  const to = (code: string) => `/regions?at=${code}`
  return (
    <DeskPage
      title={read.data?.data.name ?? t('title')}
      lead={t('lead')}
      crumbs={path.map(p => ({ label: p.name, to: to(p.code) }))}
      actions={
        <ButtonLink icon={FileDiff} to="/regions/import">
          {t('import')}
        </ButtonLink>
      }
    >
      <SearchBox
        key={q}
        label={t('search')}
        placeholder={t('search')}
        value={q}
        onSearch={text => setSearch(text ? { at, q: text } : { at })}
      />
      {q ? (
        <FoundList q={q} to={to} />
      ) : (
        <>
          <Panel title={t('facts')}>
            <Loaded of={read}>{({ data }) => <RegionFacts region={data} />}</Loaded>
          </Panel>
          <Below key={at} code={at} to={to} />
        </>
      )}
    </DeskPage>
  )
}
