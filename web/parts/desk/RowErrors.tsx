import { Download } from 'lucide-react'
import { count } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Tag } from '../light/Tag.tsx'
import './tables.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** A mistake in one row of an imported file. */
export interface RowError {
  /** As the person counts: the heading is row 1. */
  row: number
  column?: string | undefined
  value?: string | undefined
  message: { zh: string; en: string }
}

interface RowErrorsProps {
  read: number
  good: number
  bad: number
  errors: readonly RowError[]
  /** The file with all rows that have errors. */
  errorFile?: string
}

/** What an import or its trial run found, row by row. */
export function RowErrors({ read, good, bad, errors, errorFile }: RowErrorsProps) {
  return (
    <div className="yh-stack gap-3">
      <div className="yh-row gap-2" role="status">
        <Tag tone="info">{t('rowsRead', { n: count(read) })}</Tag>
        <Tag tone="good">{t('rowsGood', { n: count(good) })}</Tag>
        {bad ? <Tag tone="bad">{t('rowsBad', { n: count(bad) })}</Tag> : null}
        {bad && errorFile ? (
          <a className="yh-button small quiet" href={errorFile} download>
            <Download aria-hidden="true" />
            {t('errorFile')}
          </a>
        ) : null}
      </div>
      {errors.length ? (
        <div className="desk-scroll">
          <table className="desk-table">
            <caption>{t('errorsShown', { n: errors.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('row')}</th>
                <th scope="col">{t('column')}</th>
                <th scope="col">{t('value')}</th>
                <th scope="col">{t('reason')}</th>
              </tr>
            </thead>
            <tbody>
              {errors.map(e => (
                <tr key={`${e.row}${e.column}${e.message.zh}`}>
                  <td className="yh-num">{e.row}</td>
                  <td>{e.column}</td>
                  <td>{e.value}</td>
                  <td>{say(e.message)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  )
}
