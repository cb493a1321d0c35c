import { createHash } from 'node:crypto'

/**
 * The notices that a guardian reads and agrees to. A changed text is a new version; the old ones stay, because
 * consents refer to them by version and hash.
 */
export interface Notice {
  version: string
  zh: string
  en: string
}

const privacy: Notice = {
  version: 'privacy-2026-01',
  zh: [
    '为监管校外培训预收费资金，本平台处理您的姓名、手机号码和所在区县，用于登录、签约、缴费、退费和联系您。',
    '姓名和手机号码加密保存；培训机构只能看到与您签约所需的信息，监管人员查看须经审批并留有记录。',
    '您可以随时查阅、更正、导出或撤回同意；撤回不影响已签合同的履行和退费。',
  ].join('\n'),
  en: [
    'To supervise prepaid training fees this platform processes your name, mobile number and county, for log-in, contracts, payments, refunds and to reach you.',
    'Name and number are stored encrypted; institutions see only what a contract with you needs; officers need approval, and every look is recorded.',
    'You can look, correct, export or withdraw consent at any time; withdrawal does not affect running contracts and refunds.',
  ].join('\n'),
}

const children: Notice = {
  version: 'child-2026-01',
  zh: [
    '未满十四周岁未成年人的个人信息属于敏感个人信息。经您作为监护人单独同意，本平台处理孩子的姓名、出生日期、学段和（可选）证件号码，仅用于报名签约、考勤消课、退费和核对培训是否适龄合规。',
    '这些信息加密保存，培训机构只能看到所报班级需要的姓名；监管人员查看须说明目的、经负责人审批，并逐次留痕，您可以查询。',
    '您可以撤回同意；撤回后不能再报新班，已签合同照常履行或退费。',
  ].join('\n'),
  en: [
    "Data of children under fourteen are sensitive. With your separate consent as guardian, the platform processes the child's name, date of birth, stage and (optionally) document number, only for enrolment, attendance, refunds and to check that training is lawful for the age.",
    'They are stored encrypted; an institution sees only the name that its class needs; officers must state a purpose and be approved, each look is recorded, and you can ask for the record.',
    'You can withdraw consent; then no new class can be joined, and running contracts are performed or refunded.',
  ].join('\n'),
}

export const notices = { privacy, children }

/** What a consent refers to. */
export const noticeHash = (n: Notice) => createHash('sha256').update(n.zh).digest()
