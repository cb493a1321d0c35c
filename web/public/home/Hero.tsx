import { MapPin } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import { lastPlace } from '../../catalogue/place.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { messages } from '../../i18n/messages.ts'
import { Dipper } from '../../look/Dipper.tsx'
import { usePageHead } from '../../parts/light/Frame.tsx'
import { SearchBox } from '../../parts/light/Search.tsx'
import './hero.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** What this is, and the search that most people come for. */
export function Hero() {
  const heading = usePageHead(t('title'))
  const navigate = useNavigate()
  const place = lastPlace()
  return (
    <div className="hero">
      <Dipper />
      <div className="hero-in yh-stack">
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        <p>{t('lead')}</p>
        <SearchBox
          main
          label={t('searchLabel')}
          placeholder={t('searchHint')}
          value=""
          onSearch={q => navigate(q ? `/find?q=${encodeURIComponent(q)}` : '/find')}
        />
        <Link className="hero-place" to="/find">
          <MapPin aria-hidden="true" />
          {place ? <RegionName code={place} whole /> : t('everywhere')}
        </Link>
      </div>
    </div>
  )
}
