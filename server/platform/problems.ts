import { defineProblems } from './problem.ts'

/** Refusals that any endpoint can give. */
export const common = defineProblems('', {
  invalidInput: {
    status: 422,
    title: { zh: '填写的内容不符合要求', en: 'The input is not acceptable' },
    todo: { zh: '请按每个字段下的提示修改后重新提交。', en: 'Correct the fields named and send again.' },
  },
  malformed: {
    status: 400,
    title: { zh: '请求格式错误', en: 'The request cannot be read' },
    todo: {
      zh: '请检查请求是否为合法的 JSON。',
      en: 'Check that the request is valid JSON of the documented form.',
    },
  },
  tooLarge: {
    status: 413,
    title: { zh: '提交的内容过大', en: 'The request is too large' },
    todo: { zh: '请减少内容或分批提交。', en: 'Send less, or send it in parts.' },
  },
  loginRequired: {
    status: 401,
    title: { zh: '请先登录', en: 'Log in first' },
    todo: { zh: '登录后重试；已填写的内容不会丢失。', en: 'Log in and try again; nothing typed is lost.' },
  },
  forbidden: {
    status: 403,
    title: { zh: '您没有办理此事项的权限', en: 'You may not do this' },
    todo: {
      zh: '如确需办理，请联系本单位管理员授予相应岗位权限。',
      en: 'Ask the administrator of your agency for the post that may do this.',
    },
  },
  csrf: {
    status: 403,
    title: { zh: '页面已过期', en: 'The page has expired' },
    todo: { zh: '请刷新页面后重试。', en: 'Reload the page and try again.' },
  },
  notFound: {
    status: 404,
    title: { zh: '没有找到', en: 'Not found' },
    todo: {
      zh: '请核对编号；不在您管辖范围内的记录同样显示为没有找到。',
      en: 'Check the number; records outside your jurisdiction are also shown as not found.',
    },
  },
  methodNotAllowed: {
    status: 405,
    title: { zh: '不支持的操作', en: 'Method not allowed' },
    todo: { zh: '请查阅接口文档。', en: 'See the API documentation.' },
  },
  unsupportedMedia: {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'Unsupported media type' },
    todo: { zh: '请使用 application/json。', en: 'Use application/json.' },
  },
  changedMeanwhile: {
    status: 412,
    title: { zh: '记录已被他人修改', en: 'The record was changed by someone else' },
    todo: { zh: '请刷新查看最新内容，再决定是否提交。', en: 'Reload, look at the new state, then decide.' },
  },
  keyReused: {
    status: 409,
    title: { zh: '同一幂等键被用于不同内容', en: 'The idempotency key was used with other content' },
    todo: { zh: '请使用新的幂等键提交不同的内容。', en: 'Use a new key for different content.' },
  },
  conflict: {
    status: 409,
    title: { zh: '与现有记录冲突', en: 'This conflicts with an existing record' },
    todo: { zh: '请刷新后核对。', en: 'Reload and compare.' },
  },
  tooManyRequests: {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    todo: { zh: '请稍候再试。', en: 'Wait a moment and try again.' },
  },
  busy: {
    status: 503,
    title: { zh: '系统繁忙', en: 'The system is busy' },
    todo: {
      zh: '请稍候用同一请求重试，不会重复办理。',
      en: 'Repeat the same request shortly; it will take effect once.',
    },
  },
  internal: {
    status: 500,
    title: { zh: '系统出错，未作任何更改', en: 'Something failed; nothing was changed' },
    todo: {
      zh: '请稍后重试；如仍出错，请把编号告诉运维人员。',
      en: 'Try again later; if it persists, give the number to the operator.',
    },
  },
})
