import { messages } from '../../i18n/messages.ts'
import zh from '../amounts/zh.ts'

const t = messages(zh, () => import('../amounts/en.ts'))

/** How many lessons a price buys, gifts beside them. */
export const sayLessons = ({ lessons, giftLessons }: { lessons: number; giftLessons: number }) =>
  giftLessons > 0 ? t('lessonsGift', { n: lessons, gift: giftLessons }) : t('lessons', { n: lessons })
