export default {
  institution: '机构信息',
} as const
