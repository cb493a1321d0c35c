import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Facts, Item, List } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { NATION, usePlace } from './usePlace.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** One document: its particulars, and the rules that rest on it. */
export default function DocumentPage() {
  const { key = '' } = useParams()
  const { region, on, search } = usePlace()
  const found = useRead('GET /api/v1/rules/document', { query: { key } })
  const citing = useRead('GET /api/v1/rules/parameters', { query: { region, on, document: key } })
  const document = found.data?.data
  const title = document ? (language() === 'en' && document.titleEn) || document.title : key
  return (
    <Page title={title} back="/law/documents">
      <Loaded of={found} lines={5}>
        {({ data: d }) => (
          <Facts
            facts={[
              { label: t('number'), value: d.key },
              { label: t('issuer'), value: d.issuer },
              { label: t('published'), value: d.publishedOn },
              {
                label: t('place'),
                value: d.region === NATION ? t('nation') : <RegionName code={d.region} whole />,
              },
              d.mainKey !== null && { label: t('belongs'), value: d.mainKey },
              d.repealedOn !== null && { label: t('repealed'), value: d.repealedOn },
              d.url !== null && {
                label: t('original'),
                value: (
                  <a href={d.url} target="_blank" rel="noreferrer">
                    {d.url}
                  </a>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <section className="yh-stack gap-3">
        <h2>{t('values')}</h2>
        <Loaded of={citing} lines={5}>
          {({ data }) => (
            <List label={t('values')}>
              {data.items.map(p => (
                <Item
                  key={p.id}
                  to={`/law/${p.id}${search}`}
                  title={language() === 'en' ? p.en : p.zh}
                  note={<Value {...p} />}
                />
              ))}
            </List>
          )}
        </Loaded>
      </section>
    </Page>
  )
}
