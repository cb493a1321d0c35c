import type { Citation, ParameterId, Rulebook, Text, Where } from '../../../rules/index.ts'
import { sayValue } from '../../catalogue/amounts/sayValue.ts'
import { say } from '../../i18n/language.ts'
import type { Paragraph } from './questions.ts'

/** A paragraph as it reads at a place on a day. */
export type Answer =
  | { known: true; parts: readonly { text: string; value: boolean }[]; citations: readonly Citation[] }
  | { known: false; reason: Text }

/** Puts the values of the rules into a paragraph; undefined where it does not apply at the place. */
export function answerOf(book: Rulebook, paragraph: Paragraph, where: Where): Answer | undefined {
  const facts = { ...where, ...paragraph.where }
  const values = Object.entries(paragraph.values ?? {})
  const read = (id: ParameterId) => book.parameter(id, facts)
  if (paragraph.when) {
    const [id, wanted] = paragraph.when
    const flag = read(id)
    if (!flag.known || flag.value !== wanted) return undefined
  }
  const found = values.map(([name, id]) => [name, read(id)] as const)
  const missing = found.find(([, value]) => !value.known)?.[1]
  if (missing && !missing.known) return { known: false, reason: missing.reason }
  const said = new Map(found.map(([name, value]) => [name, sayValue(value) ?? '']))
  const grounds = [...(paragraph.when ? [paragraph.when[0]] : []), ...(paragraph.grounds ?? [])].map(read)
  const citations = [...found.map(([, value]) => value), ...grounds].flatMap(v =>
    v.known ? [v.citation] : [],
  )
  return { known: true, parts: split(say(paragraph), said), citations: unlike(citations) }
}

/** The text in parts, the values apart, so that a page can set them off. */
function split(text: string, values: ReadonlyMap<string, string>) {
  return text
    .split(/(\{\w+\})/)
    .filter(part => part !== '')
    .map(part => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1]
      return name === undefined
        ? { text: part, value: false }
        : { text: values.get(name) ?? part, value: true }
    })
}

/** Each document and article once. */
function unlike(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map(c => [`${c.document}|${c.article}|${c.region}`, c])).values()]
}
