import { Bell } from 'lucide-react'
import { Link } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { Badge } from '../../parts/light/Tag.tsx'
import './notices.css'
import { useNotices } from './useNotices.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The way to the notices, with the number of unread ones. */
export default function NoticeBell() {
  const n = useNotices().unread.length
  return (
    <Link
      className="yh-icon-button notice-bell"
      to="/notices"
      aria-label={n ? t('unread', { n }) : t('title')}
    >
      <Bell aria-hidden="true" />
      <Badge n={n} label={t('title')} />
    </Link>
  )
}
