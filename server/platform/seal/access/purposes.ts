/**
 * For what staff may ask to see children's data, and for how many days at most a grant may hold. The days are this
 * platform's own measure of least privilege; the regulation asks for approval and a record, and names no term.
 * @cite 未成年人网络保护条例 第36条
 */
export const purposes = {
  'refund-dispute': { zh: '退费纠纷处理', en: 'refund dispute', days: 30 },
  complaint: { zh: '投诉举报办理', en: 'complaint or tip', days: 30 },
  inspection: { zh: '行政检查', en: 'inspection', days: 14 },
  case: { zh: '行政处罚案件办理', en: 'administrative case', days: 90 },
  'custody-check': { zh: '预收费资金核查', en: 'check of prepaid money', days: 14 },
  'risk-response': { zh: '风险处置（停业、失联）', en: 'closure or run-away response', days: 30 },
  'guardian-request': { zh: '应监护人请求协助', en: 'help asked for by the guardian', days: 7 },
  teaching: { zh: '教学与服务', en: 'teaching and service', days: 180 },
} as const

export type Purpose = keyof typeof purposes
export const purposeCodes = Object.keys(purposes) as [Purpose, ...Purpose[]]

/** One object a grant is about. Wider grants do not exist: whoever needs more asks for more. */
export const scopeKinds = ['child', 'family', 'class-group', 'order', 'case', 'institution'] as const
export type ScopeKind = (typeof scopeKinds)[number]
