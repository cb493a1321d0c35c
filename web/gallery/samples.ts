import { refused } from '../api/problem.ts'
import type { ExplainStep } from '../parts/light/Explain.tsx'

export const sampleProblem = refused({
  code: 'sample.cap',
  status: 422,
  title: '收费超过上限',
  titleEn: 'Above the cap',
  detail: '本次收费跨度为 4 个月，超过一次可收取的期限。',
  detailEn: 'This sale covers four months, more than may be sold at once.',
  todo: '请把订单拆分为到期后再续费，或缩短课程周期。',
  todoEn: 'Shorten the course, or renew when it ends.',
  citations: [{ doc: '示例收费办法', no: '示例〔2026〕1号', article: '第八条' }],
  requestId: '6f1c2b7e',
})

const citation = {
  document: '示例〔2026〕1号',
  title: { zh: '示例收费办法', en: 'Sample measures on fees' },
  article: '第八条',
  url: null,
  from: '2026-01-01',
  confidence: 'V',
  draft: false,
}

export const sampleTrace: readonly ExplainStep[] = [
  {
    label: { zh: '已上课次的价款', en: 'Price of the lessons taught' },
    says: {
      zh: '共 30 课次实付 ¥2,400.00，已上 12 课次，价款 ¥960.00',
      en: '30 lessons were paid with ¥2,400.00; 12 were taught: ¥960.00',
    },
    inputs: { paidFen: 240000, lessons: 30, taught: 12 },
    result: 96000,
    citation,
  },
  {
    label: { zh: '应退金额', en: 'To be refunded' },
    says: { zh: '¥2,400.00 减去 ¥960.00，应退 ¥1,440.00', en: '¥2,400.00 less ¥960.00: ¥1,440.00' },
    inputs: { paidFen: 240000, usedFen: 96000, on: '2026-05-06', withinCooling: false },
    result: 144000,
    citation: null,
  },
]
