import { Link } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { count } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A count; none is marked. */
const Figure = ({ n }: { n: number }) => (n ? count(n) : <Tag tone="bad">{count(0)}</Tag>)

/** Departments, officers and certificates of the divisions below. */
export function Coverage({ region }: { region: string }) {
  const read = useRead('GET /api/v1/agencies/summary', { query: { region } })
  return (
    <Panel title={t('coverage')}>
      <Loaded of={read}>
        {({ data }) => (
          <SmallTable
            label={t('coverage')}
            empty={t('none')}
            heads={[t('region'), t('departments'), t('officers'), t('certified')]}
            rows={data.items.map(b => ({
              key: b.code,
              cells: [
                <Link key="to" to={`/agencies?region=${b.code}`}>
                  {b.name}
                </Link>,
                <Figure key="a" n={b.agencies} />,
                <Figure key="o" n={b.officers} />,
                <Figure key="c" n={b.certified} />,
              ],
            }))}
          />
        )}
      </Loaded>
    </Panel>
  )
}
