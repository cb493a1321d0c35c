import { messages } from '../i18n/messages.ts'
import { Card, Facts } from '../parts/light/Card.tsx'
import { Money } from '../parts/light/Money.tsx'
import { Tag } from '../parts/light/Tag.tsx'
import { type Institution, word } from './codes/codes.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Where prepaid money lies, and when it leaves. */
export function MoneyCard({ institution: { custody } }: { institution: Institution }) {
  const sign = <Tag tone={custody ? 'good' : 'bad'}>{custody ? word(custody.mode) : t('custodyNone')}</Tag>
  return (
    <Card title={t('money')} aside={sign}>
      {custody ? (
        <>
          <Facts
            facts={[
              { label: t('custodyBank'), value: custody.bank },
              { label: t('custodyAccount'), value: custody.account },
              {
                label: t('reserve'),
                value: custody.reserveFen === null ? null : <Money fen={custody.reserveFen} />,
              },
            ]}
          />
          <p className="yh-muted yh-small">{t('custodyNote')}</p>
        </>
      ) : (
        <p>{t('whyCustody')}</p>
      )}
    </Card>
  )
}
