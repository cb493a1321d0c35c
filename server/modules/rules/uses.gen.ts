// Generated from the sources by scripts/generate.ts. Do not edit.
/** Where each row of the regulation is at work. */
export const uses: Readonly<
  Record<string, { formulas: string[]; gates: string[]; screens: string[]; tests: string[] }>
> = {
 "ACC-73": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "server/modules/custody/bank/accounts.test.ts"
  ]
 },
 "CONV-01": {
  "formulas": [
   "rules/formulas/lighter-law.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": []
 },
 "CONV-04": {
  "formulas": [
   "rules/formulas/clocks.ts",
   "rules/formulas/deadline.ts",
   "rules/formulas/prepayment.ts"
  ],
  "gates": [
   "server/modules/contracts/offer.ts",
   "server/modules/contracts/refund-clocks.ts",
   "server/modules/contracts/replay.ts",
   "server/modules/institutions/conversions.ts",
   "server/modules/lessons/due.ts",
   "server/modules/lessons/replay.ts"
  ],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts"
  ]
 },
 "DIS-06": {
  "formulas": [
   "rules/formulas/discretion.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": []
 },
 "FEE-01": {
  "formulas": [
   "rules/formulas/order-split.ts",
   "rules/formulas/prepayment.ts"
  ],
  "gates": [
   "server/modules/contracts/offer.ts",
   "server/modules/contracts/replay.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/governance.yaml",
   "rules/examples/prepayment.yaml",
   "rules/formulas/governance.test.ts",
   "rules/formulas/prepayment.test.ts",
   "rules/load.test.ts",
   "rules/rulebook.test.ts",
   "server/modules/rules/replay/replay.test.ts",
   "server/modules/rules/rules.test.ts"
  ]
 },
 "FEE-02": {
  "formulas": [
   "rules/formulas/order-split.ts",
   "rules/formulas/prepayment.ts"
  ],
  "gates": [
   "server/modules/contracts/offer.ts",
   "server/modules/contracts/replay.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/prepayment.yaml",
   "rules/formulas/prepayment.test.ts"
  ]
 },
 "FEE-03": {
  "formulas": [
   "rules/formulas/prepayment.ts"
  ],
  "gates": [
   "server/modules/contracts/offer.ts",
   "server/modules/contracts/replay.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/prepayment.yaml",
   "rules/formulas/prepayment.test.ts"
  ]
 },
 "FEE-04": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": []
 },
 "FEE-05": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": []
 },
 "FEE-07": {
  "formulas": [
   "rules/formulas/reserve.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": []
 },
 "FEE-08": {
  "formulas": [
   "rules/formulas/prepayment.ts"
  ],
  "gates": [
   "server/modules/contracts/offer.ts",
   "server/modules/contracts/replay.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/prepayment.yaml"
  ]
 },
 "FEE-11": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": []
 },
 "FEE-12": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": []
 },
 "FEE-14": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/penalties.yaml",
   "rules/formulas/penalties.test.ts"
  ]
 },
 "FEE-15": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": []
 },
 "FEE-16": {
  "formulas": [
   "rules/formulas/refund.ts"
  ],
  "gates": [
   "server/modules/contracts/refunds.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/clocks-platform.yaml"
  ]
 },
 "FEE-17": {
  "formulas": [
   "rules/formulas/refund.ts"
  ],
  "gates": [
   "server/modules/contracts/refunds.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": []
 },
 "FEE-18": {
  "formulas": [
   "rules/formulas/liquidation.ts"
  ],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": []
 },
 "FEE-19": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/clocks-platform.yaml"
  ]
 },
 "FEE-22": {
  "formulas": [
   "rules/formulas/clocks.ts"
  ],
  "gates": [
   "server/modules/contracts/refund-clocks.ts",
   "server/modules/contracts/replay.ts",
   "server/modules/lessons/due.ts",
   "server/modules/lessons/replay.ts"
  ],
  "screens": [],
  "tests": [
   "rules/examples/clocks-platform.yaml",
   "rules/examples/clocks.yaml",
   "rules/rulebook.test.ts"
  ]
 },
 "FEE-99": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/governance.yaml",
   "rules/load.test.ts",
   "server/modules/rules/replay/replay.test.ts",
   "server/modules/rules/rules.test.ts"
  ]
 },
 "HARD-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/governance.yaml"
  ]
 },
 "HARD-05": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-recurring.yaml"
  ]
 },
 "INS-04": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-publicity.yaml"
  ]
 },
 "INS-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-supervision.yaml"
  ]
 },
 "LED-12": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "server/modules/custody/custody.test.ts"
  ]
 },
 "LED-16": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "server/modules/custody/custody.test.ts"
  ]
 },
 "LIC-01": {
  "formulas": [],
  "gates": [
   "server/modules/institutions/actions.ts"
  ],
  "screens": [],
  "tests": []
 },
 "LIC-02": {
  "formulas": [],
  "gates": [
   "server/modules/institutions/conversions.ts"
  ],
  "screens": [],
  "tests": [
   "rules/examples/clocks-licensing.yaml"
  ]
 },
 "LIC-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-licensing.yaml"
  ]
 },
 "MAT-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-filings.yaml"
  ]
 },
 "MAT-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-filings.yaml"
  ]
 },
 "PEN-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/penalties.yaml"
  ]
 },
 "PEN-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/catalogues.test.ts"
  ]
 },
 "PEN-04": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-filings.yaml"
  ]
 },
 "PEN-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-filings.yaml",
   "rules/examples/penalties.yaml"
  ]
 },
 "PEN-11": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/penalties.yaml",
   "rules/formulas/penalties.test.ts"
  ]
 },
 "PLAT-03": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": []
 },
 "PLAT-04": {
  "formulas": [
   "rules/formulas/clocks.ts"
  ],
  "gates": [
   "server/modules/contracts/refund-clocks.ts",
   "server/modules/contracts/replay.ts",
   "server/modules/lessons/due.ts",
   "server/modules/lessons/replay.ts"
  ],
  "screens": [
   "web/public/calculator/calculators.ts",
   "web/public/calculator/en.ts",
   "web/public/calculator/zh.ts",
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-platform.yaml",
   "rules/examples/clocks.yaml",
   "server/modules/rules/replay/replay.test.ts"
  ]
 },
 "PLAT-05": {
  "formulas": [
   "rules/formulas/clocks.ts"
  ],
  "gates": [
   "server/modules/contracts/refund-clocks.ts",
   "server/modules/contracts/replay.ts",
   "server/modules/lessons/due.ts",
   "server/modules/lessons/replay.ts"
  ],
  "screens": [
   "web/public/calculator/calculators.ts",
   "web/public/calculator/en.ts",
   "web/public/calculator/zh.ts",
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-platform.yaml",
   "rules/examples/clocks.yaml"
  ]
 },
 "PLAT-10": {
  "formulas": [
   "rules/formulas/clocks.ts"
  ],
  "gates": [
   "server/modules/contracts/refund-clocks.ts",
   "server/modules/contracts/replay.ts",
   "server/modules/lessons/due.ts",
   "server/modules/lessons/replay.ts"
  ],
  "screens": [],
  "tests": [
   "rules/examples/clocks-platform.yaml"
  ]
 },
 "PLAT-11": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-platform.yaml"
  ]
 },
 "PRC-01": {
  "formulas": [
   "rules/formulas/price-cap.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts",
   "server/modules/institutions/public.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "server/modules/rules/replay/replay.test.ts"
  ]
 },
 "PRC-02": {
  "formulas": [
   "rules/formulas/class-day.ts",
   "rules/formulas/class-session.ts",
   "rules/formulas/class-time.ts",
   "rules/formulas/price-cap.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts",
   "server/modules/institutions/public.ts"
  ],
  "screens": [],
  "tests": [
   "rules/rulebook.test.ts",
   "server/modules/rules/replay/replay.test.ts"
  ]
 },
 "PRC-03": {
  "formulas": [
   "rules/formulas/price-cap.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts",
   "server/modules/institutions/public.ts"
  ],
  "screens": [],
  "tests": []
 },
 "PRC-04": {
  "formulas": [
   "rules/formulas/price-cap.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts",
   "server/modules/institutions/public.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": []
 },
 "PRC-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/penalties.yaml",
   "rules/formulas/penalties.test.ts"
  ]
 },
 "PRC-09": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/penalties.yaml",
   "rules/formulas/penalties.test.ts"
  ]
 },
 "PROC-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-penalty.yaml"
  ]
 },
 "PROC-04": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-penalty.yaml"
  ]
 },
 "PROC-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/data.test.ts",
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-penalty.yaml"
  ]
 },
 "PROC-07": {
  "formulas": [
   "rules/formulas/gains.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-penalty.yaml"
  ]
 },
 "PROC-12": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/governance.yaml"
  ]
 },
 "PROC-13": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-penalty.yaml"
  ]
 },
 "PROC-14": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-penalty.yaml",
   "server/modules/rules/rules.test.ts"
  ]
 },
 "PROC-16": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-penalty.yaml"
  ]
 },
 "PROC-17": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-penalty.yaml"
  ]
 },
 "PROC-18": {
  "formulas": [
   "rules/formulas/instalments.ts",
   "rules/formulas/surcharge.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": []
 },
 "PROC-19": {
  "formulas": [
   "rules/formulas/instalments.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": []
 },
 "PROC-20": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-publicity.yaml"
  ]
 },
 "PROC-21": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-publicity.yaml"
  ]
 },
 "PROC-22": {
  "formulas": [
   "rules/formulas/limitation.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-penalty.yaml"
  ]
 },
 "PROC-23": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-remedies.yaml"
  ]
 },
 "PROC-24": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-remedies.yaml"
  ]
 },
 "PROC-25": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-remedies.yaml"
  ]
 },
 "PROC-26": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-remedies.yaml"
  ]
 },
 "PROC-27": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-transfer.yaml"
  ]
 },
 "PROC-30": {
  "formulas": [
   "rules/formulas/exposure.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-publicity.yaml"
  ]
 },
 "PROC-99": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-events.yaml",
   "server/modules/rules/rules.test.ts"
  ]
 },
 "SAFE-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-recurring.yaml"
  ]
 },
 "SAFE-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-recurring.yaml"
  ]
 },
 "SAFE-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-recurring.yaml"
  ]
 },
 "STD-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/governance.yaml"
  ]
 },
 "STF-04": {
  "formulas": [
   "rules/formulas/staffing.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/governance.yaml"
  ]
 },
 "STF-05": {
  "formulas": [
   "rules/formulas/staffing.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/governance.yaml"
  ]
 },
 "STF-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-filings.yaml"
  ]
 },
 "STF-09": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-filings.yaml"
  ]
 },
 "STF-13": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-recurring.yaml"
  ]
 },
 "STF-14": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/penalties.yaml"
  ]
 },
 "SUP-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-supervision.yaml"
  ]
 },
 "SUP-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-supervision.yaml"
  ]
 },
 "SUP-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-supervision.yaml"
  ]
 },
 "SUP-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-filings.yaml"
  ]
 },
 "SUP-09": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-publicity.yaml"
  ]
 },
 "TIME-01": {
  "formulas": [
   "rules/formulas/class-day.ts",
   "rules/formulas/class-slots.ts",
   "rules/formulas/class-time.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/class-times.yaml"
  ]
 },
 "TIME-02": {
  "formulas": [
   "rules/formulas/class-day.ts",
   "rules/formulas/class-session.ts",
   "rules/formulas/class-slots.ts",
   "rules/formulas/class-time.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/class-times.yaml",
   "server/modules/rules/replay/replay.test.ts"
  ]
 },
 "TIME-03": {
  "formulas": [
   "rules/formulas/class-day.ts",
   "rules/formulas/class-session.ts",
   "rules/formulas/class-slots.ts",
   "rules/formulas/class-time.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts"
  ],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/class-times.yaml"
  ]
 },
 "TIME-04": {
  "formulas": [
   "rules/formulas/class-day.ts",
   "rules/formulas/class-session.ts",
   "rules/formulas/class-slots.ts",
   "rules/formulas/class-time.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts"
  ],
  "screens": [],
  "tests": [
   "rules/examples/class-times.yaml"
  ]
 },
 "TIME-05": {
  "formulas": [
   "rules/formulas/class-day.ts",
   "rules/formulas/class-slots.ts",
   "rules/formulas/class-time.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts"
  ],
  "screens": [],
  "tests": [
   "rules/examples/class-times.yaml"
  ]
 },
 "TIME-06": {
  "formulas": [
   "rules/formulas/class-day.ts"
  ],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/class-times.yaml"
  ]
 },
 "TIME-09": {
  "formulas": [
   "rules/formulas/capacity.ts",
   "rules/formulas/class-day.ts",
   "rules/formulas/class-session.ts",
   "rules/formulas/class-time.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts"
  ],
  "screens": [],
  "tests": [
   "rules/examples/class-times.yaml",
   "rules/rulebook.test.ts"
  ]
 },
 "TIME-11": {
  "formulas": [
   "rules/formulas/class-day.ts",
   "rules/formulas/class-session.ts",
   "rules/formulas/class-time.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts"
  ],
  "screens": [],
  "tests": [
   "rules/examples/class-times.yaml"
  ]
 },
 "TIME-12": {
  "formulas": [
   "rules/formulas/class-day.ts",
   "rules/formulas/class-session.ts",
   "rules/formulas/class-time.ts"
  ],
  "gates": [
   "server/modules/courses/law.ts",
   "server/modules/courses/replay.ts"
  ],
  "screens": [],
  "tests": []
 },
 "TIP-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-tips.yaml"
  ]
 },
 "TIP-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-tips.yaml"
  ]
 },
 "TIP-05": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-petitions.yaml"
  ]
 },
 "TIP-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-tips.yaml"
  ]
 },
 "TIP-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/clocks/engine.test.ts",
   "rules/examples/clocks-tips.yaml"
  ]
 },
 "TIP-12": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-tips.yaml",
   "rules/examples/governance.yaml"
  ]
 }
}
