export default {
  title: '校外培训，查得清、管得住',
  lead: '育衡是校外培训治理的公共平台：机构是否合法、收费是否合规、预付的钱在哪里，都能查得到。',
  parent: '我是家长',
  parentNote: '签约缴费、确认课次、申请退费',
  institution: '我是培训机构',
  institutionNote: '课程与班级、考勤、资金与订单',
  officer: '我是监管人员',
  officerNote: '登记、资金监管、办件与统计',
  enter: '办事入口',
} as const
