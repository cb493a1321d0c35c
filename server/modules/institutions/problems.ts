import { defineProblems } from '../../platform/problem.ts'

export const problems = defineProblems('institutions', {
  wrongState: {
    status: 409,
    title: { zh: '机构当前状态不能办理此事项', en: 'The state of the institution does not allow this' },
    todo: {
      zh: '请先查看机构当前状态和可办理的事项。',
      en: 'Look at the present state and at what can be done in it.',
    },
  },
  dateOrder: {
    status: 422,
    title: { zh: '生效日期不合顺序', en: 'The date is out of order' },
    todo: {
      zh: '生效日期不得晚于今天，也不得早于上一次状态变更的日期。',
      en: 'The date may not lie after today or before the last change of state.',
    },
  },
  noNewSubject: {
    status: 409,
    title: {
      zh: '不再审批新的义务教育阶段学科类校外培训机构',
      en: 'No new institution for subjects of compulsory stages is approved',
    },
    todo: {
      zh: '非学科类或高中阶段请更正许可范围；已有机构请走“营转非”或“备改审”程序后再登记新证。',
      en: 'Correct the scope; an institution that existed before must go through its conversion first.',
    },
    cite: {
      doc: '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见',
      no: '中办发〔2021〕40号',
      article: '（十三）',
    },
  },
  licenceNotFound: {
    status: 404,
    title: { zh: '没有这张许可证', en: 'No such licence' },
    todo: { zh: '请核对许可证。', en: 'Check the licence.' },
  },
  licenceState: {
    status: 409,
    title: { zh: '许可证的状态或期限不允许此操作', en: 'The licence does not allow this' },
    todo: { zh: '请核对许可证的状态和有效期。', en: 'Check status and term of the licence.' },
  },
  licenceExists: {
    status: 409,
    title: { zh: '该许可证号已登记在此机构名下', en: 'The institution has a licence of this number' },
    todo: { zh: '如为延续或变更，请在原证上办理。', en: 'Renew or amend the one that is there.' },
  },
  memberNotFound: {
    status: 404,
    title: { zh: '机构档案中没有这一项', en: 'The record has no such entry' },
    todo: { zh: '请刷新后核对。', en: 'Reload and check.' },
  },
  alreadySo: {
    status: 409,
    title: { zh: '已经是这种情形，无需重复办理', en: 'It is so already' },
    todo: { zh: '请刷新查看最新记录。', en: 'Reload the record.' },
  },
  conversionOrder: {
    status: 409,
    title: { zh: '转登记的步骤不合顺序', en: 'This step of the conversion is not next' },
    todo: { zh: '请按顺序登记各步骤。', en: 'Record the steps in their order.' },
    cite: { doc: '关于将面向义务教育阶段学生的学科类校外培训机构统一登记为非营利性机构的通知' },
  },
  onHold: {
    status: 409,
    title: { zh: '机构处于限制状态，不能办理此事项', en: 'A hold on the institution stops this' },
    todo: {
      zh: '请查看限制的依据；解除限制后再办理。',
      en: 'Look at the ground of the hold; it must be lifted first.',
    },
  },
  notOperating: {
    status: 409,
    title: { zh: '机构没有开展该类培训的有效许可', en: 'The institution holds no licence for this' },
    todo: {
      zh: '请核对办学许可证的有效期、类别、学段和线上线下范围。',
      en: 'Check term, class, stage and channel of its licence.',
    },
    cite: { doc: '中华人民共和国民办教育促进法', article: '第十二条' },
  },
  usccTaken: {
    status: 409,
    title: { zh: '该统一社会信用代码已登记', en: 'The credit code is registered' },
    todo: {
      zh: '请查询已登记的机构；同一机构的新场所登记为教学点。',
      en: 'Look up the record; another place of the same institution is a site of it.',
    },
  },
  usccCheckDigit: {
    status: 422,
    title: { zh: '统一社会信用代码校验位不符', en: 'The check digit of the credit code fails' },
    todo: {
      zh: '请核对代码；如证照确为此码，请填写说明后继续。',
      en: 'Check the code; if the certificate says so, give the reason and go on.',
    },
    cite: { doc: '法人和其他组织统一社会信用代码编码规则', no: 'GB 32100-2015' },
  },
  outsideArea: {
    status: 403,
    title: { zh: '超出管辖区域或类别', en: 'Outside your area or classes' },
    todo: {
      zh: '跨县（市、区）的登记和迁移由共同的上级主管部门办理。',
      en: 'What crosses county borders is for the agency above both.',
    },
    cite: { doc: '中华人民共和国民办教育促进法实施条例', no: '国务院令第741号', article: '第二十三条' },
  },
  samePerson: {
    status: 403,
    title: { zh: '申请人不能审批自己的申请', en: 'Nobody decides on a request of their own' },
    todo: { zh: '请由另一名有权限的人员审批。', en: 'Another officer must decide.' },
  },
  decided: {
    status: 409,
    title: { zh: '该事项已有结论', en: 'It is decided already' },
    todo: { zh: '请刷新查看结论。', en: 'Reload and look at the decision.' },
  },
  nothingToChange: {
    status: 422,
    title: { zh: '与现有登记内容相同，没有可更正的内容', en: 'Nothing differs from the record' },
    todo: { zh: '请修改需要更正的字段。', en: 'Change the fields that are wrong.' },
  },
  overtaken: {
    status: 409,
    title: { zh: '申请提出后登记内容已有变化', en: 'The record changed after the request was made' },
    todo: { zh: '请核对最新内容后重新提出申请。', en: 'Look at the present record and ask again.' },
  },
  fileUnreadable: {
    status: 422,
    title: { zh: '文件无法读取', en: 'The file cannot be read' },
    todo: {
      zh: '请上传 XLSX 或 CSV 文件（UTF-8 或 GB18030），首行为列名。',
      en: 'Send XLSX or CSV (UTF-8 or GB18030) whose first row names the columns.',
    },
  },
  columnsMissing: {
    status: 422,
    title: { zh: '缺少必需的列', en: 'Columns are missing' },
    todo: { zh: '请指定每个必需字段对应的列。', en: 'Say which column holds each required field.' },
  },
  importNotRunning: {
    status: 409,
    title: { zh: '导入没有在进行', en: 'The import is not under way' },
    todo: { zh: '它已经结束或还没有开始，请刷新查看。', en: 'It has ended or not begun; reload to see.' },
  },
  importRunning: {
    status: 409,
    title: { zh: '导入正在进行', en: 'The import is running' },
    todo: { zh: '请等待其完成。', en: 'Wait until it is done.' },
  },
})
