import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkRegionCode,
  checkResidentId,
  checkUscc,
  identifierChecks,
  maskAddress,
  maskInstitution,
  maskName,
  maskPhone,
  maskResidentId,
  maskUscc,
  residentIdCheckCharacter,
  usccCheckCharacter,
} from './identifiers.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccs = ['91410105MA00XX015M', '91430103XXXX00027N', '52410100XXXX00035Y']

describe('the unified social credit code', () => {
  test('finds every single wrong character', () => {
    for (const code of usccs)
      for (let index = 0; index < code.length; index += 1)
        for (const character of ALPHABET) {
          if (character === code[index]) continue
          const wrong = code.slice(0, index) + character + code.slice(index + 1)
          expect(checkUscc(wrong).valid, wrong).toBe(false)
        }
  })

  test('is read as it is typed: blanks, small letters, full width', () => {
    expect(checkUscc(' 9141 0105 ma00xx015m ').normal).toBe(usccs[0])
    expect(checkUscc('９１４１０１０５ＭＡ００ＸＸ０１５Ｍ').valid).toBe(true)
  })

  test('with a wrong check character may still be recorded, with a malformed shape not', () => {
    expect(checkUscc('91410105MA00XX015N')).toMatchObject({ valid: false, acceptable: true })
    expect(checkUscc('91410105MA00XX015')).toMatchObject({ acceptable: false })
    expect(checkUscc('91410105MA00XX01SM')).toMatchObject({ acceptable: false })
  })

  test('warns when the organisation code inside has a wrong check digit', () => {
    const body = '91410105MA00XX016'
    const code = body + usccCheckCharacter(body)
    expect(checkUscc(code).problems.map(problem => problem.code)).toEqual(['ORGANISATION_CHECK'])
  })
})

describe('the resident number', () => {
  test('finds every single wrong digit', () => {
    for (const number of ['410199201503010011', '41019920150301002X', '430199201211150171'])
      for (let index = 0; index < 17; index += 1)
        for (let digit = 0; digit <= 9; digit += 1) {
          if (String(digit) === number[index]) continue
          const wrong = number.slice(0, index) + digit + number.slice(index + 1)
          expect(checkResidentId(wrong).valid, wrong).toBe(false)
        }
  })

  test('tells an impossible date even when the check digit agrees', () => {
    const body = '53019919900229001'
    const result = checkResidentId(body + residentIdCheckCharacter(body))
    expect(result.problems.map(problem => problem.code)).toEqual(['BIRTH'])
  })

  test('may be of a region that only old lists know, and not be born tomorrow', () => {
    const number = '410199201503010011'
    expect(checkResidentId(number, { knownRegion: () => false })).toMatchObject({
      acceptable: true,
      valid: false,
    })
    expect(checkResidentId(number, { knownRegion: code => code === '410199' }).valid).toBe(true)
    expect(checkResidentId(number, { today: '2015-02-28' }).acceptable).toBe(false)
  })
})

test('no check breaks on any text, and each failure says why in both languages', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(identifierChecks)),
      fc.string({ unit: 'binary' }),
      (kind, value) => {
        const result = identifierChecks[kind]?.(value)
        expect(result?.valid).toBe(result?.problems.length === 0)
        for (const problem of result?.problems ?? []) {
          expect(problem.says.zh).not.toBe('')
          expect(problem.says.en).not.toBe('')
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('a region code tells its level', () => {
  const level = (code: string) => checkRegionCode(code).reading.level
  expect(level('000000')).toBe('NATION')
  expect(level('410000')).toBe('PROVINCE')
  expect(level('410100')).toBe('CITY')
  expect(level('410105')).toBe('COUNTY')
  expect(level('410105001')).toBe('TOWN')
  expect(level('441900003')).toBe('TOWN')
  expect(level('410105001002')).toBe('VILLAGE')
  expect(checkRegionCode('410000001').acceptable).toBe(false)
})

test('masks leave what screens may show', () => {
  expect(maskResidentId('410199201503010011')).toBe('4101**********0011')
  expect(maskPhone('13812345678')).toBe('138****5678')
  expect(maskName('雷军')).toBe('雷**')
  expect(maskUscc('91430321MA00XX0153')).toBe('91430321*********3')
  expect(maskInstitution('湘潭县某某某托管中心', '湘潭县')).toBe('湘潭县***托管中心')
  expect(maskInstitution('某某')).toBe('***')
  expect(maskAddress('郑州市金水区花园路12号院3号楼')).toBe('郑州市金水区花园路***')
  expect(maskResidentId('123')).toBe('***')
})
