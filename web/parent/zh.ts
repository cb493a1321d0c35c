export default {
  name: '家长服务',
  lead: '签约、缴费、确认课次、退费，每一分钱都看得见。',
  home: '首页',
  lessons: '课次',
  orders: '订单',
  find: '找班',
  me: '我的',
  newHere: '还没有账户？',
  register: '注册家庭账户',
} as const
