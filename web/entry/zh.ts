export default {
  notFound: '没有这个页面',
  notFoundNote: '地址可能有误，或内容已经移动。',
  home: '返回首页',
  failed: '页面出错',
  reload: '刷新页面',
  newVersion: '系统已更新，请刷新页面',
} as const
