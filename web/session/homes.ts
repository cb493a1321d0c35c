import type { Kind } from './session.ts'

/** Where each kind of account works. */
export const homeOf: Record<Exclude<Kind, 'machine'>, string> = {
  officer: '/officer/',
  institution: '/institution/',
  parent: '/parent/',
}
