import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { dayOfWeek } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { StateTag } from '../states/StateTag.tsx'
import './attendance.css'
import { type Register, rowsOf } from './marks.ts'
import { RegisterForm } from './RegisterForm.tsx'
import { RegisterResult } from './RegisterResult.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Start of a meeting; civil times are of China. */
const startOf = (s: Register['session']) => new Date(`${s.date}T${s.startsAt}:00+08:00`)

/** One meeting: take attendance, then follow its lessons. */
export default function MeetingPage() {
  const { id } = useParams()
  const found = useRead('GET /api/v1/sessions/{id}/register', { path: { id: Number(id) } })
  const session = found.data?.data.session
  const title = session ? t('title', { group: session.groupName, n: session.n }) : t('register')
  const [correcting, setCorrecting] = useState(false)
  const taken = session?.status === 'TAUGHT'
  return (
    <DeskPage
      title={title}
      tags={session ? <StateTag state={session.status} /> : null}
      crumbs={[
        { label: t('home'), to: '/' },
        { label: t('timetable'), to: '/timetable' },
      ]}
      actions={
        taken && !correcting ? (
          <Button icon={PenLine} onClick={() => setCorrecting(true)}>
            {t('change')}
          </Button>
        ) : null
      }
    >
      <Loaded of={found} lines={8}>
        {({ data }) => (
          <Meeting
            key={data.session.id}
            register={data}
            form={!taken || correcting}
            onClose={taken ? () => setCorrecting(false) : undefined}
          />
        )}
      </Loaded>
    </DeskPage>
  )
}

interface MeetingProps {
  register: Register
  /** Marks can be chosen now. */
  form: boolean
  onClose: (() => void) | undefined
}

function Meeting({ register, form, onClose }: MeetingProps) {
  const s = register.session
  const when = `${dayOfWeek(s.date)} ${s.startsAt}–${s.endsAt}`
  return (
    <>
      <Panel>
        <SummaryFacts
          facts={[
            { label: t('time'), value: when },
            { label: t('class'), value: <Link to={`/classes/${s.classGroupId}`}>{s.groupName}</Link> },
            { label: t('teacher'), value: s.teacherName },
            { label: t('place'), value: s.place },
          ]}
        />
      </Panel>
      <Stage register={register} form={form} onClose={onClose} when={when} />
    </>
  )
}

function Stage({ register, form, onClose, when }: MeetingProps & { when: string }) {
  const { session } = register
  if (session.status === 'CANCELLED')
    return (
      <Notice tone="warn" title={t('cancelled')}>
        {t('cancelledNote')}
      </Notice>
    )
  if (rowsOf(register).length === 0)
    return (
      <Panel>
        <EmptyState title={t('empty')}>{t('emptyNote')}</EmptyState>
      </Panel>
    )
  if (session.status === 'SCHEDULED' && startOf(session) > new Date())
    return (
      <>
        <Notice title={t('notBegun')}>{t('notBegunNote', { when })}</Notice>
        <RegisterResult register={register} />
      </>
    )
  return form ? (
    <RegisterForm register={register} onClose={onClose} />
  ) : (
    <RegisterResult register={register} />
  )
}
