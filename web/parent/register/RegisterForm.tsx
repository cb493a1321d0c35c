import { Eye, EyeOff } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { apiRegions } from '../../api/apiRegions.ts'
import type { BodyOf } from '../../api/call.ts'
import { useAct } from '../../api/hooks.ts'
import { problemOf } from '../../api/problem.ts'
import { messages } from '../../i18n/messages.ts'
import { Button, IconButton } from '../../parts/light/Button.tsx'
import { Card } from '../../parts/light/Card.tsx'
import { Check } from '../../parts/light/Choice.tsx'
import { Select, TextField } from '../../parts/light/Field.tsx'
import { RegionField } from '../../parts/light/region/RegionPicker.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { loadSession } from '../../session/session.ts'
import { focusFault } from '../family/focusFault.ts'
import { type NoticeOf, NoticeText } from '../family/NoticeText.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Body = BodyOf<'POST /api/v1/families'>
type Given = Omit<Body, 'password' | 'consent'>
type Faults = Partial<Record<keyof Body | 'agree', string>>

const RELATIONS = ['MOTHER', 'FATHER', 'GRANDPARENT', 'OTHER'] as const
const PHONE = /^1[3-9]\d{9}$/
const PASSWORD_MIN = 10
const begin: Given = { name: '', phone: '', relation: 'MOTHER', county: '', login: '' }

/** What is wrong before anything is sent. */
function faultsOf(g: Given, password: string, agreed: boolean): Faults {
  return {
    ...(g.name.trim() ? {} : { name: t('needName') }),
    ...(PHONE.test(g.phone.trim()) ? {} : { phone: t('needPhone') }),
    ...(g.county ? {} : { county: t('needCounty') }),
    ...(g.login.trim().length >= 3 ? {} : { login: t('needLogin') }),
    ...(password.length >= PASSWORD_MIN ? {} : { password: t('needPassword', { n: PASSWORD_MIN }) }),
    ...(agreed ? {} : { agree: t('needAgree') }),
  }
}

/** The form; what was typed survives failures and reloads, the password only failures. */
export function RegisterForm({ notice }: { notice: NoticeOf }) {
  const [given, setGiven, forget] = useDraft<Given>('register', begin)
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [agreed, setAgreed] = useState(false)
  const [faults, setFaults] = useState<Faults>({})
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const open = useAct('POST /api/v1/families', { changes: [] })
  const type = (field: keyof Given) => (value: string) => setGiven({ ...given, [field]: value })
  const said = open.error ? problemOf(open.error).fieldMessages() : new Map<string, string>()
  const fault = (field: keyof Body) => faults[field] ?? said.get(field)

  const submit = async (e: FormEvent) => {
    e.preventDefault()
    const found = faultsOf(given, password, agreed)
    setFaults(found)
    if (Object.keys(found).length) return focusFault(form.current)
    const { name, phone, login } = given
    const body = { ...given, name: name.trim(), phone: phone.trim(), login: login.trim(), password }
    await open.mutateAsync({ body: { ...body, consent: notice.version } }).then(
      async () => {
        forget()
        await loadSession()
        navigate('/children/new?first', { replace: true })
      },
      () => focusFault(form.current),
    )
  }

  return (
    <form ref={form} className="yh-stack" onSubmit={submit} noValidate>
      <Card title={t('you')}>
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          autoComplete="name"
          maxLength={64}
          value={given.name}
          onValue={type('name')}
          error={fault('name')}
        />
        <TextField
          label={t('phone')}
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          maxLength={11}
          value={given.phone}
          onValue={type('phone')}
          error={fault('phone')}
        />
        <Select
          label={t('relation')}
          options={RELATIONS.map(value => ({ value, label: t(value) }))}
          value={given.relation}
          onValue={type('relation')}
        />
        <RegionField
          label={t('county')}
          hint={t('countyHint')}
          source={apiRegions}
          value={given.county}
          error={fault('county')}
          onRegion={r => setGiven({ ...given, county: r.code })}
        />
      </Card>
      <Card title={t('account')}>
        <TextField
          label={t('login')}
          hint={t('loginHint')}
          autoComplete="username"
          autoCapitalize="none"
          maxLength={64}
          value={given.login}
          onValue={type('login')}
          error={fault('login')}
        />
        <TextField
          label={t('password')}
          hint={t('passwordHint', { n: PASSWORD_MIN })}
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          maxLength={256}
          value={password}
          onValue={setPassword}
          error={fault('password')}
          suffix={
            <IconButton
              icon={shown ? EyeOff : Eye}
              label={t(shown ? 'hide' : 'show')}
              onClick={() => setShown(!shown)}
            />
          }
        />
      </Card>
      <Card title={t('privacy')}>
        <NoticeText notice={notice} />
        <Check label={t('agree')} checked={agreed} onValue={setAgreed} error={faults.agree} />
      </Card>
      {open.error ? <ErrorState error={open.error} inline /> : null}
      <Button kind="primary" type="submit" block busy={open.isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}
