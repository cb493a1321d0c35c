import { expect, test } from 'vitest'
import { usesOf } from '../../scripts/generate-uses.ts'
import { uses } from '../../server/modules/rules/uses.gen.ts'
import { files, root } from './source.ts'

test('the table of what uses each row of the regulation is current', () => {
  const written = files.filter(path =>
    /^(rules|server|web|tests)\/.*\.tsx?$|^rules\/examples\/.*\.yaml$/.test(path),
  )
  const sorted = (table: object) =>
    JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(table).sort())))
  expect(sorted(uses)).toEqual(sorted(usesOf(root, written)))
})
