import { date } from '../i18n/format.ts'
import { messages } from '../i18n/messages.ts'
import { Item } from '../parts/light/Card.tsx'
import { Tag } from '../parts/light/Tag.tsx'
import { type Found, toneOf, word, words } from './codes/codes.ts'
import { RegionName } from './RegionName.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** An institution in a list: name, place, kinds of training, state. */
export function InstitutionItem({ found: i, to }: { found: Found; to: string }) {
  const place = (
    <>
      <RegionName code={i.county} /> · {i.address}
    </>
  )
  const until = i.status === 'LICENSED' ? i.licenceUntil : null
  const note = (
    <>
      {words(i.classes)}
      <br />
      {place}
      {until ? (
        <>
          <br />
          {t('until', { date: date(until) })}
        </>
      ) : null}
    </>
  )
  return <Item title={i.name} note={note} to={to} value={<Signs found={i} />} />
}

function Signs({ found: i }: { found: Found }) {
  const list = i.lists.includes('BLACK') ? 'BLACK' : i.lists.includes('WHITE') ? 'WHITE' : undefined
  return (
    <span className="yh-stack gap-1">
      <Tag tone={toneOf(i.status)}>{word(i.status)}</Tag>
      {list ? <Tag tone={list === 'BLACK' ? 'bad' : 'good'}>{word(list)}</Tag> : null}
    </span>
  )
}
