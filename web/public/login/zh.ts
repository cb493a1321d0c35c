export default {
  name: '登录育衡',
  lead: '家长、培训机构与监管人员共用一个登录页，登录后自动进入各自的工作台。',
} as const
