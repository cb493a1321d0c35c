import { describe, expect, test } from 'vitest'
import { seedDivisions, seedUnits } from './edition.ts'
import { readName } from './readings.ts'

/** Code, name as people say it, reading. Each differs from what the characters alone would suggest, or is a trap. */
const READINGS = `
130225 乐亭 lao ting|130726 蔚县 yu xian|131025 大城 dai cheng|140109 万柏林 wan bai lin|140428 长子 zhang zi
140400 长治 chang zhi|140802 解州 xie zhou|140924 繁峙 fan shi|141024 洪洞 hong tong|150203 昆都仑 kun du lun
150425 克什克腾 ke shi ke teng|150603 康巴什 kang ba shi|150923 商都 shang du|211281 调兵山 diao bing shan
222404 珲春 hun chun|230725 大箐山 da qing shan|231085 穆棱 mu ling|231226 绥棱 sui ling|310112 闵行 min hang
310112 莘庄 xin zhuang|320116 六合 lu he|320505 浒墅关 xu shu guan|320903 盐都 yan du|321012 江都 jiang du
320830 盱眙 xu yi|320682 如皋 ru gao|320707 赣榆 gan yu|330382 乐清 yue qing|330381 莘塍 xin cheng
330683 嵊州 sheng zhou|330800 衢州 qu zhou|331000 台州 tai zhou|331100 丽水 li shui|331102 莲都 lian du
340300 蚌埠 beng bu|340303 蚌山 beng shan|340722 枞阳 zong yang|341021 歙县 she xian|341023 黟县 yi xian
341500 六安 lu an|341502 金安 jin an|341600 亳州 bo zhou|341621 涡阳 guo yang|350200 厦门 xia men|350105 马尾 ma wei
350821 长汀 chang ting|360428 都昌 du chang|360730 宁都 ning du|360731 于都 yu du|361124 铅山 yan shan
361126 弋阳 yi yang|370481 滕州 teng zhou|370881 曲阜 qu fu|371122 莒县 ju xian|371481 乐陵 lao ling
371503 茌平 chi ping|371522 莘县 shen xian|371524 东阿 dong e|371722 单县 shan xian|371726 鄄城 juan cheng
410122 中牟 zhong mu|410182 荥阳 xing yang|410505 殷都 yin du|410621 浚县 xun xian|411002 魏都 wei du
411024 鄢陵 yan ling|411104 召陵 shao ling|411221 渑池 mian chi|411326 淅川 xi chuan|411424 柘城 zhe cheng
411526 潢川 huang chuan|411726 泌阳 bi yang|419001 济源 ji yuan|420116 黄陂 huang pi|420505 猇亭 xiao ting
421303 曾都 zeng du|421023 监利 jian li|430223 攸县 you xian|430481 耒阳 lei yang|431000 郴州 chen zhou
440113 番禺 pan yu|440114 花都 hua du|441422 大埔 da bu|441900 东莞 dong guan|450804 覃塘 qin tang
450222 百色 bai se|451228 都安 du an|460400 儋州 dan zhou|469027 乐东 le dong|500110 綦江 qi jiang
500109 北碚 bei bei|500230 丰都 feng du|500000 重庆 chong qing|510114 新都 xin du|510117 郫都 pi du
510183 邛崃 qiong lai|510682 什邡 shi fang|511024 威远 wei yuan|511123 犍为 qian wei|511381 阆中 lang zhong
511424 丹棱 dan ling|511527 筠连 jun lian|511822 荥经 ying jing|520203 六枝 liu zhi|522701 都匀 du yun
522732 三都 san du|530114 呈贡 cheng gong|532323 牟定 mou ding|532531 绿春 lv chun|532822 勐海 meng hai
540000 西藏 xi zang|540521 扎囊 za nang|540531 浪卡子 lang ka zi|610402 秦都 qin du|610727 略阳 lve yang
610829 吴堡 wu bu|610115 栎阳 yue yang|611026 柞水 zha shui|610118 鄠邑 hu yi|620722 民乐 min le
620802 崆峒 kong tong|621202 武都 wu du|621223 宕昌 tan chang|630202 乐都 le du|632822 都兰 du lan
640303 红寺堡 hong si bu|652823 尉犁 yu li|652900 阿克苏 a ke su|652927 乌什 wu shi|653001 阿图什 a tu shi
653101 喀什 ka shi|653125 莎车 sha che|653131 塔什库尔干 ta shi ku er gan|652826 焉耆 yan qi|650421 鄯善 shan shan`
  .trim()
  .split(/\||\n/)
  .map(row => {
    const [code, name, ...syllables] = row.split(' ')
    return [code!, name!, syllables.join(' ')] as const
  })

describe('readings of place names', () => {
  test('more than a hundred names with unusual readings are read as in the place', () => {
    expect(READINGS.length).toBeGreaterThan(100)
    const wrong = READINGS.filter(([code, name, reading]) => readName(name, code).full !== reading)
    expect(wrong.map(([code, name]) => `${name} ${readName(name, code).full}`)).toEqual([])
  })

  test('towns and villages inherit the reading of their county, other places do not', () => {
    expect(readName('单城', '371722001').full).toBe('shan cheng')
    expect(readName('涡南', '341621101').full).toBe('guo nan')
    expect(readName('番禺大道社区', '440113001001').full).toBe('pan yu da dao she qu')
    expect(readName('番茄', '370102001').full).toBe('fan qie')
    expect(readName('尉庄', '410223100').full).toBe('wei zhuang')
  })

  test('every division of the country has a reading, and letters and digits read as themselves', () => {
    const readable = /^[a-z0-9]+( [a-z0-9]+)*$/
    expect(seedDivisions().filter(d => !readable.test(d.pinyin))).toEqual([])
    expect([...seedUnits(4, '41'), ...seedUnits(5, '41')].filter(d => !readable.test(d.pinyin))).toEqual([])
    expect(readName('768厂（北区）', '110108026026')).toEqual({
      full: '7 6 8 chang bei qu',
      initials: '768cbq',
    })
  })

  test('a character that no list has still gets a reading or is left out', () => {
    expect(readName('㐂村', '110101001001').full).toMatch(/cun$/)
  })
})
