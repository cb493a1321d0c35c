import { activities, channels, stages, subjectClasses, type Where } from '../parameter.ts'
import type { InputSpec, Reader } from './inputs.ts'

/** The inputs by which a value is chosen, shared by the kinds of questions. */
export const whereInputs: readonly InputSpec[] = [
  { name: 'on', zh: '事件日期', en: 'day of the event', example: '2026-05-06' },
  { name: 'region', zh: '区划代码', en: 'region code', otherwise: '000000', example: '410100' },
  {
    name: 'class',
    zh: '类别：subject、sports、culture_art、sci_tech、other',
    en: 'class: subject, sports, culture_art, sci_tech, other',
    otherwise: 'subject',
    example: 'subject',
  },
  {
    name: 'stage',
    zh: '学段：preschool、primary、junior、senior',
    en: 'stage: preschool, primary, junior, senior',
    otherwise: 'primary',
    example: 'junior',
  },
  {
    name: 'channel',
    zh: '方式：offline、online',
    en: 'channel: offline, online',
    otherwise: 'offline',
    example: 'offline',
  },
  {
    name: 'activity',
    zh: '特定项目：dance、drama、broadcast、directing、board_games',
    en: 'activity: dance, drama, broadcast, directing, board_games',
    otherwise: null,
    example: 'dance',
  },
  {
    name: 'district',
    zh: '地区自定片区',
    en: "district of the region's own division",
    otherwise: null,
    example: 'II',
  },
]

/** Reads the shared inputs. */
export function readWhere(read: Reader): Where {
  const activity = read.optionalWord('activity', activities)
  const district = read.optional('district')
  return {
    on: read.date('on'),
    region: read.digits('region', [6, 9, 12]),
    class: read.word('class', subjectClasses),
    stage: read.word('stage', stages),
    channel: read.word('channel', channels),
    ...(activity && { activity }),
    ...(district && { district }),
  }
}
