import { Link } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { sayScope } from '../../catalogue/law/say.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A value of a draft as the server keeps it. */
export interface DraftValue {
  region: string
  parameter: string
  from: string
  until?: string
  scope?: Record<string, string[]>
  value?: unknown
  unknown?: string
}

/** The values of a draft in words. */
export function DraftTable({ draft }: { draft: readonly unknown[] }) {
  return (
    <ul className="yh-plain yh-stack gap-2">
      {(draft as DraftValue[]).map(d => (
        <li key={JSON.stringify(d)}>
          <One draft={d} />
        </li>
      ))}
    </ul>
  )
}

function One({ draft: d }: { draft: DraftValue }) {
  const found = useRead('GET /api/v1/rules/parameters/{id}', {
    path: { id: d.parameter },
    query: { region: d.region },
  })
  const rule = found.data?.data
  const known = d.unknown === undefined
  return (
    <>
      <Link to={`/law/rules/${d.parameter}?region=${d.region}`}>
        {rule ? (language() === 'en' ? rule.en : rule.zh) : d.parameter}
      </Link>
      ：
      {rule ? (
        <Value
          unit={rule.unit}
          known={known}
          value={d.value}
          unknown={known ? null : { zh: d.unknown ?? '', en: d.unknown ?? '' }}
        />
      ) : null}{' '}
      · <RegionName code={d.region} />
      {sayScope(d.scope ?? {})} · {t('from')} {date(d.from)}
    </>
  )
}
