import './open-work.ts'

import './replay.ts'

export { deemConfirmed } from './deem.ts'
export { lessonsModule } from './routes.ts'
