import { checked, type IdentifierCheck, normalize, reject } from './check.ts'

/** Mobile phone number of the mainland: 11 digits from 13 to 19, +86 allowed in front. */
export function checkPhone(value: string): IdentifierCheck {
  const number = normalize(value)
    .replace(/[-()]/g, '')
    .replace(/^(\+86|0086)/, '')
  return /^1[3-9]\d{9}$/.test(number)
    ? checked(number, [])
    : checked(number, [
        reject(
          'SHAPE',
          '应为 11 位手机号码，13–19 开头',
          'must be a mobile number of 11 digits from 13 to 19',
        ),
      ])
}

/**
 * Number of a licence to run a school: 15 digits (form of 2008) or 13 (form of 2004), with or without the
 * printed frame 教民…号. The digits are not split further (LIC-15).
 * @cite 教发厅〔2008〕2号
 */
export function checkLicenceNumber(value: string): IdentifierCheck {
  const number = normalize(value).replace(/^教民/, '').replace(/号$/, '')
  if (/^\d{15}$/.test(number)) return checked(number, [], { form: '2008' })
  if (/^\d{13}$/.test(number)) return checked(number, [], { form: '2004' })
  return checked(number, [
    reject(
      'SHAPE',
      '应为 15 位数字（2008 年式）或 13 位数字（2004 年式）',
      'must be 15 digits (form of 2008) or 13 digits (form of 2004)',
    ),
  ])
}

const LEVELS: Readonly<Record<string, string>> = { 6: 'COUNTY', 9: 'TOWN', 12: 'VILLAGE' }

/**
 * Region code of 6, 9 or 12 digits; shape only, whether it exists is told by the register of regions.
 * @cite GB/T 2260
 */
export function checkRegionCode(value: string): IdentifierCheck {
  const code = normalize(value)
  if (!/^\d{6}(\d{3}){0,2}$/.test(code))
    return checked(code, [reject('SHAPE', '应为 6、9 或 12 位数字', 'must be 6, 9 or 12 digits')])
  if (code.length > 6 && code.slice(4, 6) === '00' && !isCityWithoutCounties(code))
    return checked(code, [
      reject('PARENT', '乡镇、村代码须在县级代码之下', 'town and village codes lie below a county'),
    ])
  return checked(code, [], { level: levelOf(code) })
}

/** Towns lie directly below cities that have no counties (441900, 442000, 460400, 620200). */
function isCityWithoutCounties(code: string): boolean {
  return code.slice(2, 4) !== '00'
}

function levelOf(code: string): string {
  if (code.length > 6) return LEVELS[code.length] ?? ''
  if (code === '000000') return 'NATION'
  if (code.endsWith('0000')) return 'PROVINCE'
  return code.endsWith('00') ? 'CITY' : 'COUNTY'
}
