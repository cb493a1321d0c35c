import { useQuery } from '@tanstack/react-query'
import { LifeBuoy } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Card, Facts } from '../../parts/light/Card.tsx'
import { CitationLine } from '../../parts/light/Citation.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { problemPage, type ProblemPage as ToldPage } from './page.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

function Told({ page }: { page: ToldPage }) {
  return (
    <>
      <Card title={t('todo')} tone="warn">
        <p>{say(page.todo)}</p>
        {page.law ? <CitationLine title={page.law} /> : null}
      </Card>
      <Card title={t('for')}>
        <p className="yh-muted">{t('forNote')}</p>
        <Facts
          facts={[
            { label: t('code'), value: <code>{page.code}</code> },
            { label: t('status'), value: <span className="yh-num">{page.status}</span> },
          ]}
        />
      </Card>
    </>
  )
}

const none = () => (
  <EmptyState icon={LifeBuoy} title={t('none')} action={<Link to="/problems">{t('all')}</Link>}>
    {t('noneNote')}
  </EmptyState>
)

/** What a refusal means and what to do about it; refusals name this page as their type. */
export default function ProblemPage() {
  const { code = '' } = useParams()
  const found = useQuery({
    queryKey: ['problem', code],
    queryFn: async () => ({ page: await problemPage(code) }),
  })
  const page = found.data?.page
  return (
    <Page title={page ? say(page.title) : t('title')} back="/problems">
      <Loaded of={found}>{data => (data.page ? <Told page={data.page} /> : none())}</Loaded>
    </Page>
  )
}
