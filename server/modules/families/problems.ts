import { defineProblems } from '../../platform/problem.ts'

const pipl = (article: string) => ({ doc: '中华人民共和国个人信息保护法', article })

export const problems = defineProblems('families', {
  consentNeeded: {
    status: 422,
    title: { zh: '需要监护人同意', en: "The guardian's consent is needed" },
    todo: {
      zh: '请阅读并同意最新版的《儿童个人信息处理告知书》。',
      en: 'Read and agree to the present notice on children’s data.',
    },
    cite: pipl('第三十一条'),
  },
  childKnown: {
    status: 409,
    title: { zh: '该孩子已在您的家庭账户中', en: 'This child is in your family already' },
    todo: { zh: '请在孩子列表中查看。', en: 'Look in the list of your children.' },
  },
  documentInvalid: {
    status: 422,
    title: { zh: '证件号码有误', en: 'The document number is not valid' },
    todo: {
      zh: '请核对证件号码和出生日期。',
      en: 'Compare the number and the date of birth with the document.',
    },
  },
  birthInFuture: {
    status: 422,
    title: { zh: '出生日期晚于今天', en: 'The date of birth is in the future' },
    todo: { zh: '请核对出生日期。', en: 'Check the date of birth.' },
  },
})
