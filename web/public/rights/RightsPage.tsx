import { useQuery } from '@tanstack/react-query'
import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { apiRegions } from '../../api/apiRegions.ts'
import { CLASSES, type ClassCode, word } from '../../catalogue/codes/codes.ts'
import { lastPlace, rememberPlace } from '../../catalogue/place.ts'
import { loadRules, type Rules } from '../../catalogue/rules.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { Chips } from '../../parts/light/Chips.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { RegionField } from '../../parts/light/region/RegionPicker.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { QuestionItem } from './QuestionItem.tsx'
import type { Question } from './questions.ts'
import './rights.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const groups = ['before', 'pay', 'class', 'refund', 'trouble'] as const

/** Questions and rules come together, after the frame of the page. */
const load = async () => {
  const [rules, { questions }] = await Promise.all([loadRules(), import('./questions.ts')])
  return { rules, questions }
}

interface Facts {
  region: string
  class: ClassCode
}

function Answers({
  rules,
  questions,
  facts,
}: {
  rules: Rules
  questions: readonly Question[]
  facts: Facts
}) {
  const where = {
    on: today(),
    region: facts.region || '000000',
    class: facts.class,
    stage: 'PRIMARY',
    channel: 'OFFLINE',
  } as const
  return groups.map(group => (
    <section key={group} className="yh-stack gap-3">
      <h2>{t(group)}</h2>
      <div className="questions">
        {questions
          .filter(q => q.group === group)
          .map(q => (
            <QuestionItem key={q.id} question={q} book={rules.book} where={where} />
          ))}
      </div>
    </section>
  ))
}

/** What families may expect, with values and articles from the rules in force at the place. */
export default function RightsPage() {
  const [region, setRegion] = useState(lastPlace)
  const [kind, setKind] = useState<ClassCode>('CULTURE_ART')
  const found = useQuery({ queryKey: ['rights'], queryFn: load, staleTime: Number.POSITIVE_INFINITY })
  const chips = CLASSES.map(c => ({ value: c, label: word(c) }))
  return (
    <Page title={t('title')} lead={t('lead')}>
      <RegionField
        label={t('place')}
        hint={t('placeHint')}
        source={apiRegions}
        value={region}
        anyLevel
        onRegion={r => {
          rememberPlace(r.code)
          setRegion(r.code)
        }}
      />
      <Chips label={t('kind')} chips={chips} value={kind} onValue={c => setKind(c as ClassCode)} />
      <Loaded of={found} lines={10}>
        {data => <Answers {...data} facts={{ region, class: kind }} />}
      </Loaded>
      <List label={t('law')}>
        <Item icon={BookOpen} to="/law" title={t('law')} note={t('lawLead')} />
      </List>
      <Notice>{t('caution')}</Notice>
    </Page>
  )
}
