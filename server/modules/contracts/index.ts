import './open-work.ts'

import './replay.ts'

export { contractsModule } from './routes.ts'
export { expectedIn, getContract, learnersOf, openLearner, sealedColumns } from './store.ts'
export { lessonNotUsed, lessonsWaiting } from './waiting.ts'
