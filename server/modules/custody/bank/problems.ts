import { defineProblems } from '../../../platform/problem.ts'

export const bankProblems = defineProblems('custody', {
  bankNotSigned: {
    status: 401,
    title: { zh: '银行报文签名无效', en: 'The message is not signed by the bank' },
    todo: {
      zh: '请银行使用已备案的密钥签名并校准时钟；此接口只接受签名报文。',
      en: 'Sign with the key that was exchanged and check the clock; only signed messages are taken here.',
    },
  },
  bankReplayed: {
    status: 401,
    title: { zh: '报文重复（防重放）', en: 'The message was heard before' },
    todo: {
      zh: '重发通知时请重新签名（新的随机数），事件编号保持不变。',
      en: 'To tell the news again, sign it again with a new nonce and keep its event id.',
    },
  },
  bankEventChanged: {
    status: 409,
    title: { zh: '同一事件编号的内容不一致', en: 'The event came before with other content' },
    todo: {
      zh: '请银行核对；每个事件编号只能对应一项事实。',
      en: 'Settle this with the bank: an event id stands for one fact.',
    },
  },
  bankAccountFiled: {
    status: 409,
    title: { zh: '该机构已备案其他监管账户', en: 'The institution has filed another account' },
    todo: {
      zh: '每家机构只有一个预收费专用账户；如需变更请先结清原账户。',
      en: 'An institution has one dedicated account; clear the present one before changing it.',
    },
    cite: { doc: '关于加强校外培训机构预收费监管工作的通知', no: '教监管函〔2021〕2号' },
  },
})
