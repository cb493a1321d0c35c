import { defineProblems } from '../../problem.ts'

const article = { doc: '未成年人网络保护条例', no: '国务院令第766号', article: '第36条' }

export const problems = defineProblems('seal', {
  grantRequired: {
    status: 403,
    title: { zh: '查看未成年人个人信息须先经批准', en: "Seeing children's data needs an approval first" },
    todo: {
      zh: '请提交查看申请，写明用途和理由，经负责人批准后再查看；每次查看都会留痕。',
      en: 'Ask for access with purpose and reason; once a responsible person approves, every look is recorded.',
    },
    cite: article,
  },
  ownRequest: {
    status: 403,
    title: { zh: '不能审批自己的申请', en: 'Nobody approves an own request' },
    todo: { zh: '请由其他负责人审批。', en: 'Another responsible person decides it.' },
    cite: article,
  },
  alreadyDecided: {
    status: 409,
    title: { zh: '该申请已有结论', en: 'The request is decided already' },
    todo: { zh: '请刷新查看最新状态。', en: 'Reload to see its state.' },
  },
  tooLong: {
    status: 422,
    title: { zh: '期限超过该用途允许的最长天数', en: 'Longer than this purpose may last' },
    todo: { zh: '请缩短期限；到期后可再次申请。', en: 'Ask for fewer days; you may ask again afterwards.' },
  },
})
