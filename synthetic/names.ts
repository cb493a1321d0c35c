import type { Chance } from './random.ts'

/** Words of made-up names. None is taken from a register of real firms or people. */
const BRANDS = [
  '启明',
  '育才',
  '星河',
  '知行',
  '新芽',
  '博雅',
  '童心',
  '晨光',
  '云帆',
  '致远',
  '青禾',
  '向阳',
  '思源',
  '蓝鲸',
  '百川',
  '乐学',
  '和煦',
  '明德',
  '小树',
  '飞跃',
]
const SECOND = [...'苑堂园坊荟轩阁社家舍斋屋湾谷林里塾院台居山海洲岛门']
const FIELDS = {
  SUBJECT: ['文化课', '学科', '课业'],
  CULTURE_ART: ['美术', '音乐', '舞蹈', '书法', '艺术'],
  SPORTS: ['篮球', '游泳', '羽毛球', '武术', '体育'],
  SCI_TECH: ['编程', '机器人', '科创', '航模'],
} as const
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const GIVEN = [...'子涵雨欣梓萱浩然宇轩诗琪嘉怡俊杰思远晓彤佳宁一诺明哲语桐若曦天佑书瑶']
const ROADS = [
  '人民路',
  '建设路',
  '中山路',
  '文化路',
  '和平路',
  '解放路',
  '育英街',
  '滨河路',
  '新华街',
  '学府路',
]

export type FirmClass = keyof typeof FIELDS

/** Name of a firm: place, brand, field. The brand follows from the number, so that names of one place differ. */
export function firmName(c: Chance, place: string, kind: FirmClass, n: number): string {
  const brand = BRANDS[n % BRANDS.length]! + SECOND[Math.floor(n / BRANDS.length) % SECOND.length]!
  const form = kind === 'SUBJECT' ? '培训学校' : '培训中心'
  return `${place}${brand}${c.pick(FIELDS[kind])}${form}`
}

export const personName = (c: Chance): string =>
  `${c.pick(SURNAMES)}${c.pick(GIVEN)}${c.is(0.7) ? c.pick(GIVEN) : ''}`
export const address = (c: Chance, place: string): string =>
  `${place}${c.pick(ROADS)}${c.int(1, 399)}号${c.int(1, 4)}层`

/** What is taught in a field, with its title. */
const COURSES = {
  SUBJECT: [
    ['小学数学思维巩固', '数学'],
    ['初中英语同步', '英语'],
    ['语文阅读与写作', '语文'],
  ],
  CULTURE_ART: [
    ['少儿素描', '美术'],
    ['硬笔书法', '书法'],
    ['中国舞启蒙', '舞蹈'],
    ['钢琴小组课', '音乐'],
  ],
  SPORTS: [
    ['少儿篮球', '篮球'],
    ['少儿游泳', '游泳'],
    ['羽毛球入门', '羽毛球'],
    ['武术基本功', '武术'],
  ],
  SCI_TECH: [
    ['图形化编程', '编程'],
    ['机器人搭建', '机器人'],
    ['航模制作', '航模'],
  ],
} as const satisfies Record<FirmClass, readonly (readonly [string, string])[]>

/** A course of an institution: title and field. One whose name says a field teaches that. */
export function courseOf(c: Chance, kind: FirmClass, firm: string): readonly [string, string] {
  const all: readonly (readonly [string, string])[] = COURSES[kind]
  const own = all.filter(([, field]) => firm.includes(field))
  return c.pick(own.length > 0 ? own : all)
}
