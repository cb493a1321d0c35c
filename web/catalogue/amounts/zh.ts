export default {
  WORKDAY: '{n} 个工作日',
  CALENDAR_DAY: '{n} 天',
  MONTH: '{n} 个月',
  minutes: '{n} 分钟',
  lessons: '{n} 课时',
  persons: '{n} 人',
  times: '{n} 倍',
  metres: '{n} 平方米',
  span: '{min}至{max}',
  lessonsGift: '{n} 课时，另赠 {gift} 课时',
} as const
