import type { ReplyOf } from '../../api/call.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import './notice.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export type NoticeOf = ReplyOf<'GET /api/v1/families/notices'>['privacy']

/** The text of a notice on personal data, whole, with its version. */
export function NoticeText({ notice }: { notice: NoticeOf }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must be reachable by keyboard
    <section className="notice-text" tabIndex={0} aria-label={notice.version}>
      {say(notice)
        .split('\n')
        .map(line => (
          <p key={line}>{line}</p>
        ))}
      <p className="yh-muted">{t('noticeVersion', { version: notice.version })}</p>
    </section>
  )
}
