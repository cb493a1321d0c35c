import { classTime } from '../formulas/class-time.ts'
import { type InputSpec, readInputs } from './inputs.ts'
import type { Kind } from './kind.ts'
import { readWhere, whereInputs } from './where.ts'

const classTimeInputs: readonly InputSpec[] = [
  ...whereInputs,
  { name: 'start', zh: '开始时刻', en: 'start', example: '18:30' },
  { name: 'end', zh: '结束时刻', en: 'end', example: '20:00' },
  {
    name: 'lesson-minutes',
    zh: '单课时分钟数',
    en: 'minutes of one lesson',
    otherwise: null,
    example: '30',
  },
  {
    name: 'previous-end',
    zh: '上一节线上课结束时刻',
    en: 'end of the online lesson before',
    otherwise: null,
    example: '18:20',
  },
  { name: 'size', zh: '班额（人）', en: 'trainees of the class', otherwise: null, example: '20' },
  { name: 'coaches', zh: '教练人数', en: 'coaches', otherwise: null, example: '2' },
  {
    name: 'area',
    zh: '教室建筑面积（㎡）',
    en: 'building area of the room, m²',
    otherwise: null,
    example: '60',
  },
]

/** Whether a class may meet at a time. */
export const classTimeKind: Kind = {
  zh: '上课时间是否合规',
  en: 'Whether a class may meet at a time',
  inputs: classTimeInputs,
  answer(ground, inputs) {
    const read = readInputs(classTimeInputs, inputs)
    return classTime(ground.book, ground.days, {
      ...readWhere(read),
      start: read.time('start'),
      end: read.time('end'),
      lessonMinutes: read.optionalWhole('lesson-minutes'),
      previousEnd: read.optionalTime('previous-end'),
      size: read.optionalWhole('size'),
      coaches: read.optionalWhole('coaches'),
      roomSquareMetres: read.optional('area') === null ? null : read.decimal('area'),
    })
  },
}
