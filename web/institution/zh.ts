export default {
  name: '机构工作台',
  lead: '课程与班级、考勤消课、订单与资金，一处办理。',
  teaching: '教学',
  money: '资金',
  settings: '机构',
} as const
