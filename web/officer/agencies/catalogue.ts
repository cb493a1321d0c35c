import { useList, useRead } from '../../api/hooks.ts'
import { say } from '../../i18n/language.ts'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'

/** Kinds of departments and subjects of duties by their names. */
export function useCatalogue() {
  const read = useRead('GET /api/v1/agencies/catalogue', {})
  const kinds = (read.data?.data.kinds ?? []).map(k => ({ value: k.code, label: say(k) }))
  const subjects = (read.data?.data.subjects ?? []).map(s => ({ value: s.code, label: say(s) }))
  const kindName = (code: string) => kinds.find(k => k.value === code)?.label ?? code
  return { kinds, subjects, kindName }
}

const PAGE = 200

/** Open departments in a region, to choose from. */
export function useAgencyOptions(within: string) {
  const { items } = useList('GET /api/v1/agencies', { query: { within, closed: 'false', limit: PAGE } })
  return items.map(a => ({ value: String(a.id), label: a.name }))
}

/** People in office in a department with an account, who can take work over. */
export function useSuccessors(agencyId: number, except?: number) {
  const { items } = useList('GET /api/v1/agencies/officers', {
    query: { agencyId, left: 'false', limit: PAGE },
  })
  return items
    .filter(o => o.id !== except && o.accountId !== null)
    .map(o => ({ value: String(o.id), label: o.name }))
}

/** Accounts in the region, to choose from, for those who may see them. */
export function useAccountOptions(region: string) {
  const { permissions } = useSession()
  const { items } = useList(
    'GET /api/v1/users',
    { query: { region, status: 'ACTIVE', limit: PAGE } },
    { enabled: permits(permissions, 'auth.users') },
  )
  return items.map(u => ({ value: String(u.id), label: `${u.name}（${u.login}）` }))
}

/** Open posts of a department, to choose from. */
export function usePostOptions(agencyId: number) {
  const { items } = useList(
    'GET /api/v1/agencies/{id}/posts',
    { path: { id: agencyId }, query: { limit: PAGE } },
    { enabled: agencyId > 0 },
  )
  return items.filter(p => !p.closedOn).map(p => ({ value: String(p.id), label: p.title }))
}

/** Kinds of work that change hands, by their names. */
export function useWorkKinds() {
  const read = useRead('GET /api/v1/agencies/open-work-kinds', {})
  return (read.data?.data.items ?? []).map(k => ({ work: k.kind, label: say(k.name) }))
}
