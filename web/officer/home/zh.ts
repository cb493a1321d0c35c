export default {
  menu: '工作台',
  title: '{name}，您好',
  lead: '登记、资金监管、办件与统计都在这里办理。',
} as const
