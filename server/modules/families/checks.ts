import { refuse } from '../../platform/problem.ts'
import { problems } from './problems.ts'
import type { ChildFacts, FamilyInput } from './schema.ts'

/** The first character stands, the rest is hidden. */
export const maskName = (name: string) =>
  `${[...name][0] ?? ''}${'*'.repeat(Math.max(1, [...name].length - 1))}`

const maskMiddle = (text: string, head: number, tail: number) =>
  text.length <= head + tail
    ? '*'.repeat(text.length)
    : text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail)

export const masksOfGuardian = (g: Pick<FamilyInput, 'name' | 'phone'>) => ({
  name: maskName(g.name),
  phone: maskMiddle(g.phone, 3, 4),
})

export const masksOfChild = (c: Pick<ChildFacts, 'name' | 'document'>) => ({
  name: maskName(c.name),
  document: c.document && maskMiddle(c.document.number, 4, 4),
})

/** A child's facts must agree with each other. @throws Refusal families.birth-in-future, families.document-invalid */
export function checkChild(c: ChildFacts, today: string) {
  if (c.birth > today) refuse(problems.birthInFuture)
  if (c.document?.kind !== 'RESIDENT_ID') return
  const number = c.document.number.toUpperCase()
  const agrees = /^\d{17}[\dX]$/.test(number) && number.slice(6, 14) === c.birth.replaceAll('-', '')
  if (!agrees) refuse(problems.documentInvalid)
}
