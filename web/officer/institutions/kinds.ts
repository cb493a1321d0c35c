import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The words for a kind of action; the code itself for one that has no words yet. */
const kind = (code: string): string => {
  const key = `act_${code}`
  return Object.hasOwn(zh, key) ? t(key as 'act_REGISTER') : code
}

export default { t, kind }
