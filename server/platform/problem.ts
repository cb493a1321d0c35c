/** A text in both languages; Chinese first. */
export interface Text {
  zh: string
  en: string
}

/** A rule of law behind a refusal or a finding. */
export interface Citation {
  /** Title of the document, for example 中华人民共和国民办教育促进法. */
  doc: string
  /** Document number, for example 教监管函〔2021〕2号. */
  no?: string
  article?: string
}

/** One kind of refusal: its code is also the name of its page in `docs/problems/`. */
export interface Problem {
  code: string
  status: number
  title: Text
  /** What the person can do about it. */
  todo: Text
  cite?: Citation
}

type Definition = Omit<Problem, 'code'>

/**
 * Declares the refusals of one module. Code = `<module>.<kebab-case key>`.
 * Platform problems use the module name `''` and have bare codes.
 */
export function defineProblems<T extends Record<string, Definition>>(module: string, definitions: T) {
  const entries = Object.entries(definitions).map(([key, d]) => {
    const kebab = key.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`)
    return [key, { code: module ? `${module}.${kebab}` : kebab, ...d }]
  })
  return Object.fromEntries(entries) as { [K in keyof T]: Problem }
}

export interface FieldError {
  /** JSON pointer of the field in the request, for example `/body/amountFen`. */
  pointer: string
  message: Text
}

export interface RefusalExtras {
  detail?: Text
  cite?: Citation | Citation[]
  fields?: FieldError[]
  /** Further machine-readable members of the reply. */
  data?: Record<string, unknown>
}

/** A refused act. Becomes `application/problem+json` once, at the door. */
export class Refusal extends Error {
  readonly problem: Problem
  readonly extras: RefusalExtras
  constructor(problem: Problem, extras: RefusalExtras = {}) {
    super(`${problem.code}: ${extras.detail?.en ?? problem.title.en}`)
    this.problem = problem
    this.extras = extras
  }
}

/** Refuses the act. Nothing of it is kept but the audit row of the refusal. @throws Refusal always */
export function refuse(problem: Problem, extras?: RefusalExtras): never {
  throw new Refusal(problem, extras)
}

/** The reply body of a refusal (RFC 9457), Chinese title first, with what to do. */
export function problemBody(refusal: Refusal) {
  const { problem, extras } = refusal
  const cites = extras.cite ?? problem.cite
  return {
    type: `/problems/${problem.code}`,
    code: problem.code,
    status: problem.status,
    title: problem.title.zh,
    titleEn: problem.title.en,
    detail: extras.detail?.zh ?? problem.title.zh,
    detailEn: extras.detail?.en ?? problem.title.en,
    todo: problem.todo.zh,
    todoEn: problem.todo.en,
    ...(cites ? { citations: Array.isArray(cites) ? cites : [cites] } : {}),
    ...(extras.fields ? { fields: extras.fields } : {}),
    ...(extras.data ? { data: extras.data } : {}),
  }
}
