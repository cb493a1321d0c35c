/** Columns of a register in a file: their titles in both languages, and other names under which they come. */
export const fields = {
  name: { zh: '机构名称', en: 'name', also: ['名称', '培训机构名称', '单位名称', '学校名称', 'institution'] },
  shortName: { zh: '简称', en: 'short name', also: ['机构简称'] },
  uscc: {
    zh: '统一社会信用代码',
    en: 'uscc',
    also: ['信用代码', '社会信用代码', '统一信用代码', 'credit code', 'unified social credit code'],
  },
  usccNote: { zh: '信用代码说明', en: 'uscc note', also: ['代码说明'] },
  legalForm: { zh: '法人类型', en: 'legal form', also: ['组织形式', '单位性质', '机构性质', '法人登记类型'] },
  classes: { zh: '培训类别', en: 'classes', also: ['类别', '培训类型', '机构类别', 'class'] },
  stages: { zh: '学段', en: 'stages', also: ['培训学段', '招生对象', 'stage'] },
  channels: { zh: '培训方式', en: 'channels', also: ['线上线下', '办学形式', '培训形式', 'channel'] },
  county: {
    zh: '区划代码',
    en: 'county',
    also: ['县区代码', '行政区划代码', '所属县区代码', 'region', 'county code'],
  },
  address: { zh: '地址', en: 'address', also: ['办学地址', '机构地址', '详细地址', '住所'] },
  licenceNumber: {
    zh: '办学许可证号',
    en: 'licence number',
    also: ['许可证号', '许可证编号', '办学许可证编号'],
  },
  licenceIssuer: { zh: '发证机关', en: 'licence issuer', also: ['审批机关', '发证单位', 'issuer'] },
  licenceFrom: { zh: '许可证有效期起', en: 'licence from', also: ['有效期起', '许可开始日期', '发证日期'] },
  licenceUntil: { zh: '许可证有效期至', en: 'licence until', also: ['有效期至', '有效期止', '许可截止日期'] },
  custodyMode: { zh: '预收费监管方式', en: 'custody mode', also: ['资金监管方式', '监管方式'] },
  custodyBank: { zh: '监管银行', en: 'custody bank', also: ['托管银行', '开户银行'] },
  custodyAccount: { zh: '监管账号', en: 'custody account', also: ['托管账号', '监管账户', '银行账号'] },
  principal: { zh: '负责人', en: 'principal', also: ['校长', '法定代表人', '负责人姓名', '校长姓名'] },
  phone: { zh: '联系电话', en: 'phone', also: ['电话', '手机', '负责人电话', '联系方式'] },
  area: { zh: '办学面积（平方米）', en: 'area m2', also: ['办学面积', '面积', '建筑面积'] },
  capacity: { zh: '核定人数', en: 'capacity', also: ['办学规模', '容纳人数'] },
} as const

export type Field = keyof typeof fields
export const fieldNames = Object.keys(fields) as Field[]

/** Without these there is no institution. */
export const required: readonly Field[] = ['name', 'classes', 'county', 'address']
