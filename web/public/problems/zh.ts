export default {
  title: '问题说明',
  lead: '办理没有成功时，页面会给出问题代码。在这里查它的意思和办法。',
  search: '问题代码',
  todo: '怎么办',
  for: '向工作人员求助时',
  forNote: '请告诉对方下面的代码，以及页面上的编号。',
  code: '代码',
  status: 'HTTP 状态',
  none: '没有这个问题代码',
  noneNote: '请核对代码，全部是小写字母、点和短横线。',
  all: '查看全部代码',
} as const
