import { Component, type ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'
import { messages } from '../i18n/messages.ts'
import { Button } from '../parts/light/Button.tsx'
import { EmptyState } from '../parts/light/States.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Was a part of the application not found? Then a new version was installed while the page was open. */
const outdated = (error: unknown) =>
  /dynamically imported|module script|Unable to preload/i.test(String(error))

/** Keeps the failure of one page from taking the whole application down. */
export class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    const title = outdated(error) ? t('newVersion') : t('failed')
    return (
      <div className="yh-page">
        <EmptyState
          page
          title={title}
          action={
            <Button kind="primary" onClick={() => location.reload()}>
              {t('reload')}
            </Button>
          }
        >
          {outdated(error) ? null : problemOf(error).detail}
        </EmptyState>
      </div>
    )
  }
}
