import { date, percent } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { MemberActs } from './ActMenu.tsx'
import type { Record } from './InstitutionPage.tsx'
import { RevealPerson } from './identity/RevealPerson.tsx'
import { SmallTable } from './SmallTable.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const WHOLE_BP = 10_000

/** People and sponsors; names and numbers are masked. */
export function PeopleTab({ record }: { record: Record }) {
  const term = (p: { from: string; until: string | null }) =>
    p.until ? t('fromTo', { from: date(p.from), to: date(p.until) }) : t('since', { from: date(p.from) })
  return (
    <div className="yh-stack">
      <p className="yh-muted">{t('maskedNote')}</p>
      <SmallTable
        label={t('people')}
        empty={t('noPeople')}
        heads={[t('personName'), t('role'), t('phone'), t('document'), t('inOffice'), t('acts')]}
        rows={record.people.map(p => ({
          key: p.id,
          cells: [
            p.nameMasked,
            t(p.role),
            p.phoneMasked ?? t('nothing'),
            p.documentMasked ?? t('nothing'),
            term(p),
            <span key="a" className="yh-row tight">
              <RevealPerson institutionId={record.id} person={p} />
              <MemberActs record={record} member={String(p.id)} kinds={['DEPART']} />
            </span>,
          ],
        }))}
      />
      <h3>{t('sponsors')}</h3>
      <SmallTable
        label={t('sponsors')}
        empty={t('noSponsors')}
        heads={[t('sponsorName'), t('kind'), t('uscc'), t('share'), t('inOffice')]}
        rows={record.sponsors.map(s => ({
          key: s.id,
          cells: [
            s.name,
            t(s.kind),
            s.uscc ?? t('nothing'),
            s.shareBp === null ? t('nothing') : percent(s.shareBp / WHOLE_BP, 2),
            term(s),
          ],
        }))}
      />
    </div>
  )
}
