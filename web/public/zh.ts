export default {
  name: '公共服务',
  home: '首页',
} as const
