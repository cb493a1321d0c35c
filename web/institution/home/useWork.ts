import { useList } from '../../api/hooks.ts'

const PAGE = 200

/** What waits for this institution's answer. */
export function useWork(options: { refunds: boolean; disputes: boolean }) {
  const asked = useList(
    'GET /api/v1/refunds',
    { query: { status: 'REQUESTED', limit: PAGE } },
    { enabled: options.refunds },
  )
  const open = useList(
    'GET /api/v1/disputes',
    { query: { status: 'OPEN', limit: PAGE } },
    { enabled: options.disputes },
  )
  const byDue = (a: { answerDueOn: string | null }, b: { answerDueOn: string | null }) =>
    (a.answerDueOn ?? '9999').localeCompare(b.answerDueOn ?? '9999')
  return {
    refunds: { ...asked, items: [...asked.items].sort(byDue) },
    disputes: { ...open, items: open.items.filter(d => d.answer === null) },
  }
}
export type Work = ReturnType<typeof useWork>
