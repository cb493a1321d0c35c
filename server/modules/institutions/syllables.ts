/**
 * The syllables of Mandarin as they are typed (ü as v). The place of a syllable in this list is its letter in the search
 * text, so the list is only ever appended to.
 */
const LIST =
  'a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo'.split(
    ' ',
  )

const FIRST_LETTER = 0xac00
const LONGEST = 6
const letters = new Map(LIST.map((s, i) => [s, String.fromCodePoint(FIRST_LETTER + i)]))

/** One letter of a block that institution names do not use, for a syllable; undefined for what is none. */
export const letterOf = (syllable: string) => letters.get(syllable)

/** Syllables that begin so, the beginning itself left out. */
export const completions = (start: string) => LIST.filter(s => s.startsWith(start) && s !== start)

export interface Reading {
  syllables: string[]
  /** Beginning of a syllable that is still being typed. */
  rest: string
}

/**
 * The ways in which letters can be read as syllables, longest syllables first: xian is xian or xi an. The last syllable
 * may be the beginning of a longer one; letters that end within a syllable are read so only where they must be.
 * @param max of the readings that are looked for
 */
export function readings(typed: string, max = 4): Reading[] {
  const found: Reading[] = []
  const walk = (at: number, syllables: string[]) => {
    if (found.length >= max) return
    if (at === typed.length) {
      found.push({ syllables, rest: '' })
      return
    }
    for (let n = Math.min(LONGEST, typed.length - at); n > 0; n--) {
      const part = typed.slice(at, at + n)
      if (letters.has(part)) walk(at + n, [...syllables, part])
    }
    const rest = typed.slice(at)
    if (found.length < max && completions(rest).length > 0) found.push({ syllables, rest })
  }
  walk(0, [])
  const complete = found.filter(r => r.rest === '')
  return complete.length === 0 ? found : [...complete, ...complete.flatMap(unfinished)]
}

/** The last syllable may be the beginning of a longer one: gua of guang. */
function unfinished({ syllables }: Reading): Reading[] {
  const rest = syllables.at(-1)!
  return completions(rest).length > 0 ? [{ syllables: syllables.slice(0, -1), rest }] : []
}
