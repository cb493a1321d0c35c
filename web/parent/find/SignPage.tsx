import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Stepper } from '../../parts/light/Steps.tsx'
import { Offer } from './Offer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface Named {
  institutionId: number
  classGroupId: number
  childId: number
}

/** The contract as it would be signed now; read again whenever the page is opened. */
function Quoted({ named }: { named: Named }) {
  const quote = useQuery({
    queryKey: ['quote', named],
    queryFn: async ({ signal }) =>
      (await call('POST /api/v1/orders/quote', { body: named }, { signal })).data,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
  return (
    <Loaded of={quote} lines={12}>
      {data => (
        <Offer key={data.contentHash} named={named} quote={data} onChanged={() => void quote.refetch()} />
      )}
    </Loaded>
  )
}

/** The contract before signing: whole text, caps explained, price cap explained; then sign. */
export default function SignPage() {
  const { code = '', id = '', child = '' } = useParams()
  const found = useRead('GET /api/v1/public/institutions/{code}', { path: { code } })
  return (
    <Page title={t('contract')} lead={t('contractLead')} back={`/find/${code}/classes/${id}`}>
      <Stepper steps={[t('stepChoose'), t('stepSign'), t('stepPay')]} current={1} />
      <Loaded of={found} lines={10}>
        {({ data }) => (
          <Quoted named={{ institutionId: data.id, classGroupId: Number(id), childId: Number(child) }} />
        )}
      </Loaded>
    </Page>
  )
}
