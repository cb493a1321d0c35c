import { clockKind } from './explain/clock-kind.ts'
import {
  capacityKind,
  exposureKind,
  instalmentsKind,
  liquidationKind,
  orderSplitKind,
  parameterKind,
  reserveKind,
  staffingKind,
} from './explain/governance-kinds.ts'
import { identifierKind } from './explain/identifier-kind.ts'
import { ExplainInputError, type Inputs } from './explain/inputs.ts'
import type { Ground, Kind } from './explain/kind.ts'
import { prepaymentKind, priceCapKind, refundKind, releaseKind } from './explain/money-kinds.ts'
import { fineKind, gainsKind, limitationKind, surchargeKind } from './explain/penalty-kinds.ts'
import { classTimeKind } from './explain/time-kinds.ts'
import { type Explained, text } from './trace.ts'

export { ExplainInputError, type InputSpec, type Inputs } from './explain/inputs.ts'
export type { Ground, Kind } from './explain/kind.ts'

/** Every kind of question by the name under which it is asked. */
export const explainKinds: Readonly<Record<string, Kind>> = {
  'price-cap': priceCapKind,
  prepayment: prepaymentKind,
  refund: refundKind,
  release: releaseKind,
  'class-time': classTimeKind,
  clock: clockKind,
  identifier: identifierKind,
  gains: gainsKind,
  fine: fineKind,
  surcharge: surchargeKind,
  instalments: instalmentsKind,
  limitation: limitationKind,
  exposure: exposureKind,
  liquidation: liquidationKind,
  reserve: reserveKind,
  'order-split': orderSplitKind,
  staffing: staffingKind,
  capacity: capacityKind,
  parameter: parameterKind,
}

/**
 * Answers a question whose inputs are plain texts (flags of a command line, fields of a form, a query string).
 * @throws ExplainInputError naming the input that is missing, unknown or malformed
 */
export function explain(kind: string, inputs: Inputs, ground: Ground): Explained<unknown> {
  const found = Object.hasOwn(explainKinds, kind) ? explainKinds[kind] : undefined
  if (!found) {
    const names = Object.keys(explainKinds).join(', ')
    throw new ExplainInputError(
      'kind',
      text(`没有“${kind}”；可用：${names}`, `no kind "${kind}"; there are: ${names}`),
    )
  }
  try {
    return found.answer(ground, inputs)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ExplainInputError('', text(`输入不成立：${error.message}`, error.message))
  }
}
