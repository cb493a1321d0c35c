import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it('rows become lines; commas, quotes and formulas do no harm', () => {
  expect(
    csv([
      ['规定', '数值'],
      ['a,b', '=1+1'],
      ['"x"', '5'],
    ]),
  ).toBe('\ufeff规定,数值\r\n"a,b",\'=1+1\r\n"""x""",5\r\n')
})
