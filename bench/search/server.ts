import { parentPort, workerData } from 'node:worker_threads'
import { serve } from '../../server/main.ts'
import { readConfig } from '../../server/platform/config.ts'

/** The real server in a thread of its own, so that those who ask do not wait for their own questions. */
const running = await serve(readConfig(workerData as Record<string, string>))
parentPort!.on('message', async () => {
  await running.stop()
  parentPort!.postMessage('stopped')
  process.exit(0)
})
parentPort!.postMessage(running.address)
