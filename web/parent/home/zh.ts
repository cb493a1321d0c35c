export default {
  title: '{name}，您好',
  lead: '在这里签约缴费、确认课次、申请退费。',
} as const
