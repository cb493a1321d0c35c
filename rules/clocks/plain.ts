import { type Text, text } from '../trace.ts'
import type { ClockDefinition } from './definition.ts'

const ASKED = { document: '本系统设计', confidence: 'design' } as const
const SUSPENSION: Text = text('中止', 'suspension')
const EXCLUSION: Text = text('扣除的时间', 'time that is excluded')

/**
 * A clock without a rule of its own: the START event carries its length; SUSPEND … RESUME and EXCLUDE … INCLUDE
 * stop it, EXTEND with a length of its own extends it, END ends it.
 */
export const plainClock: ClockDefinition = {
  zh: '期限',
  en: 'a period',
  subject: 'plain',
  bound: 'AT_MOST',
  period: null,
  starts: ['START'],
  restarts: false,
  ends: ['END'],
  startDayCounted: false,
  moves: true,
  pauses: [
    { ...ASKED, ...SUSPENSION, kind: 'SUSPEND', on: ['SUSPEND'], ends: ['RESUME'] },
    { ...ASKED, ...EXCLUSION, kind: 'EXCLUDE', on: ['EXCLUDE'], ends: ['INCLUDE'] },
  ],
  extensions: [
    {
      ...ASKED,
      ...text('延长', 'extension'),
      on: ['EXTEND'],
      period: null,
      times: 9,
      who: text('有权的人', 'whoever may'),
    },
  ],
  outcome: { effect: 'BREACH', ...text('逾期', 'late') },
}
