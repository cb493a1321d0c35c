import { defineProblems } from '../problem.ts'

export const problems = defineProblems('jobs', {
  cannotReturn: {
    status: 409,
    title: { zh: '该作业无法退回原队列', en: 'The job cannot be sent back to its queue' },
    todo: {
      zh: '原队列已不存在；请核对程序版本，或将其作废。',
      en: 'Its queue is gone; check the version of the program, or discard the job.',
    },
  },
})
