import { type FormEvent, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useAct, useRead } from '../../api/hooks.ts'
import { problemOf } from '../../api/problem.ts'
import { messages } from '../../i18n/messages.ts'
import { Button, ButtonLink } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Check } from '../../parts/light/Choice.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { ErrorState, Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { focusFault } from '../family/focusFault.ts'
import { type NoticeOf, NoticeText } from '../family/NoticeText.tsx'
import { ChildFields, documentOf, type Faults, faultsOf, type Given, nobody } from './ChildFields.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Adding a child, with a consent of its own. */
export default function NewChildPage() {
  const notices = useRead('GET /api/v1/families/notices', {})
  const [search] = useSearchParams()
  return (
    <Page title={t('add')} lead={t('addLead')} back={search.get('back') ?? '/children'}>
      {search.has('first') ? <Notice tone="good" title={t('welcome')} /> : null}
      <Loaded of={notices} lines={8}>
        {({ data }) => <NewChildForm notice={data.children} back={search.get('back') ?? '/children'} />}
      </Loaded>
      {search.has('first') ? <ButtonLink to="/">{t('later')}</ButtonLink> : null}
    </Page>
  )
}

function NewChildForm({ notice, back }: { notice: NoticeOf; back: string }) {
  const [given, setGiven] = useState<Given>(nobody)
  const [agreed, setAgreed] = useState(false)
  const [faults, setFaults] = useState<Faults>({})
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const add = useAct('POST /api/v1/family/children', {
    changes: ['GET /api/v1/family'],
    onDone: child => {
      toast.good(t('added', { name: child.name }))
      navigate(back, { replace: true })
    },
  })
  const said = add.error ? problemOf(add.error).fieldMessages() : new Map<string, string>()
  const submit = (e: FormEvent) => {
    e.preventDefault()
    const found: Faults = { ...faultsOf(given), ...(agreed ? {} : { agree: t('needAgree') }) }
    setFaults(found)
    if (Object.keys(found).length) return focusFault(form.current)
    const { name, birth, stage } = given
    const body = { name: name.trim(), birth, stage, ...documentOf(given), consent: notice.version }
    add.mutate({ body }, { onError: () => focusFault(form.current) })
  }
  return (
    <form ref={form} className="yh-stack" onSubmit={submit} noValidate>
      <Card title={t('about')}>
        <ChildFields given={given} onGiven={setGiven} fault={field => faults[field] ?? said.get(field)} />
      </Card>
      <Card title={t('notice')}>
        <NoticeText notice={notice} />
        <Check label={t('agree')} checked={agreed} onValue={setAgreed} error={faults.agree} />
      </Card>
      {add.error ? <ErrorState error={add.error} inline /> : null}
      <Button kind="primary" type="submit" block busy={add.isPending}>
        {t('submitAdd')}
      </Button>
    </form>
  )
}
