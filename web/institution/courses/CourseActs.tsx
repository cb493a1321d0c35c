import { useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Confirm } from '../../parts/light/Dialog.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { Refused } from '../states/Refused.tsx'
import { versionTag } from '../states/useOwn.ts'
import type { Course } from './CoursePage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Puts a course on sale or takes it off; a refusal shows how the cap was computed. */
export function CourseActs({ course }: { course: Course }) {
  return course.status === 'ON_SALE' ? <Stop course={course} /> : <Publish course={course} />
}

function Publish({ course }: { course: Course }) {
  const [open, setOpen] = useState(false)
  const act = useAct('POST /api/v1/courses/{id}/publication', {
    onDone: () => {
      setOpen(false)
      toast.good(t('published'))
    },
  })
  const close = () => {
    act.reset()
    setOpen(false)
  }
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('publish')}
      </Button>
      <Confirm
        open={open}
        onClose={close}
        title={t('publishTitle', { title: course.title })}
        act={t('publish')}
        busy={act.isPending}
        onAct={() => act.mutate({ path: { id: course.id }, ifMatch: versionTag(course) })}
      >
        <p>{t('publishNote')}</p>
        <Refused error={act.error} />
      </Confirm>
    </>
  )
}

function Stop({ course }: { course: Course }) {
  const [open, setOpen] = useState(false)
  const act = useAct('POST /api/v1/courses/{id}/stop', {
    onDone: () => {
      setOpen(false)
      toast.good(t('stopped'))
    },
  })
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        {t('stop')}
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={t('stopTitle', { title: course.title })}
        act={t('stop')}
        danger
        busy={act.isPending}
        onAct={() => act.mutate({ path: { id: course.id }, ifMatch: versionTag(course) })}
      >
        <p>{t('stopNote')}</p>
        <Refused error={act.error} />
      </Confirm>
    </>
  )
}
