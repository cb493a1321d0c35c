export default {
  title: '这笔钱被主管部门冻结',
  familyNote: '钱仍在监管账户里，不会划给机构；需要时仍可原路退给您。',
  institutionNote: '冻结期间这份订单不消课、不划拨；款项仍在监管账户，只能退给家庭。',
  officerNote: '冻结期间不消课、不划拨，款项只能退给家庭。',
  basis: '依据：{basis}',
  reason: '原因：{reason}',
  since: '{at}起',
  until: '至{until}止，期满自动解除',
  open: '解除前一直有效',
  refund: '正在办理退费，款项暂停划拨。',
} as const
