import { date } from '../i18n/format.ts'
import { messages } from '../i18n/messages.ts'
import { Card, Facts } from '../parts/light/Card.tsx'
import { Tag } from '../parts/light/Tag.tsx'
import { type Institution, type Permit, word, words } from './codes/codes.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

function OnePermit({ permit: p }: { permit: Permit }) {
  return (
    <div className="permit yh-stack gap-2">
      <div className="yh-row spread">
        <strong>{words([...p.classes])}</strong>
        <Tag tone={p.inForce ? 'good' : 'bad'}>{word(p.inForce ? 'VALID' : p.status)}</Tag>
      </div>
      <p>
        {words(p.stages)} · {words(p.channels)}
      </p>
      <Facts
        facts={[
          { label: word(p.kind), value: <span className="yh-num">{p.number}</span> },
          { label: t('issuer'), value: p.issuer },
          { label: t('validity'), value: t('range', { from: date(p.from), until: date(p.until) }) },
        ]}
      />
    </div>
  )
}

/** What an institution may teach, to whom and how, until when. */
export function PermitCard({ institution }: { institution: Institution }) {
  const { permits } = institution
  return (
    <Card title={t('permits')}>
      {permits.map(p => (
        <OnePermit key={`${p.kind}${p.number}${p.from}`} permit={p} />
      ))}
      {permits.length === 0 ? <p className="yh-muted">{t('noPermits')}</p> : null}
    </Card>
  )
}
