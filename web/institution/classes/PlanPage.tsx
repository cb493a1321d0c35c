import { CalendarCheck } from 'lucide-react'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useAct, useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { DeskPage, Panel } from '../../parts/desk/DeskPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { EmptyState, Loaded, Skeleton } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { Refused } from '../states/Refused.tsx'
import { useOwnId, versionTag } from '../states/useOwn.ts'
import type { Group } from './ClassPage.tsx'
import './classes.css'
import { PatternForm } from './PatternForm.tsx'
import { Preview } from './Preview.tsx'
import { isForbidden, type Pattern } from './pattern.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const WEEK = 7

/** Lays the timetable of a class on a weekly pattern, with a preview by the rules before anything is saved. */
export default function PlanPage() {
  const institutionId = useOwnId()
  const id = Number(useParams().id)
  const found = useRead('GET /api/v1/institutions/{institutionId}/class-groups/{id}', {
    path: { institutionId, id },
  })
  const group = found.data?.data
  return (
    <DeskPage
      title={group ? t('planTitle', { name: group.name }) : t('timetable')}
      lead={group ? t('planLead', { n: group.lessons + group.giftLessons }) : null}
      crumbs={[
        { label: t('title'), to: '/classes' },
        ...(group ? [{ label: group.name, to: `/classes/${group.id}` }] : []),
      ]}
    >
      <Loaded of={found}>{({ data }) => <Planner group={data} />}</Loaded>
    </DeskPage>
  )
}

function usePlan(group: Group) {
  const [start] = useState<Pattern>(() => ({
    from: daysAfter(today(), WEEK),
    weekdays: [],
    startsAt: '',
    endsAt: '',
    except: [],
  }))
  const [pattern, setPattern, forget] = useDraft<Pattern>(`timetable.${group.id}`, start)
  const [seen, setSeen] = useState<Pattern>()
  const go = useNavigate()
  const path = { id: group.id }
  const look = useAct('POST /api/v1/class-groups/{id}/timetable', { changes: [] })
  const save = useAct('POST /api/v1/class-groups/{id}/timetable', {
    onDone: ({ sessions }) => {
      toast.good(t('timetableSaved', { n: sessions.length }))
      forget()
      void go(`/classes/${group.id}?tab=meetings`)
    },
  })
  const preview = (wanted: Pattern = pattern) => {
    setPattern(wanted)
    setSeen(wanted)
    save.reset()
    look.mutate({ path, body: { ...wanted, dryRun: true } })
  }
  return {
    pattern,
    setPattern,
    preview,
    look,
    save,
    stale: seen !== undefined && JSON.stringify(seen) !== JSON.stringify(pattern),
    submit: () => save.mutate({ path, body: { ...pattern, dryRun: false }, ifMatch: versionTag(group) }),
  }
}

function Planner({ group }: { group: Group }) {
  const plan = usePlan(group)
  const { pattern, look, save } = plan
  const whole = pattern.weekdays.length > 0 && pattern.startsAt && pattern.endsAt && pattern.from
  const meetings = look.data?.sessions
  const good = meetings !== undefined && !plan.stale && !look.error && !meetings.some(isForbidden)
  return (
    <div className="inst-plan">
      <Panel title={t('pattern')}>
        <div className="yh-stack">
          <PatternForm pattern={pattern} onPattern={plan.setPattern} />
          <div className="yh-row gap-2">
            <Button
              kind={good ? 'plain' : 'primary'}
              disabled={!whole}
              busy={look.isPending}
              onClick={() => plan.preview()}
            >
              {t('preview')}
            </Button>
            {good ? (
              <Button kind="primary" icon={CalendarCheck} busy={save.isPending} onClick={plan.submit}>
                {t('saveTimetable')}
              </Button>
            ) : null}
          </div>
          <Refused error={look.error ?? save.error} />
        </div>
      </Panel>
      <Panel title={t('meetings')}>
        {plan.stale ? <Notice tone="warn" title={t('stale')} /> : null}
        {look.isPending ? (
          <Skeleton lines={8} />
        ) : meetings ? (
          <Preview meetings={meetings} pattern={pattern} onPattern={plan.preview} />
        ) : (
          <EmptyState title={t('previewEmpty')}>{t('previewEmptyNote')}</EmptyState>
        )}
      </Panel>
    </div>
  )
}
