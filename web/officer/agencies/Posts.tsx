import { type ItemOf, useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { SmallTable } from '../institutions/SmallTable.tsx'
import { useRoleName } from './PostDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Post = ItemOf<'GET /api/v1/agencies/{id}/posts'>

interface PostsProps {
  list: { items: readonly Post[]; isPending: boolean; error: unknown; refetch: () => void }
  manages: boolean
}

/** The posts of a department with the role that comes with each. */
export function Posts({ list, manages }: PostsProps) {
  const roleName = useRoleName()
  const close = useAct('POST /api/v1/agencies/posts/{id}/close', {
    onDone: () => toast.good(t('closedDone')),
  })
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (list.isPending) return <Skeleton />
  return (
    <div className="yh-stack">
      {close.error ? <ErrorState error={close.error} inline /> : null}
      <SmallTable
        label={t('posts')}
        empty={t('noPosts')}
        heads={[t('post'), t('postDuties'), t('role'), t('state')]}
        rows={list.items.map(p => ({
          key: p.id,
          cells: [
            p.title,
            p.duties,
            p.role ? roleName(p.role) : t('nothing'),
            p.closedOn ? (
              <Tag key="s">{t('closed')}</Tag>
            ) : manages ? (
              <Button
                key="s"
                small
                kind="danger"
                busy={close.isPending}
                onClick={() => close.mutate({ path: { id: p.id } })}
              >
                {t('closePost')}
              </Button>
            ) : (
              <Tag key="s" tone="good">
                {t('open')}
              </Tag>
            ),
          ],
        }))}
      />
    </div>
  )
}
