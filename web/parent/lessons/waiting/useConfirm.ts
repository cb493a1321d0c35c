import { useAct } from '../../../api/hooks.ts'
import { money } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/messages.ts'
import { toast } from '../../../parts/light/Toast.tsx'
import { type Results, tally } from '../../family/lessons.ts'
import { ORDER_READS } from '../../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const known = {
  DISPUTED: 'refusedDisputed',
  NOT_ASKED: 'refusedNotAsked',
  NOT_FOUND: 'refusedNotFound',
  FROZEN: 'refusedFrozen',
  CLOSED: 'refusedClosed',
  EXHAUSTED: 'refusedClosed',
} as const

/** Why a lesson was not confirmed, in words. */
export const sayRefusal = (reason: string) =>
  t(Object.hasOwn(known, reason) ? known[reason as keyof typeof known] : 'refusedOther')

function tell(results: Results) {
  const { done, fen, refused } = tally(results)
  if (done > 0) toast.good(t('confirmed', { n: done, money: money(fen) }))
  for (const reason of new Set(refused)) toast.bad(sayRefusal(reason))
}

/** Confirms lessons; one tap, once each, whatever is repeated. */
export function useConfirm(onDone?: () => void) {
  const act = useAct('POST /api/v1/lessons/confirmations', {
    changes: ORDER_READS,
    onDone: ({ results }) => {
      tell(results)
      onDone?.()
    },
  })
  return {
    confirm: (keys: readonly string[]) => act.mutate({ body: { lessons: [...keys] } }),
    busy: act.isPending,
    error: act.error,
  }
}
