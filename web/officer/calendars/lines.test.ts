import { expect, test } from 'vitest'
import { readDays, writeDays } from './lines.ts'

test('days and spans of days are read line by line, and what is no day is given back', () => {
  const text =
    '2027-01-01 元旦\n\n2027-02-06~2027-02-08 春节\n2027-02-30 错\n五一\n2027-05-03~2027-05-01 反了'
  const { days, bad } = readDays(text)
  expect(writeDays(days)).toBe('2027-01-01 元旦\n2027-02-06 春节\n2027-02-07 春节\n2027-02-08 春节')
  expect(bad).toEqual(['2027-02-30 错', '五一', '2027-05-03~2027-05-01 反了'])
})
