import { defineProblems } from '../../../platform/problem.ts'

export const statementProblems = defineProblems('custody', {
  statementFaulty: {
    status: 422,
    title: { zh: '银行对账文件有误，未导入', en: 'The statement is wrong and was not taken' },
    todo: {
      zh: '请按所示位置核对文件；文件应由银行重新提供，不要手工修改。格式不同的银行请约定版式。',
      en: 'See the place that is named; have the bank send the file again rather than mend it by hand. Agree on a layout where a bank writes another form.',
    },
  },
  statementKnown: {
    status: 409,
    title: { zh: '对账单或其中明细已导入过', en: 'The statement, or an entry of it, was taken before' },
    todo: {
      zh: '请在对账单列表中查看；已导入的文件不需要重复导入。',
      en: 'See the list of statements; a file that was taken needs no second import.',
    },
  },
  statementGap: {
    status: 409,
    title: { zh: '对账单页码不连续', en: 'A page of the statement is missing' },
    todo: { zh: '请先导入前面的页。', en: 'Import the pages before it first.' },
  },
  statementAccountUnknown: {
    status: 422,
    title: { zh: '对账单账号不是已备案的专用账户', en: 'The account is no filed dedicated account' },
    todo: {
      zh: '请核对账号；机构须先备案预收费专用账户。多家银行账号相同时请指明银行。',
      en: 'Check the account; the institution files its dedicated account first. Name the bank where several share a number.',
    },
  },
})
