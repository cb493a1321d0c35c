export default {
  offlineTitle: '网络连接不上',
  offlineDetail: '没有连上服务器。已填写的内容仍保留在本页。',
  offlineTodo: '请检查网络后重试；重试不会重复办理。',
  timeoutTitle: '等待超时',
  timeoutDetail: '服务器在 {seconds} 秒内没有答复。',
  timeoutTodo: '请重试；如果上一次已经办成，重试不会重复办理。',
  unreadableTitle: '服务器的答复无法读取',
  unreadableDetail: '收到状态码 {status}，但内容不是预期的格式。',
  unreadableTodo: '请稍后重试；如果您使用代理或公共网络，请先确认已登录该网络。',
  browserTitle: '页面出错',
  browserTodo: '请刷新页面后重试。',
} as const
