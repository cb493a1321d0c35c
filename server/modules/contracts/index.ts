import './open-work.ts'

import './replay.ts'

export { contractsModule } from './routes.ts'
export { getContract, learnersOf, openLearner, rosterOf, sealedColumns } from './store.ts'
export { lessonNotUsed, lessonsWaiting } from './waiting.ts'
