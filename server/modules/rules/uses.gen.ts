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
 "CLS-04": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "CLS-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
  ]
 },
 "CLS-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
  ]
 },
 "CONV-01": {
  "formulas": [
   "rules/formulas/lighter-law.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "CONV-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
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
   "rules/clocks/engine.test.ts",
   "rules/examples/changes-national.yaml"
  ]
 },
 "DIS-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "DIS-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "DIS-06": {
  "formulas": [
   "rules/formulas/discretion.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
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
   "rules/examples/changes-national.yaml",
   "rules/examples/governance.yaml",
   "rules/examples/prepayment.yaml",
   "rules/formulas/governance.test.ts",
   "rules/formulas/prepayment.test.ts",
   "rules/load.test.ts",
   "rules/loader/catalogue-file.test.ts",
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
   "rules/examples/changes-national.yaml",
   "rules/examples/changes-regions.yaml",
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
   "rules/examples/changes-national.yaml",
   "rules/examples/changes-regions.yaml",
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
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "FEE-05": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/changes-national.yaml",
   "rules/examples/changes-regions.yaml"
  ]
 },
 "FEE-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
  ]
 },
 "FEE-07": {
  "formulas": [
   "rules/formulas/reserve.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
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
   "rules/examples/changes-national.yaml",
   "rules/examples/prepayment.yaml"
  ]
 },
 "FEE-09": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
  ]
 },
 "FEE-10": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "FEE-11": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "FEE-12": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "FEE-14": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
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
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
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
   "rules/examples/changes-national.yaml",
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
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "FEE-18": {
  "formulas": [
   "rules/formulas/liquidation.ts"
  ],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "FEE-19": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/changes-national.yaml",
   "rules/examples/clocks-platform.yaml"
  ]
 },
 "FEE-20": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "FEE-21": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
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
 "GRD-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "GRD-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "HARD-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
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
 "HARD-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "INS-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "INS-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
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
 "INS-05": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "INS-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "INS-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
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
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "LIC-02": {
  "formulas": [],
  "gates": [
   "server/modules/institutions/conversions.ts"
  ],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml",
   "rules/examples/clocks-licensing.yaml"
  ]
 },
 "LIC-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "LIC-04": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "LIC-05": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
  ]
 },
 "LIC-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
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
 "LIC-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "LIC-09": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "LIC-10": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
   "rules/examples/changes-regions.yaml"
  ]
 },
 "LIC-11": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "LIC-12": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "LIC-13": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "LIC-14": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "LIC-15": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "MAT-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "MAT-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "MAT-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "MAT-04": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "MAT-05": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "MAT-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
   "rules/examples/clocks-filings.yaml"
  ]
 },
 "MAT-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
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
   "rules/examples/changes-governance.yaml",
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
   "rules/examples/changes-governance.yaml",
   "rules/examples/clocks-filings.yaml"
  ]
 },
 "PEN-05": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "PEN-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
   "rules/examples/clocks-filings.yaml",
   "rules/examples/penalties.yaml"
  ]
 },
 "PEN-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "PEN-11": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
   "rules/examples/penalties.yaml",
   "rules/formulas/penalties.test.ts"
  ]
 },
 "PLAT-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "PLAT-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "PLAT-03": {
  "formulas": [],
  "gates": [],
  "screens": [
   "web/public/rights/questions.ts"
  ],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
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
   "rules/examples/changes-national.yaml",
   "rules/examples/changes-regions.yaml",
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
   "rules/examples/changes-national.yaml",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-platform.yaml",
   "rules/examples/clocks.yaml"
  ]
 },
 "PLAT-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "PLAT-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "PLAT-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
  ]
 },
 "PLAT-09": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
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
   "rules/examples/changes-national.yaml",
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
   "rules/examples/changes-national.yaml",
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
   "rules/examples/changes-national.yaml",
   "rules/examples/changes-regions.yaml",
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
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
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
  "tests": [
   "rules/examples/changes-national.yaml",
   "rules/examples/changes-regions.yaml"
  ]
 },
 "PRC-05": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "PRC-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "PRC-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "PRC-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
   "rules/examples/penalties.yaml",
   "rules/formulas/penalties.test.ts"
  ]
 },
 "PRC-09": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
   "rules/examples/penalties.yaml",
   "rules/formulas/penalties.test.ts"
  ]
 },
 "PROC-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "PROC-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
   "rules/examples/clocks-penalty.yaml"
  ]
 },
 "PROC-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
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
   "rules/examples/changes-governance.yaml",
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
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "PROC-19": {
  "formulas": [
   "rules/formulas/instalments.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
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
   "rules/examples/changes-governance.yaml",
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
   "rules/examples/changes-governance.yaml",
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
   "rules/examples/changes-governance.yaml",
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
   "rules/examples/changes-governance.yaml",
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
   "rules/coverage.test.ts",
   "rules/examples/clocks-recurring.yaml"
  ]
 },
 "SAFE-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/coverage.test.ts",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-recurring.yaml"
  ]
 },
 "SAFE-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/coverage.test.ts",
   "rules/examples/clocks-recurring.yaml"
  ]
 },
 "STD-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml",
   "rules/examples/governance.yaml"
  ]
 },
 "STD-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
  ]
 },
 "STD-04": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
  ]
 },
 "STD-05": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
  ]
 },
 "STD-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "STF-01": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/loader/catalogue-file.test.ts"
  ]
 },
 "STF-02": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "STF-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "STF-04": {
  "formulas": [
   "rules/formulas/staffing.ts"
  ],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
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
   "rules/examples/changes-governance.yaml",
   "rules/examples/governance.yaml"
  ]
 },
 "STF-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/loader/catalogue-file.test.ts"
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
   "rules/examples/changes-governance.yaml",
   "rules/examples/clocks-filings.yaml"
  ]
 },
 "STF-10": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "STF-11": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "STF-12": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "STF-13": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
   "rules/examples/clocks-recurring.yaml"
  ]
 },
 "STF-14": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml",
   "rules/examples/penalties.yaml"
  ]
 },
 "STF-15": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "STF-16": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
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
 "SUP-04": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "SUP-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml",
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
 "SUP-10": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
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
   "rules/examples/changes-national.yaml",
   "rules/examples/class-times.yaml",
   "web/officer/sandbox/words.test.ts"
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
   "rules/examples/changes-national.yaml",
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
   "rules/examples/changes-national.yaml",
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
   "rules/examples/changes-national.yaml",
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
   "rules/examples/changes-national.yaml",
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
   "rules/examples/changes-national.yaml",
   "rules/examples/class-times.yaml"
  ]
 },
 "TIME-07": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
 },
 "TIME-08": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
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
   "rules/examples/changes-national.yaml",
   "rules/examples/changes-regions.yaml",
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
   "rules/examples/changes-national.yaml",
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
 "TIME-13": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-national.yaml"
  ]
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
 "TIP-03": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
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
 "TIP-06": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
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
 "TIP-10": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml"
  ]
 },
 "TIP-12": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-regions.yaml",
   "rules/examples/clocks-events.yaml",
   "rules/examples/clocks-tips.yaml",
   "rules/examples/governance.yaml"
  ]
 },
 "TIP-13": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "TIP-14": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 },
 "TIP-15": {
  "formulas": [],
  "gates": [],
  "screens": [],
  "tests": [
   "rules/examples/changes-governance.yaml"
  ]
 }
}
