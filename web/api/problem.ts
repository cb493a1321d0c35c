import { say } from '../i18n/language.ts'
import { messages } from '../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export interface Text {
  zh: string
  en: string
}

/** A rule of law behind a refusal. */
export interface Citation {
  doc: string
  no?: string
  article?: string
}

/** What the server says about one field; `pointer` like `/body/amountFen`. */
export interface FieldProblem {
  pointer: string
  message: Text
}

/** The body of `application/problem+json` as the server writes it. */
export interface ProblemBody {
  code: string
  status: number
  title: string
  titleEn: string
  detail: string
  detailEn: string
  todo: string
  todoEn: string
  citations?: Citation[]
  fields?: FieldProblem[]
  data?: Record<string, unknown>
  /** Number of the request, to give to the operator. */
  requestId?: string
}

/** What happened, in detail, and what the person can do. */
export interface Words {
  title: string
  detail: string
  todo: string
}

/** How a request failed: the server refused it, or no readable answer came. */
export type ProblemKind = 'refused' | 'offline' | 'timeout' | 'unreadable' | 'browser'

/** A request that did not do what was asked, in words for the person who asked. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly kind: ProblemKind
  readonly status: number
  readonly body: ProblemBody | undefined
  readonly #words: () => Words

  constructor(kind: ProblemKind, status: number, words: () => Words, body?: ProblemBody) {
    super(body ? `${body.code} (${status})` : kind)
    this.kind = kind
    this.status = status
    this.#words = words
    this.body = body
  }

  /** Title, detail and what to do, in the language in force. */
  get words(): Words {
    return this.#words()
  }
  get title() {
    return this.#words().title
  }
  get detail() {
    return this.#words().detail
  }
  get todo() {
    return this.#words().todo
  }
  get code() {
    return this.body?.code ?? `client.${this.kind}`
  }
  get citations(): readonly Citation[] {
    return this.body?.citations ?? []
  }
  get fields(): readonly FieldProblem[] {
    return this.body?.fields ?? []
  }
  /** May the same request succeed if it is simply sent again? */
  get transient() {
    return this.kind === 'offline' || this.kind === 'timeout' || [429, 502, 503, 504].includes(this.status)
  }

  /** Messages by field name (`amountFen`, `children/0/name`), in the language in force. */
  fieldMessages(): Map<string, string> {
    return new Map(
      this.fields.map(f => [f.pointer.replace(/^\/(body|query|params)?\/?/, ''), say(f.message)]),
    )
  }
}

/** A refusal that the server explained. */
export function refused(body: ProblemBody): Problem {
  const words = () => ({
    title: say({ zh: body.title, en: body.titleEn }),
    detail: say({ zh: body.detail, en: body.detailEn }),
    todo: say({ zh: body.todo, en: body.todoEn }),
  })
  return new Problem('refused', body.status, words, body)
}

export function offline(): Problem {
  return new Problem('offline', 0, () => ({
    title: t('offlineTitle'),
    detail: t('offlineDetail'),
    todo: t('offlineTodo'),
  }))
}

export function timedOut(seconds: number): Problem {
  return new Problem('timeout', 0, () => ({
    title: t('timeoutTitle'),
    detail: t('timeoutDetail', { seconds }),
    todo: t('timeoutTodo'),
  }))
}

export function unreadable(status: number): Problem {
  return new Problem('unreadable', status, () => ({
    title: t('unreadableTitle'),
    detail: t('unreadableDetail', { status }),
    todo: t('unreadableTodo'),
  }))
}

/** Anything thrown, as a problem that can be shown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const detail = error instanceof Error ? error.message : String(error)
  return new Problem('browser', 0, () => ({ title: t('browserTitle'), detail, todo: t('browserTodo') }))
}

/** Is this a refusal with one of these codes? */
export const isProblem = (error: unknown, ...codes: string[]): error is Problem =>
  error instanceof Problem && codes.includes(error.code)
