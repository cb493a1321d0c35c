export default {
  name: '公共服务',
  home: '首页',
  find: '查机构',
  rights: '我的权益',
  calculator: '算一算',
} as const
