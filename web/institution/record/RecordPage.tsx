import { PenLine, QrCode } from 'lucide-react'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { toneOf, word, words } from '../../catalogue/codes/codes.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import { DetailPage } from '../../parts/desk/DetailPage.tsx'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Item, List } from '../../parts/light/Card.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { Standing } from '../home/Standing.tsx'
import { Corrections } from './Corrections.tsx'
import { History } from './History.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Institution = ReplyOf<'GET /api/v1/own/institution'>

/** The word for a legal form. */
export const formWord = (form: Institution['legalForm']) => t(form === 'OTHER' ? 'OTHER_FORM' : form)

/** What the register says of this institution. */
export default function RecordPage() {
  const found = useRead('GET /api/v1/own/institution', {})
  if (found.data) return <Shown record={found.data.data} />
  return (
    <DeskPage title={t('title')}>
      <Loaded of={found}>{() => null}</Loaded>
    </DeskPage>
  )
}

function Shown({ record: r }: { record: Institution }) {
  return (
    <DetailPage
      title={r.name}
      tags={<Tag tone={toneOf(r.status)}>{word(r.status)}</Tag>}
      actions={
        <>
          <ButtonLink icon={QrCode} to="/record/qr">
            {t('print')}
          </ButtonLink>
          <ButtonLink kind="primary" icon={PenLine} to="/record/correction">
            {t('ask')}
          </ButtonLink>
        </>
      }
      notice={<Standing />}
      facts={[
        { label: t('uscc'), value: r.uscc ?? r.usccNote ?? t('none') },
        { label: t('form'), value: formWord(r.legalForm) },
        { label: t('classes'), value: words(r.classes) },
        { label: t('stages'), value: words(r.stages) },
        { label: t('channels'), value: words(r.channels) },
        { label: t('since'), value: date(r.statusSince) },
        { label: t('custody'), value: r.custody ? word(r.custody.mode) : t('none') },
        { label: t('address'), value: r.address },
      ]}
      tabs={[
        { key: 'licences', label: t('licences'), count: r.licences.length, content: <Licences record={r} /> },
        { key: 'corrections', label: t('corrections'), content: <Corrections /> },
        { key: 'sites', label: t('sites'), content: <Sites record={r} /> },
        { key: 'people', label: t('people'), content: <People record={r} /> },
        { key: 'history', label: t('history'), content: <History /> },
      ]}
    />
  )
}

function Licences({ record }: { record: Institution }) {
  if (record.licences.length === 0) return <EmptyState title={t('none')} />
  return (
    <List label={t('licences')}>
      {record.licences.map(l => (
        <Item
          key={l.id}
          title={`${word(l.kind)} ${l.number}`}
          note={`${l.issuer} · ${t('range', { from: date(l.from), to: date(l.until) })} · ${words(l.classes)}`}
          value={<Tag tone={l.status === 'VALID' ? 'good' : 'bad'}>{word(l.status)}</Tag>}
        />
      ))}
    </List>
  )
}

function Sites({ record }: { record: Institution }) {
  const open = record.sites.filter(s => s.status === 'OPEN')
  if (open.length === 0) return <EmptyState title={t('noSites')}>{record.address}</EmptyState>
  return (
    <List label={t('sites')}>
      {open.map(s => (
        <Item key={s.id} title={s.name} note={s.address} />
      ))}
    </List>
  )
}

function People({ record }: { record: Institution }) {
  const now = record.people.filter(p => p.until === null)
  if (now.length === 0) return <EmptyState title={t('noPeople')} />
  return (
    <List label={t('people')}>
      {now.map(p => (
        <Item key={p.id} title={p.nameMasked} note={p.phoneMasked} value={t(p.role)} />
      ))}
    </List>
  )
}
