import { Baby, LibraryBig, LogOut, ShieldCheck, Undo2 } from 'lucide-react'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { messages } from '../../i18n/messages.ts'
import { setComfort } from '../../look/comfort.ts'
import { useComfort } from '../../look/useComfort.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card, Facts, Item, List } from '../../parts/light/Card.tsx'
import { Check } from '../../parts/light/Choice.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { LanguageSwitch } from '../../parts/light/Settings.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { logout } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { useFamily } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

function Guardians() {
  const family = useFamily()
  return (
    <Card title={t('guardian')}>
      <Loaded of={family} lines={3}>
        {({ data }) => (
          <Facts
            facts={[
              ...data.guardians.map(g => ({
                label: `${g.name}（${t(g.relation)}）`,
                value: <span className="yh-num">{g.phone}</span>,
              })),
              { label: t('county'), value: <RegionName code={data.county} whole /> },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}

function Reading() {
  const { size } = useComfort()
  return (
    <Card title={t('reading')} aside={<LanguageSwitch />}>
      <Check
        label={t('large')}
        checked={size === 'large'}
        onValue={on => setComfort({ size: on ? 'large' : 'normal' })}
      />
    </Card>
  )
}

/** Who one is, the way to everything that is one's own, how the pages look, and the way out. */
export default function MePage() {
  const session = useSession()
  return (
    <Page title={t('title')} lead={session.name}>
      <Guardians />
      <List label={t('title')}>
        <Item icon={Baby} title={t('children')} note={t('childrenNote')} to="/children" />
        <Item icon={Undo2} title={t('refunds')} note={t('refundsNote')} to="/refunds" />
        <Item icon={ShieldCheck} title={t('account')} note={t('accountNote')} to="/account" />
      </List>
      <Reading />
      <p>
        <a className="yh-button block" href="/rights">
          <LibraryBig aria-hidden="true" />
          {t('rights')}
        </a>
      </p>
      <Button icon={LogOut} block onClick={() => void logout()}>
        {t('logout')}
      </Button>
    </Page>
  )
}
