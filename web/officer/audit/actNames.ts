import { actionNames, moduleNames } from '../../api/generated/actions.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The name of an act; its code where there is no name. */
export const actName = (code: string): string => {
  const name = actionNames[code]
  return name ? say(name) : code
}

/** The modules by their names, for the filter. */
export const moduleOptions = () =>
  Object.entries(moduleNames).map(([code, name]) => ({ value: `${code}.*`, label: say(name) }))

/** Who acted, in words. */
export function actorName(e: { actor: string; actorName: string | null }): string {
  const [kind, rest = ''] = e.actor.split(/:(.*)/s)
  if (e.actorName) return e.actorName
  if (kind === 'job') return t('job', { name: actName(rest) })
  if (kind === 'account') return t('account', { id: rest })
  return e.actor
}
