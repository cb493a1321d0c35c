import { defineProblems } from '../../platform/problem.ts'

export const problems = defineProblems('rules', {
  unknownParameter: {
    status: 422,
    title: { zh: '没有这个参数', en: 'There is no such parameter' },
    todo: { zh: '请从法规浏览中选择参数。', en: 'Choose a parameter from the rules browser.' },
  },
  valueUnfit: {
    status: 422,
    title: { zh: '该值不能成立', en: 'The value cannot stand' },
    todo: {
      zh: '请按提示修改：数值的形式、依据文件、地方可以规定的范围和起止日期。',
      en: 'Correct what is named: form of the value, its document, what a region may do, its dates.',
    },
  },
  documentKnown: {
    status: 409,
    title: { zh: '政策文件库中已有此文号', en: 'The library has a document of this number' },
    todo: { zh: '请直接引用已有文件，或核对文号。', en: 'Cite the one that exists, or check the number.' },
  },
  documentUnknown: {
    status: 422,
    title: { zh: '政策文件库中没有该文件', en: 'The library has no such document' },
    todo: { zh: '请先登记政策文件，再引用。', en: 'Enter the document first, then cite it.' },
  },
  sameDay: {
    status: 409,
    title: {
      zh: '该地区同一适用范围在这一天已有发布的值',
      en: 'The region has a published value of this scope from this day',
    },
    todo: {
      zh: '法规变化请另定起始日；录入有误的，请先撤销原值。',
      en: 'A change of law begins on another day; a mistaken entry is annulled first.',
    },
  },
  secondPerson: {
    status: 403,
    title: { zh: '须由提出人以外的人审核', en: 'A second person has to review it' },
    todo: { zh: '请由同一地区的另一名审核人办理。', en: 'Ask another reviewer of the region.' },
  },
  wrongState: {
    status: 409,
    title: { zh: '当前状态不能办理', en: 'Not possible in this state' },
    todo: { zh: '请刷新后查看最新状态。', en: 'Reload to see its state.' },
  },
  replayPeriod: {
    status: 422,
    title: { zh: '推演期间须在一年以内', en: 'A replay covers a year at most' },
    todo: { zh: '请选择起止日期在一年以内的期间。', en: 'Choose a period of a year or less.' },
  },
  replayKind: {
    status: 422,
    title: { zh: '没有这种可以回放的记录', en: 'There is no such kind of record' },
    todo: { zh: '请从列出的记录种类中选择。', en: 'Choose from the kinds that are listed.' },
  },
  cannotExplain: {
    status: 422,
    title: { zh: '这些输入无法计算', en: 'This cannot be computed' },
    todo: { zh: '请按提示修改输入项。', en: 'Correct the input that is named.' },
  },
})
