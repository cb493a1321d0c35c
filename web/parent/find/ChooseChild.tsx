import { useState } from 'react'
import { useNavigate } from 'react-router'
import { word } from '../../catalogue/codes/codes.ts'
import type { Group } from '../../catalogue/courses/GroupView.tsx'
import { messages } from '../../i18n/messages.ts'
import { Button, ButtonLink } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Choice } from '../../parts/light/Choice.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { type Child, useFamily } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const consented = (c: Child) => c.consent?.granted ?? false

function Choose({ all, here }: { all: readonly Child[]; here: string }) {
  const navigate = useNavigate()
  const possible = all.filter(consented)
  const [chosen, setChosen] = useState(possible.length === 1 ? String(possible[0]?.id) : '')
  const [fault, setFault] = useState<string>()
  const go = () => {
    if (!chosen) return setFault(t('needChild'))
    navigate(`${here}/sign/${chosen}`)
  }
  return (
    <>
      <Choice
        label={t('who')}
        options={all.map(c => ({
          value: String(c.id),
          label: c.name,
          note: consented(c) ? word(c.stage) : t('noConsent'),
          disabled: !consented(c),
        }))}
        value={chosen}
        onValue={setChosen}
        error={fault}
      />
      <Button kind="primary" block onClick={go}>
        {t('seeContract')}
      </Button>
    </>
  )
}

/** Which child joins the class; leads on to the contract. */
export function ChooseChild({ group, here }: { group: Group; here: string }) {
  const family = useFamily()
  const back = encodeURIComponent(here)
  if (group.seatsLeft <= 0) return <Notice tone="warn" title={t('full')} />
  return (
    <Card title={t('enrol')}>
      <Loaded of={family} lines={2}>
        {({ data: { children } }) =>
          children.length ? (
            <Choose all={children} here={here} />
          ) : (
            <>
              <p>{t('noChild')}</p>
              <ButtonLink kind="primary" block to={`/children/new?back=${back}`}>
                {t('addChild')}
              </ButtonLink>
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
