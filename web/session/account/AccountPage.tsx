import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Card } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { ProviderButton } from '../ProviderButton.tsx'
import { useSession } from '../useSession.ts'
import { FactorCard } from './FactorCard.tsx'
import { PasswordCard } from './PasswordCard.tsx'
import { SessionsCard } from './SessionsCard.tsx'
import { TokensCard } from './TokensCard.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Password, second factor, open sessions and tokens of one's own account. */
export default function AccountPage() {
  const session = useSession()
  return (
    <Page title={t('title')} lead={session.name} back={true}>
      <PasswordCard />
      <FactorCard />
      <ProviderCard />
      <SessionsCard />
      {session.kind === 'parent' ? null : <TokensCard permissions={session.permissions} />}
    </Page>
  )
}

function ProviderCard() {
  const provider = useRead('GET /api/v1/auth/provider', {})
  if (!provider.data?.data.available) return null
  return (
    <Card title={t('provider')}>
      <p className="yh-muted">{t('providerNote')}</p>
      <ProviderButton linking />
    </Card>
  )
}
