export default {
  reasons: '裁决理由',
  reasonsHint: '写明查明的事实和依据，双方都能看到。',
  choose: '请选择裁决结果',
  fillIn: '请填写裁决理由',
  keys: '方向键选择，Ctrl + Enter 提交',
} as const
