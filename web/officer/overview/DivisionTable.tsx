import { Link, useSearchParams } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import '../../parts/desk/tables.css'
import { type Division, exact, FIGURES, figureOf, recordsOf } from './figures.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Every figure of every division; the name goes down, each figure to its records. */
export function DivisionTable({ below }: { below: readonly Division[] }) {
  const [search] = useSearchParams()
  const down = (code: string) =>
    `/?${new URLSearchParams([...[...search].filter(([k]) => k !== 'region'), ['region', code]])}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="desk-scroll" tabIndex={0} aria-label={t('allFigures')}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{t('division')}</th>
            {FIGURES.map(key => (
              <th key={key} scope="col" className="numeric">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {below.map(d => (
            <tr key={d.code}>
              <th scope="row" className="yh-num">
                <Link to={down(d.code)}>{d.name}</Link>
              </th>
              {FIGURES.map(key => {
                const value = figureOf(d, key)
                return (
                  <td key={key} className="numeric yh-num">
                    {value === undefined ? (
                      t('nothing')
                    ) : (
                      <Link to={recordsOf(key, d.code)}>{exact(key, value)}</Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
