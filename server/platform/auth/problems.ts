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
  ownAccount: {
    status: 409,
    title: { zh: '不能这样处理本人的账号', en: 'Not on your own account' },
    todo: {
      zh: '请由另一位管理员处理；本人的密码和动态验证码在“账号安全”中修改。',
      en: 'Another administrator must do it; change your own password and second factor under account security.',
    },
  },
  roleTooWide: {
    status: 403,
    title: { zh: '该角色或辖区超出您的权限', en: 'The role or its area is beyond your own rights' },
    todo: { zh: '请由上级管理员处理。', en: 'Ask an administrator of the level above.' },
  },
  roleHeld: {
    status: 409,
    title: { zh: '该账号在此辖区已有这个角色', en: 'The account has this role in this area already' },
    todo: { zh: '无需重复授予。', en: 'There is nothing to grant.' },
  },
  lastRole: {
    status: 409,
    title: { zh: '这是该账号唯一的角色', en: 'This is the only role of the account' },
    todo: { zh: '如不再使用，请停用账号。', en: 'Disable the account if it is no longer needed.' },
  },
  noCapacity: {
    status: 403,
    title: { zh: '账号没有有效的身份', en: 'The account has no valid capacity' },
    todo: { zh: '请联系本单位管理员授予岗位。', en: 'Ask the administrator of your agency to grant a post.' },
  },
  locked: {
    status: 429,
    title: { zh: '连续错误过多，已暂时锁定', en: 'Locked for a while after too many failures' },
    todo: {
      zh: '请在提示的时间之后重试；如非本人操作，请尽快修改密码。',
      en: 'Try again after the time given; if it was not you, change your password soon.',
    },
  },
  codeRequired: {
    status: 401,
    title: { zh: '请输入动态验证码', en: 'Enter the code of your authenticator' },
    todo: {
      zh: '请打开验证器应用，输入当前的六位验证码；手机不在身边时可用恢复码。',
      en: 'Enter the six digits that your authenticator app shows; without your phone, use a recovery code.',
    },
  },
  wrongCode: {
    status: 401,
    title: { zh: '验证码不正确或已使用', en: 'The code is wrong or was used' },
    todo: {
      zh: '请等待下一个验证码再试，并核对手机时间是否准确。',
      en: 'Wait for the next code and check that the clock of your phone is right.',
    },
  },
  weakPassword: {
    status: 422,
    title: { zh: '密码过于简单', en: 'The password is too weak' },
    todo: {
      zh: '请使用较长、他人不易猜到的密码，例如几个不相关的词。',
      en: 'Use a longer password that others cannot guess, for example several unrelated words.',
    },
  },
  factorExists: {
    status: 409,
    title: { zh: '已启用动态验证码', en: 'A second factor is enrolled already' },
    todo: { zh: '如需更换，请先停用原有的。', en: 'Remove it first if you want another one.' },
  },
  noFactor: {
    status: 409,
    title: { zh: '没有待确认或已启用的动态验证码', en: 'There is no second factor to confirm or remove' },
    todo: { zh: '请先开始启用。', en: 'Start the enrolment first.' },
  },
  factorRequired: {
    status: 409,
    title: { zh: '您的身份必须启用动态验证码', en: 'Your capacity requires a second factor' },
    todo: {
      zh: '不能停用；如需更换手机，请联系管理员重置。',
      en: 'It cannot be removed; ask an administrator to reset it.',
    },
  },
  scopeTooWide: {
    status: 403,
    title: { zh: '令牌的权限超出您的权限', en: 'The token would be allowed more than you are' },
    todo: { zh: '请只选择您本人拥有的权限。', en: 'Choose only permissions that you have yourself.' },
  },
  providerUnknown: {
    status: 404,
    title: { zh: '未配置统一身份认证', en: 'No identity provider is configured' },
    todo: { zh: '请使用用户名和密码登录。', en: 'Log in with user name and password.' },
  },
  providerFailed: {
    status: 502,
    title: { zh: '统一身份认证暂时无法使用', en: 'The identity provider cannot be reached' },
    todo: {
      zh: '请稍后重试，或使用用户名和密码登录。',
      en: 'Try again later, or log in with user name and password.',
    },
  },
  providerRefused: {
    status: 401,
    title: { zh: '统一身份认证未通过', en: 'The identity provider did not confirm the log-in' },
    todo: {
      zh: '请重新登录；如仍失败，请联系运维人员。',
      en: 'Start again; if it persists, tell the operator.',
    },
  },
  providerExpired: {
    status: 401,
    title: { zh: '本次统一身份认证已失效', en: 'This log-in has expired or was used' },
    todo: { zh: '请从登录页重新开始。', en: 'Start again from the log-in page.' },
  },
  notLinked: {
    status: 403,
    title: { zh: '该统一身份尚未关联本平台账号', en: 'This identity is not linked to an account here' },
    todo: {
      zh: '请先用密码登录后在“账号安全”中关联，或请管理员登记您的邮箱。',
      en: 'Log in with your password and link it under account security, or ask an administrator to record your mail address.',
    },
  },
  linkedElsewhere: {
    status: 409,
    title: { zh: '该统一身份已关联其他账号', en: 'This identity is linked to another account' },
    todo: { zh: '请联系管理员核对。', en: 'Ask an administrator to check.' },
  },
})
