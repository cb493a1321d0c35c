export default {
  title: '部件图册',
} as const
