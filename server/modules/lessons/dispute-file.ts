import type { z } from 'zod'
import { classWords } from '../../platform/http/class-words.ts'
import { columnsFor, type ListFile } from '../../platform/http/list-file.ts'
import type { Dispute } from './schema.ts'

const columns = columnsFor<z.input<typeof Dispute>>([
  { zh: '编号', en: 'number', value: d => d.id, kind: 'number' },
  { zh: '订单', en: 'order', value: d => d.orderId, kind: 'number' },
  { zh: '机构编号', en: 'institution', value: d => d.institutionId, kind: 'number' },
  { zh: '区划', en: 'county', value: d => d.county },
  { zh: '类别', en: 'class', value: d => d.class, words: classWords },
  { zh: '上课日期', en: 'date of the lesson', value: d => d.date },
  { zh: '理由', en: 'reason', value: d => d.reason, width: 40 },
  { zh: '提出时间', en: 'opened', value: d => d.openedAt as Date },
  { zh: '机构说明', en: 'answer', value: d => d.answer, width: 40 },
  { zh: '裁决', en: 'decision', value: d => d.decision, width: 40 },
  { zh: '裁决时间', en: 'decided', value: d => d.decidedAt as Date | null },
  {
    zh: '状态',
    en: 'status',
    value: d => d.status,
    words: {
      OPEN: '待处理',
      CONCEDED: '机构已认可',
      WITHDRAWN: '家长已撤回',
      RELEASED: '裁决：划拨',
      VOIDED: '裁决：不消课',
    },
  },
])

/** Disputed lessons as a file. */
export const disputeFile: ListFile = {
  of: 'lessons.listDisputes',
  id: 'lessons.exportDisputes',
  zh: '课时争议',
  en: 'Disputed lessons',
  columns,
}
