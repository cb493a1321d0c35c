import { describe, expect, it } from 'vitest'
import { loadRules } from '../../catalogue/rules.ts'
import { ask, faultsOf, plain } from './ask.ts'
import { type CalculatorName, calculators } from './calculators.ts'

const TODAY = '2026-05-06'
const filled = {
  refund: {
    paid: '4,800',
    lessons: '48',
    gifts: '2',
    used: '10',
    'paid-on': '2026-03-01',
    starts: '2026-03-05',
  },
  price: { region: '410100', minutes: '45', size: '8' },
  prepayment: { amount: '4800', lessons: '48', ends: '2026-07-28' },
  deadline: {},
  'class-time': { on: '2026-05-09', start: '18:30', end: '20:00' },
}
const inputsOf = (name: CalculatorName) => ({ ...calculators[name].initial(TODAY), ...filled[name] })
const names = Object.keys(calculators) as CalculatorName[]

describe('every calculator', () => {
  it.each(names)('%s asks the rules in their own words and gets steps with the answer', async name => {
    const inputs = inputsOf(name)
    expect(faultsOf(name, inputs)).toEqual({})
    const { value, trace } = ask(await loadRules(), name, inputs)
    expect(value).toBeTruthy()
    expect(trace.length).toBeGreaterThan(0)
  })
  it.each(names.filter(n => n !== 'deadline'))('%s names what is missing', name => {
    expect(Object.keys(faultsOf(name, calculators[name].initial(TODAY))).length).toBeGreaterThan(0)
  })
})

describe('inputs', () => {
  it('that contradict each other are named at the later one', () => {
    const refund = { ...inputsOf('refund'), used: '51', 'paid-on': '2026-05-07', released: '4800.01' }
    expect(faultsOf('refund', refund)).toEqual({
      used: { key: 'tooMany' },
      on: { key: 'order' },
      released: { key: 'tooMuch' },
    })
    expect(faultsOf('class-time', { ...inputsOf('class-time'), end: '18:30' })).toEqual({
      end: { key: 'order' },
    })
  })
  it('of a wrong form are refused', () => {
    expect(faultsOf('refund', { ...inputsOf('refund'), paid: '1.234', used: '-1' })).toMatchObject({
      paid: { key: 'yuan' },
      used: { key: 'whole' },
    })
  })
  it('reach the rules without separators and without what does not matter', () => {
    expect(plain('refund', inputsOf('refund'))).toMatchObject({ paid: '4800.00', gifts: '2' })
    expect(plain('refund', inputsOf('refund'))).not.toHaveProperty('released')
    expect(plain('deadline', { ...inputsOf('deadline'), rule: 'OWN', amount: '7' })).toEqual({
      start: TODAY,
      amount: '7',
      unit: 'WORKDAY',
      why: 'yes',
    })
  })
})
