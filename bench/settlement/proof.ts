import { checks } from '../../server/modules/custody/verify.ts'
import { systemBox } from '../../server/platform/db/box.ts'
import { type Ground, transact } from '../../server/platform/db/tx.ts'

/** Recomputes every figure of custody from its rows. @throws Error with the first differences */
export async function moneyIsRight(ground: Ground, say: (text: string) => void): Promise<void> {
  const begin = performance.now()
  for (const check of checks) {
    const { wrong } = await transact(
      ground,
      systemBox('bench:verify'),
      async tx => {
        await tx.rows('set local statement_timeout = 0')
        return check.run(tx)
      },
      { readOnly: true, snapshot: true },
    )
    if (wrong.length > 0)
      throw new Error(
        `${check.id}: ${wrong
          .slice(0, 5)
          .map(w => w.zh)
          .join('; ')}`,
      )
  }
  say(`money verified in ${Math.round(performance.now() - begin)} ms`)
}
