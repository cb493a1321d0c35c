import { defineProblems } from '../problem.ts'

export const problems = defineProblems('auth', {
  wrongCredentials: {
    status: 401,
    title: { zh: '用户名或密码不正确', en: 'Wrong user name or password' },
    todo: {
      zh: '请核对后重试；连续多次错误将暂时锁定。',
      en: 'Check and try again; repeated failures lock the account for a while.',
    },
  },
  loginTaken: {
    status: 409,
    title: { zh: '用户名已被使用', en: 'The user name is taken' },
    todo: { zh: '请换一个用户名。', en: 'Choose another user name.' },
  },
  noCapacity: {
    status: 403,
    title: { zh: '账号没有有效的身份', en: 'The account has no valid capacity' },
    todo: { zh: '请联系本单位管理员授予岗位。', en: 'Ask the administrator of your agency to grant a post.' },
  },
})
