import { type Finding, finding, unknownFinding } from '../finding.ts'
import { percent, requireCount } from '../money.ts'
import type { Resolved, Stage, Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, type Step, step, type Text, text } from '../trace.ts'

/** A class with its trainees and full-time teachers. */
export interface StaffedClass {
  readonly trainees: number
  readonly fullTimeTeachers: number
  readonly stage: Stage
}

/** Staff of an institution. */
export interface StaffingFacts extends Where {
  readonly staff: number
  readonly fullTimeTeachingResearch: number
  readonly classes: readonly StaffedClass[]
}

/** How many are needed at least, and what is broken. */
export interface Staffing {
  readonly lawful: boolean
  readonly teachingResearchNeeded: number | null
  readonly teachersNeeded: readonly (number | null)[]
  readonly findings: readonly Finding[]
}

/**
 * Ratios of staff: teaching and research staff among all, and teachers per trainee of each class, rounded up.
 * @cite 教监管厅函〔2021〕9号
 */
export function staffing(book: Rulebook, facts: StaffingFacts): Explained<Staffing> {
  validate(facts)
  const findings: Finding[] = []
  const trace: Step[] = []
  const need = (
    rule: Resolved<number>,
    of: number,
    has: number,
    says: (n: number, share: string) => Text,
  ) => {
    if (!rule.known) {
      findings.push(unknownFinding(rule))
      return null
    }
    const needed = Math.ceil((of * rule.value) / 10_000)
    const sentence = says(needed, percent(rule.value))
    trace.push(step(text('人员比例', 'Ratio of staff'), sentence, { of, has }, needed, rule.citation))
    const code = rule.citation.parameter.split('.')[0] ?? ''
    if (has < needed) findings.push(finding(code, rule.soft ? 'WARN' : 'FORBIDDEN', sentence, rule.citation))
    return needed
  }
  const { staff, fullTimeTeachingResearch: own } = facts
  const teachingResearchNeeded = need(
    book.parameter('STF-04.minTeachResearchRatio', facts),
    staff,
    own,
    (n, share) =>
      text(
        `专职教学、教研人员不少于 ${staff} 人的 ${share}，即 ${n} 人，现有 ${own} 人`,
        `full-time teaching and research staff at least ${share} of ${staff}: ${n}, there are ${own}`,
      ),
  )
  const teachersNeeded = facts.classes.map(({ trainees, fullTimeTeachers, stage }) =>
    need(
      book.parameter('STF-05.minTeacherRatio', { ...facts, stage }),
      trainees,
      fullTimeTeachers,
      (n, share) =>
        text(
          `专职教学人员不少于 ${trainees} 名学员的 ${share}，即 ${n} 人，现有 ${fullTimeTeachers} 人`,
          `full-time teachers at least ${share} of ${trainees} trainees: ${n}, there are ${fullTimeTeachers}`,
        ),
    ),
  )
  const lawful = findings.every(found => found.severity !== 'FORBIDDEN')
  return { value: { lawful, teachingResearchNeeded, teachersNeeded, findings }, trace }
}

function validate({ staff, fullTimeTeachingResearch, classes }: StaffingFacts): void {
  requireCount('staff', staff)
  requireCount('fullTimeTeachingResearch', fullTimeTeachingResearch)
  if (fullTimeTeachingResearch > staff) throw new RangeError('a part of the staff is larger than the staff')
  for (const { trainees, fullTimeTeachers } of classes) {
    requireCount('trainees', trainees)
    requireCount('fullTimeTeachers', fullTimeTeachers)
  }
}
