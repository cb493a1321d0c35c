export default {
  name: '监管工作台',
  lead: '登记、资金监管、办件与统计，每个数字都能追到记录。',
  search: '搜索机构名称、拼音或代码',
  register: '登记',
  money: '资金监管',
  oversight: '监督检查',
  law: '法规与政策',
  settings: '系统',
} as const
