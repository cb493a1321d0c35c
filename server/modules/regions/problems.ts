import { defineProblems } from '../../platform/problem.ts'

export const problems = defineProblems('regions', {
  unknownRegion: {
    status: 422,
    title: { zh: '区划代码不存在或已失效', en: 'The division does not exist or is no longer in force' },
    todo: {
      zh: '请从区划选择器中重新选择；已撤并的区划会给出承接的区划。',
      en: 'Choose again in the picker; for a division that ended, its successors are named.',
    },
  },
  wrongLevel: {
    status: 422,
    title: { zh: '区划层级不符合要求', en: 'The division is not of the level that is needed' },
    todo: { zh: '请选择要求层级的区划。', en: 'Choose a division of the level named.' },
  },
  editionKnown: {
    status: 409,
    title: { zh: '该版区划已导入', en: 'This edition was imported already' },
    todo: {
      zh: '如需更正，请以新的版本号导入更正后的清单。',
      en: 'To correct it, import the corrected list under a new edition.',
    },
  },
  editionFaulty: {
    status: 422,
    title: { zh: '区划清单有误，未作任何更改', en: 'The list of divisions has faults; nothing was changed' },
    todo: {
      zh: '请按列出的行修改清单，再试运行一次。',
      en: 'Correct the rows named and run it dry again.',
    },
  },
  scopeTooNarrow: {
    status: 403,
    title: {
      zh: '区划清单须由省级或国家级管理人员导入',
      en: 'A list of divisions is imported by the province or the nation',
    },
    todo: {
      zh: '请联系省级平台管理员办理。',
      en: 'Ask the administrator of the province.',
    },
  },
  calendarScope: {
    status: 403,
    title: {
      zh: '全国放假安排须由省级或国家级管理人员录入',
      en: 'The national calendar is entered by the province or the nation',
    },
    todo: { zh: '请联系省级平台管理员录入。', en: 'Ask the administrator of the province.' },
  },
  calendarFaulty: {
    status: 422,
    title: { zh: '放假安排有误', en: 'The calendar of the year has faults' },
    todo: { zh: '请对照放假通知逐日核对。', en: 'Compare each day with the announcement.' },
  },
  periodsOverlap: {
    status: 409,
    title: { zh: '与已录入的校历时段重叠', en: 'The period overlaps one that is entered already' },
    todo: {
      zh: '请先更正或删除原有时段。',
      en: 'Correct or remove the earlier entry first.',
    },
  },
})
