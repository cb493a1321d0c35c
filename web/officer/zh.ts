export default {
  name: '监管工作台',
  lead: '登记、资金监管、办件与统计，每个数字都能追到记录。',
  home: '工作台',
} as const
