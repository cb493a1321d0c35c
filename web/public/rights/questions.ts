import type { Channel, ParameterId, Stage, SubjectClass, Text } from '../../../rules/index.ts'

/** One paragraph of an answer. `{name}` stands for the value of a parameter, never for a number typed here. */
export interface Paragraph extends Text {
  values?: Readonly<Record<string, ParameterId>>
  /** Rules that it rests on without saying their value. */
  grounds?: readonly ParameterId[]
  /** Shown only where a yes-or-no rule has this value. */
  when?: readonly [ParameterId, boolean]
  /** Facts by which its values are chosen, instead of those of the page. */
  where?: { class?: SubjectClass; stage?: Stage; channel?: Channel }
}

export interface Question {
  /** Also its address: `/rights#cooling-off`. */
  id: string
  group: 'before' | 'pay' | 'class' | 'refund' | 'trouble'
  ask: Text
  answer: readonly Paragraph[]
  /** A page on which it can be done. */
  to?: '/find' | `/calculator/${string}`
}

const before: readonly Question[] = [
  {
    id: 'lawful',
    group: 'before',
    ask: { zh: '怎样知道一家机构合法？', en: 'How do I know that an institution is lawful?' },
    to: '/find',
    answer: [
      {
        zh: '在“查机构”里输入名称，或扫许可证上的二维码，看三样：状态是“持证办学”、许可证在有效期内、登记了资金监管。查不到就不要预付费用。',
        en: 'Look it up by name or scan the QR on its licence, and check three things: it is licensed, the licence is in force, and custody of prepaid money is on record. If it is not found, do not prepay.',
      },
    ],
  },
  {
    id: 'contract',
    group: 'before',
    ask: { zh: '一定要签合同吗？', en: 'Must there be a contract?' },
    answer: [
      {
        zh: '要。必须使用示范合同（{form}），写明课程、课时、价格、上课时间、地点和退费办法。在本平台签约用的就是按它编制的电子合同。',
        en: 'Yes: the model form ({form}), which states course, lessons, price, time, place and refunds. Contracts on this platform follow it.',
        values: { form: 'FEE-11.contractTemplate' },
        grounds: ['FEE-12.contractFields'],
      },
    ],
  },
  {
    id: 'price',
    group: 'before',
    ask: { zh: '学科类培训有最高限价吗？', en: 'Is there a highest price for subject training?' },
    to: '/calculator/price',
    answer: [
      {
        zh: '有。义务教育阶段学科类实行政府指导价：当地公布基准价，实际收费最多上浮 {float}，下浮不限。',
        en: 'Yes. For compulsory education a government guide price applies: the place publishes base prices, and the fee may exceed them by {float} at most.',
        values: { float: 'PRC-04.maxUpFloat' },
        grounds: ['PRC-01.force'],
        where: { class: 'SUBJECT', stage: 'PRIMARY', channel: 'OFFLINE' },
      },
    ],
  },
  {
    id: 'preschool',
    group: 'before',
    ask: {
      zh: '学龄前儿童可以上学科班、网课吗？',
      en: 'May pre-schoolers be taught subjects or take online classes?',
    },
    answer: [
      {
        zh: '不可以面向学龄前儿童开展学科类培训，包括外语。',
        en: 'Subjects, foreign languages included, may not be taught to pre-schoolers.',
        when: ['TIME-06.preschoolSubject', false],
        where: { stage: 'PRESCHOOL' },
      },
      {
        zh: '不可以面向学龄前儿童开展线上培训。',
        en: 'Pre-schoolers may not be trained online.',
        when: ['TIME-06.preschoolOnline', false],
        where: { stage: 'PRESCHOOL' },
      },
    ],
  },
]

const pay: readonly Question[] = [
  {
    id: 'prepayment-cap',
    group: 'pay',
    ask: { zh: '一次最多能收多少？', en: 'How much may be collected at one time?' },
    to: '/calculator/prepayment',
    answer: [
      {
        zh: '一次收费的时间跨度不超过 {span}，也不超过 {lessons}；赠送的课时要算进去，充值、次卡同样受限。',
        en: 'One collection covers at most {span} and at most {lessons}, gift lessons included; top-ups and multi-visit cards are bound too.',
        values: { span: 'FEE-01.maxSpanMonths', lessons: 'FEE-01.maxLessons' },
      },
      {
        zh: '一次收费的金额不超过 {amount}。',
        en: 'One collection is at most {amount}.',
        values: { amount: 'FEE-02.maxAmountFen' },
      },
    ],
  },
  {
    id: 'renewal',
    group: 'pay',
    ask: { zh: '什么时候可以收下一期的钱？', en: 'When may the next period be collected?' },
    answer: [
      {
        zh: '不早于新课程开始前 {ahead}；按课时续费的，同一科目剩余不多于 {left}才可以收。',
        en: 'No earlier than {ahead} before the new course starts; renewals by lessons only once no more than {left} of the subject remain.',
        values: { ahead: 'FEE-03.earliestBeforeStart', left: 'FEE-03.remainingLessonsTrigger' },
      },
      {
        zh: '按周期收费的，不得跨学期。',
        en: 'A collection by period may not cross semesters.',
        when: ['FEE-03.crossSemester', false],
      },
    ],
  },
  {
    id: 'account',
    group: 'pay',
    ask: { zh: '钱应该交到哪里？', en: 'Where does the money go?' },
    answer: [
      {
        zh: '全部进入该机构唯一的培训收费专用账户，由银行监管。要求您转到个人账户、扫个人收款码或交现金的，请不要付，并向主管部门反映。',
        en: 'All of it into the institution’s one dedicated account, under the custody of a bank. Do not pay to a personal account, a personal QR or in cash, and tell the authority.',
        when: ['FEE-04.singleDedicatedAccount', true],
        grounds: ['FEE-05.supervisionModes'],
      },
    ],
  },
  {
    id: 'loan',
    group: 'pay',
    ask: { zh: '可以贷款交学费吗？', en: 'May a training loan pay the fee?' },
    answer: [
      {
        zh: '不可以。机构不得诱导或使用“培训贷”收费。',
        en: 'No. Institutions may not use training loans.',
        when: ['FEE-08.loanPaymentAllowed', false],
      },
    ],
  },
]

const lessons: readonly Question[] = [
  {
    id: 'confirm',
    group: 'class',
    ask: { zh: '每节课都要我确认吗？不确认会怎样？', en: 'Do I confirm every lesson? What if I do not?' },
    to: '/calculator/deadline',
    answer: [
      {
        zh: '机构登记考勤后会请您确认。您确认，银行才划这一节课的钱。',
        en: 'After attendance is taken you are asked. Only when you confirm does the bank pay out that lesson.',
        grounds: ['PLAT-03.releaseAfterConfirmation'],
      },
      {
        zh: '超过 {silence}没有确认也没有提出异议的，视为确认。',
        en: 'After {silence} without confirmation or dispute, silence counts as confirmation.',
        values: { silence: 'PLAT-04.lessonAutoConfirm' },
      },
    ],
  },
  {
    id: 'dispute',
    group: 'class',
    ask: { zh: '课没上、老师没来，怎么办？', en: 'The lesson was not held, or not as agreed?' },
    answer: [
      {
        zh: '不要确认，在这节课上点“提出异议”，写清情况。异议处理期间这节课的钱不会划走；机构认可、您撤回或主管部门裁定后才有结果。',
        en: 'Do not confirm: dispute the lesson and say what happened. It is not paid out until the institution concedes, you withdraw or the authority decides.',
      },
    ],
  },
  {
    id: 'times',
    group: 'class',
    ask: { zh: '培训最晚上到几点？', en: 'Until when may classes last?' },
    answer: [
      {
        zh: '线下培训结束时间不晚于 {end}。',
        en: 'Classes on site end by {end}.',
        values: { end: 'TIME-02.offlineLatestEnd' },
        where: { channel: 'OFFLINE' },
      },
      {
        zh: '线上培训结束时间不晚于 {end}。',
        en: 'Online classes end by {end}.',
        values: { end: 'TIME-03.onlineLatestEnd' },
        where: { channel: 'ONLINE' },
      },
      {
        zh: '义务教育阶段学科类培训不得占用法定节假日、休息日和寒暑假。',
        en: 'For compulsory education, subjects may not be taught on holidays, rest days and in vacations.',
        grounds: ['TIME-01.forbiddenDays'],
        where: { class: 'SUBJECT', stage: 'PRIMARY' },
      },
    ],
  },
]

const refunds: readonly Question[] = [
  {
    id: 'cooling-off',
    group: 'refund',
    ask: { zh: '刚交钱就后悔了，能退吗？', en: 'I have just paid and changed my mind' },
    to: '/calculator/refund',
    answer: [
      {
        zh: '付款后 {days}内，可以无理由要求退还预付款本金，已上的课按实际优惠价扣除。付款时已经在这家机构获得过相同服务的除外。',
        en: 'Within {days} after payment the prepaid principal is returned without reason, less lessons used at the discounted price; not if you had already had the same service there when paying.',
        values: { days: 'FEE-16.coolingOff' },
        grounds: ['FEE-16.exceptions'],
      },
    ],
  },
  {
    id: 'refund-amount',
    group: 'refund',
    ask: { zh: '退费怎么算？', en: 'How is a refund computed?' },
    to: '/calculator/refund',
    answer: [
      {
        zh: '因机构原因退费：已上的课按实际优惠价扣，赠送课时一并摊算，另应支付利息。',
        en: 'Caused by the institution: used lessons count at the discounted price, spread over gift lessons too, and interest is due.',
        grounds: ['FEE-17.operatorFaultPricing', 'FEE-17.operatorFaultInterest'],
      },
      {
        zh: '因自己原因退费：已上的课按打折前价格扣，合同约定更有利的从约定；扣到您付的钱为止。',
        en: 'For reasons of your own: used lessons count at the price before discount, unless the contract is more favourable; never more than was paid.',
        grounds: ['FEE-17.consumerFaultPricing'],
      },
    ],
  },
  {
    id: 'refund-silence',
    group: 'refund',
    ask: { zh: '机构拖着不退怎么办？', en: 'The institution does not answer' },
    to: '/calculator/deadline',
    answer: [
      {
        zh: '申请后 {silence}内机构不答复的，视为同意，钱从监管账户原路退回。',
        en: 'If the institution does not answer within {silence}, its silence counts as approval, and the money returns from custody by the original route.',
        values: { silence: 'PLAT-05.refundAutoApprove' },
        grounds: ['PLAT-05.originalRoute'],
      },
      {
        zh: '机构不同意的，可以在本平台请主管部门处理。',
        en: 'If it refuses, you can take the case to the authority here.',
      },
    ],
  },
]

const trouble: readonly Question[] = [
  {
    id: 'broken',
    group: 'trouble',
    ask: { zh: '机构没有按约定上课', en: 'Lessons are not given as agreed' },
    answer: [
      {
        zh: '您可以要求按约定履行，或者退回预付款，并由机构承担利息和您支付的必要费用。',
        en: 'You may ask for performance, or for the prepayment with interest and your necessary costs.',
        grounds: ['FEE-15.remedies'],
      },
    ],
  },
  {
    id: 'closing',
    group: 'trouble',
    ask: { zh: '机构要关门了', en: 'The institution is closing' },
    answer: [
      {
        zh: '自行终止办学的，应当提前 {notice}公告；清偿财产时先退学费，再付工资，后还其他债务。没上的课，钱还在监管账户里。',
        en: 'An institution that closes of its own accord gives {notice} notice; tuition is repaid first, then wages, then other debts. Lessons not taken are still in custody.',
        values: { notice: 'FEE-19.closureNoticeMonths' },
        grounds: ['FEE-18.liquidationPriority'],
      },
    ],
  },
]

export const questions: readonly Question[] = [...before, ...pay, ...lessons, ...refunds, ...trouble]
