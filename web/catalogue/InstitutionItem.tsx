import { date } from '../i18n/format.ts'
import { messages } from '../i18n/messages.ts'
import { Item } from '../parts/light/Card.tsx'
import { Tag } from '../parts/light/Tag.tsx'
import { type Found, toneOf, word, words } from './codes/codes.ts'
import { PlaceName } from './RegionName.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** An institution in a list: its whole name, state and kinds of training, where it is. */
export function InstitutionItem({ found: i, to }: { found: Found; to: string }) {
  const until = i.status === 'LICENSED' ? i.licenceUntil : null
  const list = i.lists.includes('BLACK') ? 'BLACK' : i.lists.includes('WHITE') ? 'WHITE' : undefined
  const note = (
    <>
      <span className="found-signs">
        <Tag tone={toneOf(i.status)}>{word(i.status)}</Tag>
        {list ? <Tag tone={list === 'BLACK' ? 'bad' : 'good'}>{word(list)}</Tag> : null}
        <span>{words(i.classes)}</span>
      </span>
      <span className="found-line">
        <PlaceName code={i.county} address={i.address} />
      </span>
      {until ? <span className="found-line">{t('until', { date: date(until) })}</span> : null}
    </>
  )
  return <Item title={i.name} note={note} to={to} />
}
