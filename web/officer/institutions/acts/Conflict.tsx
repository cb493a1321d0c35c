import { useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useState } from 'react'
import { useRead } from '../../../api/hooks.ts'
import { instant } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/messages.ts'
import { Button } from '../../../parts/light/Button.tsx'
import { Loaded } from '../../../parts/light/States.tsx'
import { Notice } from '../../../parts/light/Tag.tsx'
import { actionFacts } from '../history/actionFacts.ts'
import words from '../kinds.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const PAGE = 20

interface ConflictProps {
  id: number
  /** The version from which the form was filled. */
  since: number
  onSeen: (version: number) => void
}

/** Somebody else changed the record meanwhile: what, by whom, and how to go on. */
export function Conflict({ id, since, onSeen }: ConflictProps) {
  const client = useQueryClient()
  const [from] = useState(since)
  const read = useRead('GET /api/v1/institutions/{id}/actions', { path: { id }, query: { limit: PAGE } })
  const reload = async (last: number) => {
    onSeen(last)
    await client.invalidateQueries()
  }
  return (
    <Loaded of={read}>
      {({ data }) => {
        const fresh = data.items.filter(a => a.seq > from)
        const last = data.items[0]?.seq ?? from
        return (
          <Notice tone="warn" title={t('conflictTitle')}>
            <p>{t('conflictNote')}</p>
            <ul>
              {fresh.map(a => (
                <li key={a.seq}>
                  {t('conflictLine', { kind: words.kind(a.kind), actor: a.actor, at: instant(a.at) })}
                  {actionFacts(a).map(line => (
                    <div key={line}>{line}</div>
                  ))}
                </li>
              ))}
            </ul>
            <Button small icon={RotateCw} onClick={() => void reload(last)}>
              {t('reload')}
            </Button>
          </Notice>
        )
      }}
    </Loaded>
  )
}
