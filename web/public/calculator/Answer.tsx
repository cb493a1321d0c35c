import type { Explained } from '../../../rules/index.ts'
import type { CalculatorName } from './calculators.ts'
import { PrepaymentAnswer, PriceAnswer, RefundAnswer } from './MoneyAnswers.tsx'
import { ClassTimeAnswer, DeadlineAnswer } from './TimeAnswers.tsx'

/** The answer of a calculator, the result first, then every step with its article. */
export default function Answer({ name, answer }: { name: CalculatorName; answer: Explained<unknown> }) {
  const { value, trace } = answer
  switch (name) {
    case 'refund':
      return <RefundAnswer value={value as never} trace={trace} />
    case 'price':
      return <PriceAnswer value={value as never} trace={trace} />
    case 'prepayment':
      return <PrepaymentAnswer value={value as never} trace={trace} />
    case 'deadline':
      return <DeadlineAnswer value={value as never} trace={trace} />
    case 'class-time':
      return <ClassTimeAnswer value={value as never} trace={trace} />
  }
}
