import { count } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from './Button.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface MoreProps {
  shown: number
  total?: number | undefined
  hasMore: boolean
  loadingMore: boolean
  more: () => void
}

/** The foot of a list: how many are shown, and a button for the next page. Fits what `useList` returns. */
export function More({ shown, total, hasMore, loadingMore, more }: MoreProps) {
  return (
    <div className="yh-stack gap-2" style={{ alignItems: 'center' }}>
      <p className="yh-muted yh-small" role="status">
        {total === undefined
          ? t('shown', { shown: count(shown) })
          : t('shownOf', { shown: count(shown), total: count(total) })}
      </p>
      {hasMore ? (
        <Button busy={loadingMore} onClick={more}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  )
}
