import type { CivilDate, ParameterId, Where } from '../../../rules/index.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import type { Rules } from '../../catalogue/rules.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { readAt, type Values } from '../../parts/desk/form/field.ts'
import { CitationLine } from '../../parts/light/Citation.tsx'
import { aboveOf } from '../overview/figures.ts'
import { useRegion } from '../places/useRegion.ts'
import type { Rule } from './ProposalForm.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The value that holds above the region for what the form names, as its day and scope are typed. */
export function AboveValue({ rule, rules, values }: { rule: Rule; rules: Rules; values: Values }) {
  const above = aboveOf(String(values.region ?? ''))
  const place = useRegion(above)
  const first = (name: string) => (readAt(values, `scope/${name}`) as string[] | undefined)?.[0]
  const where = {
    on: (values.from ?? today()) as CivilDate,
    region: above,
    ...Object.fromEntries(
      ['class', 'stage', 'channel'].flatMap(name => (first(name) ? [[name, first(name)]] : [])),
    ),
  } as Where
  const found = rules.book.parameter(rule.id as ParameterId, where)
  return (
    <section className="yh-stack gap-1" aria-label={t('above', { name: place.name })}>
      <h3>{t('above', { name: place.name })}</h3>
      {found.known ? (
        <>
          <Value unit={rule.unit} known value={found.value} unknown={null} />
          <CitationLine
            title={say(found.citation.title)}
            number={found.citation.document}
            article={found.citation.article}
          />
        </>
      ) : (
        <Value unit={rule.unit} known={false} value={null} unknown={found.reason} />
      )}
    </section>
  )
}
