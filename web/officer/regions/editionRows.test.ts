import { expect, test } from 'vitest'
import { readRows, readSuccessors } from './editionRows.ts'

test('a list of divisions is read with its levels and kinds; what is not understood is named by line', () => {
  const { rows, bad } = readRows(
    '代码,名称\n410000,河南省\r\n410100,郑州市\n410171，经济开发区，FUNCTIONAL_ZONE\n41,错\n410102001,某街道\n410102001001,某社区',
  )
  expect(rows).toEqual([
    { code: '410000', name: '河南省', kind: 'STATUTORY', level: 1 },
    { code: '410100', name: '郑州市', kind: 'STATUTORY', level: 2 },
    { code: '410171', name: '经济开发区', kind: 'FUNCTIONAL_ZONE', level: 3 },
    { code: '410102001', name: '某街道', kind: 'STATUTORY', level: 4 },
    { code: '410102001001', name: '某社区', kind: 'STATUTORY', level: 5 },
  ])
  expect(bad).toEqual([{ n: 5, text: '41,错' }])
})

test('what takes the place of a division may be several, or nothing', () => {
  expect(readSuccessors('410104,410102 410103\n410106,\nx')).toEqual({
    successors: { '410104': ['410102', '410103'], '410106': [] },
    bad: [{ n: 3, text: 'x' }],
  })
})
