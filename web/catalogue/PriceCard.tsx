import { say } from '../i18n/language.ts'
import { messages } from '../i18n/messages.ts'
import { Card } from '../parts/light/Card.tsx'
import { CitationLine } from '../parts/light/Citation.tsx'
import { Money } from '../parts/light/Money.tsx'
import { Tag } from '../parts/light/Tag.tsx'
import { type Institution, type Price, words } from './codes/codes.ts'
import { PriceExplain } from './PriceExplain.tsx'
import { groupPrices, type PriceGroup } from './prices.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

function bandName({ min, max }: Price['bands'][number]): string {
  if (max === null) return t('bandOpen', { min })
  return max === min ? t('bandOne', { min }) : t('bandRange', { min, max })
}

function Bands({ price }: { price: Price }) {
  return (
    <table className="bands">
      <caption>{t('capPer', { n: price.standardMinutes ?? 0 })}</caption>
      <tbody>
        {price.bands.map(b => (
          <tr key={b.min}>
            <th scope="row">{bandName(b)}</th>
            <td>{b.capFen === null ? t('noCap') : <Money fen={b.capFen} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OnePrice({ group, institution }: { group: PriceGroup; institution: Institution }) {
  const { price } = group
  const kinds = [words(group.classes), words(group.stages), words(group.channels)].join(' · ')
  return (
    <div className="price yh-stack gap-2">
      <div className="yh-row spread">
        <strong>{kinds}</strong>
        {price.status === 'CAPPED' ? null : (
          <Tag>{t(price.status === 'FREE_PRICE' ? 'freePrice' : 'unknownPrice')}</Tag>
        )}
      </div>
      {price.reason ? <p className="yh-muted yh-small">{say(price.reason)}</p> : null}
      {price.bands.length ? <Bands price={price} /> : null}
      {price.citation ? (
        <CitationLine title={say(price.citation.doc)} article={price.citation.article} />
      ) : null}
      {price.status === 'CAPPED' ? <PriceExplain price={price} institution={institution} /> : null}
    </div>
  )
}

/** What an institution may charge at most for each kind of training that its permits allow. */
export function PriceCard({ institution }: { institution: Institution }) {
  const groups = groupPrices(institution.prices)
  if (groups.length === 0) return null
  return (
    <Card title={t('prices')}>
      {groups.map(g => (
        <OnePrice key={JSON.stringify(g.price)} group={g} institution={institution} />
      ))}
    </Card>
  )
}
