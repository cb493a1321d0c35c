import { language, needsEnglish } from './language.ts'

/** Texts of one folder: key → text. Parameters are written `{name}`; an English choice by number `{n|lesson|lessons}`. */
export type Table = Readonly<Record<string, string>>

/** What an `en.ts` must hold: exactly the keys of its `zh.ts`. */
export type Same<T extends Table> = Readonly<Record<keyof T, string>>

type Names<S> = S extends `${string}{${infer P}}${infer Rest}`
  ? (P extends `${infer N}|${string}` ? N : P) | Names<Rest>
  : never
type Values<S> = [Names<S>] extends [never] ? [] : [values: Record<Names<S> & string, string | number>]

/** Puts the values into a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name]
      if (value === undefined) return whole
      if (many !== undefined) return Number(value) === 1 ? (one ?? '') : many
      return String(value)
    },
  )
}

/**
 * The texts of one folder: `const t = messages(zh, () => import('./en.ts'))` with `import zh from './zh.ts'`, then `t('title')`
 * or `t('found', { n })`. Keys and parameters are checked by the compiler. Chinese comes with the code that uses it, English
 * is fetched when it is wanted. Call `t` while rendering, not at the top of a module, so that a change of language reaches it.
 */
export function messages<T extends Table>(zh: T, english: () => Promise<{ default: Same<T> }>) {
  let en: Table | undefined
  needsEnglish(async () => {
    en = (await english()).default
  })
  return function t<K extends keyof T & string>(key: K, ...values: Values<T[K]>): string {
    const text = (language() === 'en' ? en?.[key] : undefined) ?? zh[key] ?? key
    return fill(text, values[0])
  }
}
