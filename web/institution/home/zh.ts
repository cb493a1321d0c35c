export default {
  menu: '工作台',
  title: '{name}，您好',
  lead: '课程与班级、考勤、订单与资金都在这里办理。',
} as const
