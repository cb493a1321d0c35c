import { defineProblems } from '../../platform/problem.ts'

export const problems = defineProblems('lessons', {
  notYetHeld: {
    status: 409,
    title: { zh: '还没有到上课时间', en: 'The meeting has not begun' },
    todo: { zh: '请在上课后登记考勤。', en: 'Take attendance when the meeting has begun.' },
  },
  notInClass: {
    status: 422,
    title: { zh: '名单中有不属于本次课的学员', en: 'Somebody on the list has no place in this meeting' },
    todo: {
      zh: '请刷新名单后重试；开课后报名的学员只参加报名之后的课次。',
      en: 'Reload the list and try again; who joined later takes part in later meetings only.',
    },
  },
  released: {
    status: 409,
    title: { zh: '该课时已确认划拨，不能修改', en: 'The lesson is confirmed and released' },
    todo: {
      zh: '如有误，请由家长提出争议或联系主管部门。',
      en: 'If it is wrong, the guardian disputes it or the county corrects it.',
    },
  },
  disputeOpen: {
    status: 409,
    title: { zh: '该课时已在争议处理中', en: 'The lesson is disputed already' },
    todo: {
      zh: '请等待机构答复或主管部门处理。',
      en: 'Wait for the institution’s answer or the county’s decision.',
    },
  },
  markDisputed: {
    status: 409,
    title: {
      zh: '该课时正在争议或已由争议处理确定，不能改考勤',
      en: 'The mark of a disputed lesson cannot be changed',
    },
    todo: {
      zh: '争议处理中可选择“认可争议”或说明情况；已处理的以处理结果为准。',
      en: 'Concede the dispute or state your side while it is open; once ended, its outcome stands.',
    },
  },
  notAsked: {
    status: 409,
    title: { zh: '该课时没有待确认的请求', en: 'No confirmation is asked for this lesson' },
    todo: { zh: '请刷新页面查看最新状态。', en: 'Reload and look at the present state.' },
  },
  wrongState: {
    status: 409,
    title: { zh: '当前状态不能办理此操作', en: 'Not possible in the present state' },
    todo: { zh: '请刷新页面查看最新状态。', en: 'Reload and look at the present state.' },
  },
})
