import { Link } from 'react-router'
import type { BodyOf } from '../../api/call.ts'
import { useAct, useList } from '../../api/hooks.ts'
import { count, money } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { SummaryFacts } from '../../parts/desk/DetailPage.tsx'
import { Refusal } from '../../parts/desk/Refusal.tsx'
import { ProgressBar } from '../../parts/light/Bars.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { permits } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import type { LocalValue } from '../values/words.tsx'
import { sameDraft } from './sameDraft.ts'
import { byKind, going, type Total, useKinds, useReplay } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const YEAR_BACK = -364
const NAME_MAX = 100
const RECENT = 100

/** The proposal as a draft over the last year: so that the replay sees it at work, it begins with the year. */
const draftOf = (v: LocalValue, from: string) => ({
  region: v.region,
  parameter: v.parameter,
  from,
  ...(Object.keys(v.scope).length > 0 && { scope: v.scope }),
  ...(v.unknown === null ? { value: v.value } : { unknown: v.unknown }),
})

/** Who would have been affected by a proposed value in the last twelve months. */
export function ImpactPanel({ value: v }: { value: LocalValue }) {
  const { permissions } = useSession()
  const kinds = useKinds()
  const recent = useList('GET /api/v1/rules/replays', { query: { limit: RECENT } })
  const start = useAct('POST /api/v1/rules/replays', {})
  const row = v.parameter.slice(0, v.parameter.indexOf('.'))
  const fit = kinds.items.filter(k => k.rows.includes(row)).map(k => k.kind)
  const found = recent.items.find(r => r.draft.length === 1 && sameDraft(r.draft[0], draftOf(v, '')))
  const [to, from] = [today(), daysAfter(today(), YEAR_BACK)]
  const name = t('impactName', { name: say(v.name) }).slice(0, NAME_MAX)
  const go = () => {
    const body = { name, region: v.region, from, to, kinds: fit, draft: [draftOf(v, from)] }
    start.mutate({ body: body as BodyOf<'POST /api/v1/rules/replays'> })
  }
  if (!kinds.ready) return null
  return (
    <Panel title={t('impact')}>
      <div className="yh-stack gap-3">
        <p className="yh-muted">{fit.length > 0 ? t('impactLead') : t('impactNone')}</p>
        {found ? <Outcome id={found.id} /> : null}
        {fit.length > 0 && !found && permits(permissions, 'rules.propose') ? (
          <div>
            <Button busy={start.isPending} onClick={go}>
              {t('impactAct')}
            </Button>
          </div>
        ) : null}
        {start.error ? <Refusal error={start.error} /> : null}
      </div>
    </Panel>
  )
}

function Outcome({ id }: { id: number }) {
  const r = useReplay(id).data?.data
  if (!r) return null
  const note = t('progress', { n: count(r.looked), m: count(r.changed) })
  if (going(r)) return <ProgressBar label={t(r.status)} value={undefined} note={note} />
  const add = (pick: (t: Total) => number) => byKind(r).reduce((n, [, total]) => n + pick(total), 0)
  return (
    <>
      <p>
        <strong>{t('affected', { looked: count(r.looked), changed: count(r.changed) })}</strong>
      </p>
      <SummaryFacts
        facts={[
          { label: t('more'), value: money(add(x => x.moreFen)) },
          { label: t('less'), value: money(add(x => x.lessFen)) },
        ]}
      />
      <Link to={`/sandbox/${id}`}>{t('open')}</Link>
    </>
  )
}
