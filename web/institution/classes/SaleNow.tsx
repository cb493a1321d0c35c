import { useRead } from '../../api/hooks.ts'
import { isProblem } from '../../api/problem.ts'
import { sayLessons } from '../../catalogue/courses/sayLessons.ts'
import { money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Group } from './ClassPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** What a family that joins an open class now buys: of a class under way only what lies ahead. */
export function SaleNow({ group: g }: { group: Group }) {
  const found = useRead('GET /api/v1/public/institutions/{institutionId}/class-groups/{id}', {
    path: { institutionId: g.institutionId, id: g.id },
  })
  if (isProblem(found.error, 'not-found')) return t('nothingAhead')
  if (!found.data) return '…'
  const { begun, now } = found.data.data
  const said = `${sayLessons(now)} · ${money(now.priceFen)}`
  return begun ? t('saleFrom', { from: now.from, said }) : said
}
