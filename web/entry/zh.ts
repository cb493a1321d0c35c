export default {
  notFound: '没有这个页面',
  notFoundNote: '地址可能有误，或内容已经移动。',
  home: '返回首页',
  failed: '页面出错',
  reload: '刷新页面',
  forbidden: '您没有查看此页的权限',
  forbiddenNote: '如确需办理，请联系本单位管理员授予相应岗位权限。',
  newVersion: '系统已更新，请刷新页面',
} as const
