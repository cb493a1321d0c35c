import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../seed/agencies')

/** A kind of department, with the classes of training that are usually its business. */
export interface AgencyKind {
  code: string
  zh: string
  en: string
  classes: string[]
  /** Usually a member unit of a province's coordination mechanism. */
  unit: boolean
}

/** A subject of the table "who answers for what". */
export interface DutySubject {
  code: string
  zh: string
  en: string
  /** The kind of department that usually answers: a proposal for the form, never an answer. */
  kind: string
}

const rows = (file: string) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split(','))

/** The kinds of departments that the product knows. */
export const agencyKinds: readonly AgencyKind[] = rows('kinds.csv').map(([code, zh, en, classes, unit]) => ({
  code: code!,
  zh: zh!,
  en: en!,
  classes: classes ? classes.split(' ') : [],
  unit: unit === '1',
}))

/** The subjects of the table of duties. */
export const dutySubjects: readonly DutySubject[] = rows('subjects.csv').map(([code, zh, en, kind]) => ({
  code: code!,
  zh: zh!,
  en: en!,
  kind: kind!,
}))

export const isAgencyKind = (code: string) => agencyKinds.some(k => k.code === code)
export const isDutySubject = (code: string) => dutySubjects.some(s => s.code === code)
