export default {
  institution: '机构信息',
  group: '班级与课表',
  enrol: '登录家长服务报名',
  unknown: '登记册里没有这个编号',
  unknownNote:
    '二维码或链接可能不完整，也可能是假的。请按机构名称再查；查不到的，没有合法登记，请不要缴费，并向当地教育部门反映。',
  searchAgain: '按名称查机构',
} as const
