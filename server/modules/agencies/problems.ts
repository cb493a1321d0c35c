import { defineProblems } from '../../platform/problem.ts'

export const problems = defineProblems('agencies', {
  nameTaken: {
    status: 409,
    title: { zh: '该区划下已有同名部门', en: 'The region has a department of this name' },
    todo: { zh: '请使用已有部门，或核对名称。', en: 'Use the department that exists, or check the name.' },
  },
  titleTaken: {
    status: 409,
    title: { zh: '部门内已有同名岗位', en: 'The department has a post of this title' },
    todo: { zh: '请使用已有岗位，或换一个名称。', en: 'Use the post that exists, or choose another title.' },
  },
  stillStaffed: {
    status: 409,
    title: { zh: '部门或岗位仍有在任人员', en: 'People are still in office here' },
    todo: {
      zh: '请先为在任人员办理调任或离任。',
      en: 'Transfer them or record that they left, then close it.',
    },
  },
  closed: {
    status: 409,
    title: { zh: '部门或岗位已撤销', en: 'The department or post is closed' },
    todo: { zh: '请选择仍在运行的部门和岗位。', en: 'Choose a department and post that are open.' },
  },
  roleTooWide: {
    status: 403,
    title: {
      zh: '该岗位的权限超出您可以授予的范围',
      en: 'The post carries rights that you do not hold and cannot give',
    },
    todo: { zh: '请由上级管理员任命。', en: 'Ask an administrator above you to appoint.' },
  },
  accountUnknown: {
    status: 422,
    title: { zh: '账号不存在或已停用', en: 'The account does not exist or is disabled' },
    todo: { zh: '请先创建账号，再关联人员。', en: 'Create the account first, then link it.' },
  },
  accountInOffice: {
    status: 409,
    title: { zh: '该账号已关联其他在任人员', en: 'The account belongs to somebody in office' },
    todo: {
      zh: '一人只登记一次；跨部门变动请办理调任。',
      en: 'Register a person once; use a transfer to move them.',
    },
  },
  notInOffice: {
    status: 409,
    title: { zh: '该人员已离任', en: 'The officer has left office' },
    todo: { zh: '如重新任职，请重新登记。', en: 'Register a new appointment.' },
  },
  successorUnfit: {
    status: 422,
    title: { zh: '接手人不能接收这些工作', en: 'The successor cannot take over this work' },
    todo: {
      zh: '接手人须为同一部门的另一名在任人员，且已关联账号。',
      en: 'Name another officer in office of the same department, with an account.',
    },
  },
  certificateKnown: {
    status: 409,
    title: { zh: '证件号码已登记', en: 'The certificate number is registered' },
    todo: {
      zh: '请核对号码；同一证件只登记一次。',
      en: 'Check the number; a certificate is registered once.',
    },
  },
  certificateDates: {
    status: 422,
    title: { zh: '证件日期有误', en: 'The dates of the certificate are not possible' },
    todo: {
      zh: '培训和考试应不晚于发证，发证不晚于今天，有效期止不早于发证。',
      en: 'Training and exam come before the issue, the issue not after today, the end not before it.',
    },
  },
  certificateRevoked: {
    status: 409,
    title: { zh: '证件已收回', en: 'The certificate is revoked' },
    todo: { zh: '如重新发证，请登记新证。', en: 'Register the new certificate when one is issued.' },
  },
  dutyOverlap: {
    status: 409,
    title: {
      zh: '该事项在这些日期已有牵头部门',
      en: 'Another department leads in this subject on some of these days',
    },
    todo: {
      zh: '请先将原分工截止，再登记新的分工。',
      en: 'End the earlier entry first, then enter the new one.',
    },
  },
  unknownCode: {
    status: 422,
    title: { zh: '目录中没有该代码', en: 'The catalogue does not have this code' },
    todo: { zh: '请从目录中选择部门类型或职责事项。', en: 'Choose the kind or subject from the catalogue.' },
  },
  alreadyTaken: {
    status: 409,
    title: { zh: '该项工作已有人接手', en: 'Somebody has taken this work over' },
    todo: { zh: '请刷新列表。', en: 'Reload the list.' },
  },
})
