import { word, words } from '../../catalogue/codes/codes.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Tag } from '../../parts/light/Tag.tsx'
import { MemberActs } from './ActMenu.tsx'
import type { Record } from './InstitutionPage.tsx'
import { SmallTable } from './SmallTable.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Holds and lists, those in force and those of the past. */
export function HoldsTab({ record }: { record: Record }) {
  return (
    <div className="yh-stack">
      <SmallTable
        label={t('holds')}
        empty={t('noHolds')}
        heads={[t('holdScopes'), t('status'), t('level'), t('basis'), t('reason'), t('inForce'), t('acts')]}
        rows={record.holds.map(h => ({
          key: h.id,
          cells: [
            words(h.scopes),
            <Tag key="s" tone={h.liftedOn ? 'plain' : 'bad'}>
              {h.liftedOn ? t('lifted', { on: date(h.liftedOn) }) : t('inForceNow')}
            </Tag>,
            t(h.level),
            h.basis,
            h.reason,
            h.until
              ? t('fromTo', { from: date(h.from), to: date(h.until) })
              : t('since', { from: date(h.from) }),
            <MemberActs key="a" record={record} member={String(h.id)} kinds={['LIFT_HOLD']} />,
          ],
        }))}
      />
      <h3>{t('lists')}</h3>
      <SmallTable
        label={t('lists')}
        empty={t('noLists')}
        heads={[t('list'), t('basis'), t('inForce'), t('acts')]}
        rows={record.lists.map(l => ({
          key: l.list,
          cells: [
            word(l.list),
            l.basis,
            l.until
              ? t('fromTo', { from: date(l.from), to: date(l.until) })
              : t('since', { from: date(l.from) }),
            <MemberActs key="a" record={record} member={l.list} kinds={['UNLIST']} />,
          ],
        }))}
      />
    </div>
  )
}
