import type { Text } from '../trace.ts'
import type { RuleFile } from './file.ts'
import { isMapping, textAt } from './shape.ts'

/** Reads what codes mean: code → words in both languages. */
export function readWords(file: RuleFile): Record<string, Text> {
  const words: Record<string, Text> = {}
  if (!isMapping(file.data)) {
    file.report([], 'expected a mapping of codes')
    return words
  }
  for (const [code, data] of Object.entries(file.data)) {
    const text = textAt(file, [code], data)
    if (text) words[code] = text
  }
  return words
}
