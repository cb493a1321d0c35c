import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useList, useRead } from '../../api/hooks.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date } from '../../i18n/format.ts'
import { language, say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { useScope, within } from '../../parts/desk/scope.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Item, List } from '../../parts/light/Card.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { CorrectDrawer, type Document } from './DocumentDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const NATION = '000000'

/** One document of the library with the rules that rest on it. */
export default function DocumentPage() {
  const { key = '' } = useParams()
  const found = useRead('GET /api/v1/rules/document', { query: { key } })
  return <Loaded of={found}>{({ data }) => <Shown document={data} />}</Loaded>
}

function Shown({ document: d }: { document: Document }) {
  const { home } = useScope()
  const { permissions } = useSession()
  const [correcting, setCorrecting] = useState(false)
  const own = d.source === 'ENTERED' && within(d.region, home) && permits(permissions, 'rules.propose')
  return (
    <DeskPage
      title={(language() === 'en' && d.titleEn) || d.title}
      tags={d.repealedOn ? <Tag tone="warn">{t('repealedTag')}</Tag> : null}
      crumbs={[{ label: t('library'), to: '/law/documents' }]}
      actions={own ? <Button onClick={() => setCorrecting(true)}>{t('correct')}</Button> : null}
    >
      <Panel>
        <SummaryFacts facts={factsOf(d)} />
      </Panel>
      <LocalValues document={d.key} />
      <Resting document={d.key} region={d.region} />
      {correcting ? <CorrectDrawer document={d} onClose={() => setCorrecting(false)} /> : null}
    </DeskPage>
  )
}

const factsOf = (d: Document) => [
  { label: t('number'), value: d.key },
  { label: t('issuer'), value: d.issuer },
  { label: t('published'), value: d.publishedOn },
  { label: t('place'), value: d.region === NATION ? t('nation') : <RegionName code={d.region} whole /> },
  { label: t('part'), value: d.source === 'ENTERED' ? t(d.part) : null },
  {
    label: t('main'),
    value: d.mainKey ? <Link to={`/law/documents/${encodeURIComponent(d.mainKey)}`}>{d.mainKey}</Link> : null,
  },
  { label: t('repealed'), value: d.repealedOn ? date(d.repealedOn) : null },
  { label: t('origin'), value: t(d.source) },
  {
    label: t('url'),
    value: d.url ? (
      <a href={d.url} target="_blank" rel="noreferrer">
        {t('original')}
      </a>
    ) : null,
  },
]

function Resting({ document, region }: { document: string; region: string }) {
  const found = useRead('GET /api/v1/rules/parameters', { query: { region, document } })
  return (
    <Panel title={t('resting')}>
      <Loaded of={found} lines={4}>
        {({ data }) => (
          <List label={t('resting')}>
            {data.items.map(p => (
              <Item
                key={p.id}
                to={`/law/rules/${p.id}`}
                title={language() === 'en' ? p.en : p.zh}
                note={<Value {...p} />}
              />
            ))}
          </List>
        )}
      </Loaded>
    </Panel>
  )
}

function LocalValues({ document }: { document: string }) {
  const list = useList('GET /api/v1/rules/values', { query: { document, limit: 100 } })
  if (list.items.length === 0) return null
  return (
    <Panel title={t('localValues')}>
      <List label={t('localValues')}>
        {list.items.map(v => (
          <Item
            key={v.id}
            to={`/law/values/${v.id}`}
            title={say(v.name)}
            note={<Value unit={v.unit} known={v.unknown === null} value={v.value} unknown={null} />}
            value={date(v.from)}
          />
        ))}
      </List>
    </Panel>
  )
}
