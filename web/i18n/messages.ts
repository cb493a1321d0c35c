import { type Language, language } from './language.ts'

/** Texts of one folder: key → text. Parameters are written `{name}`; an English choice by number `{n|lesson|lessons}`. */
export type Table = Readonly<Record<string, string>>

/** What an `en.ts` must hold: exactly the keys of its `zh.ts`. */
export type Same<T extends Table> = Readonly<Record<keyof T, string>>

type Names<S> = S extends `${string}{${infer P}}${infer Rest}`
  ? (P extends `${infer N}|${string}` ? N : P) | Names<Rest>
  : never
type Values<S> = [Names<S>] extends [never] ? [] : [values: Record<Names<S> & string, string | number>]

const tables: Record<Language, Map<string, Table>> = { zh: new Map(), en: new Map() }

/** `../parts/light/zh.ts` → `parts/light` */
export const scopeOf = (path: string) =>
  path.replace(/^(\.\.?\/)+|^\/(web\/)?/, '').replace(/\/?(zh|en)\.ts$/, '')

/** Registers the tables that `import.meta.glob` found, one scope per folder. */
export function addWords(lang: Language, files: Record<string, Table>) {
  for (const [path, table] of Object.entries(files)) tables[lang].set(scopeOf(path), table)
}

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
 * The texts of one folder. In a page: `const t = messages<typeof zh>('public/lookup')` with `import type zh from './zh.ts'`,
 * then `t('title')` or `t('found', { n })`. Keys and parameters are checked by the compiler. Call `t` while rendering,
 * not at the top of a module, so that a change of language reaches it.
 */
export function messages<T extends Table>(scope: string) {
  return function t<K extends keyof T & string>(key: K, ...values: Values<T[K]>): string {
    const text = tables[language()].get(scope)?.[key] ?? tables.zh.get(scope)?.[key]
    return text === undefined ? `${scope}:${key}` : fill(text, values[0])
  }
}
