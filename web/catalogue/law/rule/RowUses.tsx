import { useRead } from '../../../api/hooks.ts'
import { messages } from '../../../i18n/messages.ts'
import { Facts } from '../../../parts/light/Card.tsx'
import './law.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const paths = (list: readonly string[]) =>
  list.length === 0 ? null : (
    <ul className="law-paths yh-plain">
      {list.map(path => (
        <li key={path}>
          <code>{path}</code>
        </li>
      ))}
    </ul>
  )

/** Where a row of the regulation is at work in the program, for whoever wants to check it. */
export function RowUses({ row }: { row: string }) {
  const found = useRead('GET /api/v1/rules/uses', { query: { row } })
  const uses = found.data?.data.items[0]
  if (!uses) return null
  return (
    <details>
      <summary>
        {t('uses')} · {t('rowUses', { row })}
      </summary>
      <Facts
        facts={[
          { label: t('formulas'), value: paths(uses.formulas) },
          { label: t('gates'), value: paths(uses.gates) },
          { label: t('screens'), value: paths(uses.screens) },
          { label: t('tests'), value: paths(uses.tests) },
        ]}
      />
    </details>
  )
}
