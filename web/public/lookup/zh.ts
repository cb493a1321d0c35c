export default {
  institution: '机构信息',
  group: '班级与课表',
  enrol: '登录家长服务报名',
} as const
