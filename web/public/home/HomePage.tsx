import {
  Calculator,
  CalendarClock,
  Coins,
  GraduationCap,
  LibraryBig,
  School,
  Search,
  ShieldCheck,
  Tags,
} from 'lucide-react'
import { messages } from '../../i18n/messages.ts'
import { DoorCard } from './DoorCard.tsx'
import { Hero } from './Hero.tsx'
import { MoneyWay } from './MoneyWay.tsx'
import { Tile } from './Tile.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The start page of the public: look up, know one's rights, compute; and the way in for everybody else. */
export default function HomePage() {
  return (
    <>
      <Hero />
      <div className="yh-page yh-stack wide gap-6">
        <nav className="tiles" aria-label={t('services')}>
          <Tile to="/find" icon={Search} title={t('find')} note={t('findNote')} />
          <Tile to="/rights" icon={LibraryBig} title={t('rights')} note={t('rightsNote')} />
          <Tile to="/calculator/refund" icon={Coins} title={t('refund')} note={t('refundNote')} />
          <Tile to="/calculator/price" icon={Tags} title={t('price')} note={t('priceNote')} />
          <Tile to="/calculator/prepayment" icon={Calculator} title={t('prepay')} note={t('prepayNote')} />
          <Tile
            to="/calculator/deadline"
            icon={CalendarClock}
            title={t('deadline')}
            note={t('deadlineNote')}
          />
        </nav>
        <MoneyWay />
        <section className="yh-stack gap-3">
          <h2>{t('enter')}</h2>
          <nav className="yh-grid" aria-label={t('enter')}>
            <DoorCard href="/parent/" icon={GraduationCap} title={t('parent')} note={t('parentNote')} />
            <DoorCard
              href="/institution/"
              icon={School}
              title={t('institution')}
              note={t('institutionNote')}
            />
            <DoorCard href="/officer/" icon={ShieldCheck} title={t('officer')} note={t('officerNote')} />
          </nav>
          <p>
            {t('newHere')} <a href="/parent/register">{t('register')}</a>
          </p>
        </section>
      </div>
    </>
  )
}
