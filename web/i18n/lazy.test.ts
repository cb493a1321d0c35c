import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const WEB = join(import.meta.dirname, '..')

test('whatever is fetched later waits for its words, so that no Chinese is left on an English page', () => {
  const bare = globSync('**/*.tsx', { cwd: WEB }).filter(file =>
    /\blazy\((?!withWords\()/.test(readFileSync(join(WEB, file), 'utf8').replaceAll(/lazy\(\s+/g, 'lazy(')),
  )
  expect(bare).toEqual([])
})
