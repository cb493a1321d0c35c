import { createHash } from 'node:crypto'
import type { Terms } from './schema.ts'

/**
 * Contract by the elements of the model form GF-2021-2604. The official wording is published by the Ministry of
 * Education and the State Administration for Market Regulation; this text states every element that the form asks for.
 * A changed text is a new version; contracts keep the text that was signed.
 */
export const TEMPLATE = 'GF-2021-2604/yuheng-2'

const yuan = (fen: number) => `${(fen / 100).toFixed(2)} 元`
const channelName = { OFFLINE: '线下', ONLINE: '线上' } as const

/** The text of a contract. Pure: the same terms give the same text. */
export function contractBody(t: Terms, learner: string): string {
  const total = t.lessons + t.giftLessons
  return [
    '中小学生校外培训服务合同（电子版）',
    `（按《中小学生校外培训服务合同（示范文本）》GF-2021-2604 要素编制，文本版本 ${TEMPLATE}）`,
    '',
    '第一条 当事人',
    `甲方（培训机构）：${t.institution.name}`,
    `统一社会信用代码：${t.institution.uscc ?? '未登记'}；办学许可证号：${t.institution.licence ?? '未登记'}，有效期至：${t.institution.licenceUntil ?? '未登记'}`,
    `乙方（学员监护人）：由平台实名账户签署；学员：${learner}`,
    '',
    '第二条 培训服务',
    `课程：${t.course.title}（${t.course.subject}，${channelName[t.course.channel]}）；班级：${t.group.name}，班额不超过 ${t.group.capacity} 人`,
    `任课教师：${t.teacher}；地点：${t.place}`,
    `课时：付费 ${t.lessons} 课时，赠送 ${t.giftLessons} 课时，共 ${total} 课时，每课时 ${t.lessonMinutes} 分钟`,
    ...underWay(t),
    `${t.whole ? '本合同首次上课' : '开课日期'}：${t.startsOn}；预计结束：${t.endsOn}`,
    '',
    '第三条 费用与资金监管',
    `课程标价：${yuan(t.listPriceFen)}；合同价款：${yuan(t.priceFen)}。价款之外不再收取任何费用。`,
    `价款全额进入预收费资金监管账户（监管方式：${t.custodyMode === 'RISK_RESERVE' ? '风险保证金' : '银行托管'}），按课时消课后划拨，不足一分的尾差计入最后课时。`,
    '',
    '第四条 消课确认',
    '每次课后由甲方登记考勤并提请确认，乙方确认后划拨该课时费用；乙方对课时有异议的，可提出争议，争议处理期间该课时费用不划拨；逾期未确认的按监管平台规定处理。',
    '',
    '第五条 退费',
    '乙方可在线申请退费。应退金额按法律、司法解释和本合同计算，计算过程逐步列明依据并供双方查阅；甲方逾期不答复的视为同意，退款原路返回。',
    '',
    '第六条 时间与安全',
    '甲方应当在规定时段内组织培训，配备合格教师和符合面积要求的场地，保护学员人身安全和个人信息。',
    '',
    '第七条 争议',
    '发生争议的，双方可协商、向县级主管部门投诉，或依法提起诉讼。',
    '',
    '课表：',
    ...t.meetings.map(m => `${m.n}. ${m.date} ${m.startsAt}–${m.endsAt}`),
  ].join('\n')
}

/** What is said of a class that had begun. */
function underWay({ whole, lessons, meetings }: Terms): string[] {
  if (!whole) return []
  const all = `付费 ${whole.lessons} 课时，赠送 ${whole.giftLessons} 课时，全班价款 ${yuan(whole.priceFen)}`
  return [
    `本班已开课（${all}；签约前已上 ${whole.held} 次课）。本合同自第 ${whole.from} 次课（${meetings[0]?.date}）起，只包括课表所列的 ${meetings.length} 次课；价款按剩余付费 ${lessons} 课时占全部付费 ${whole.lessons} 课时的比例计算，不足一分舍去。签约前已上的课不属于本合同。`,
  ]
}

/** Hash that signing names, hexadecimal. */
export const bodyHash = (body: string) => createHash('sha256').update(body).digest('hex')
