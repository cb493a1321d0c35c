import { useList } from '../../api/hooks.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'

/** Licences that end within so many days are looked after in time. */
const SOON_DAYS = 60
const PAGE = 100

/** Everything that waits for this officer in the region in view, kind by kind. */
export function useWaiting() {
  const { region } = useScope()
  const { permissions, accountId } = useSession()
  const may = (...all: string[]) => ({ enabled: all.every(p => permits(permissions, p)) })
  const until = daysAfter(today(), SOON_DAYS)
  const disputes = useList(
    'GET /api/v1/disputes',
    { query: { region, status: 'OPEN', limit: PAGE } },
    may('lessons.read', 'lessons.decide'),
  )
  const appeals = useList(
    'GET /api/v1/refunds',
    { query: { region, status: 'APPEALED', limit: PAGE } },
    may('contracts.read', 'contracts.decide'),
  )
  const corrections = useList(
    'GET /api/v1/institutions/corrections',
    { query: { status: 'PENDING', limit: PAGE } },
    may('institutions.read', 'institutions.review'),
  )
  const duplicates = useList(
    'GET /api/v1/institutions/duplicates',
    { query: { status: 'OPEN', limit: PAGE } },
    may('institutions.read', 'institutions.review'),
  )
  const expiring = useList(
    'GET /api/v1/institutions',
    { query: { region, status: ['LICENSED'], licenceBefore: until, sort: 'licence', limit: PAGE } },
    may('institutions.read', 'institutions.manage'),
  )
  const proposed = useList(
    'GET /api/v1/rules/values',
    { query: { region, status: 'PROPOSED', limit: PAGE } },
    may('rules.read', 'rules.review'),
  )
  // Nobody reviews what they proposed themselves.
  const values = { ...proposed, items: proposed.items.filter(v => v.proposedBy !== accountId) }
  const all = { disputes, appeals, corrections, duplicates, values, expiring }
  const decisions = [disputes, appeals, corrections, duplicates, values]
  return { ...all, until, count: decisions.reduce((sum, l) => sum + l.items.length, 0) }
}
