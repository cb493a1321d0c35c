export default {
  menu: '监管账户',
  title: '{name}监管账户',
  lead: '各机构受监管的预收费，按未消课金额从多到少排列；点机构名称查看账户、订单和课时。',
  institution: '机构',
  county: '区县',
  held: '在管未消课',
  payable: '待划拨',
  refund: '待退',
  bank: '账户余额',
  none: '本区域还没有受监管的资金',
  noneNote: '家长缴费进入监管账户后，这里按机构列出。',
} as const
