import type { PolicyDocument } from '../parameter.ts'
import type { RuleFile } from './file.ts'
import { isMapping, mappingAt, stringAt } from './shape.ts'

/** Reads the policy library: number (or title) → document. */
export function readDocuments(file: RuleFile): Record<string, PolicyDocument> {
  const documents: Record<string, PolicyDocument> = {}
  if (!isMapping(file.data)) {
    file.report([], 'expected a mapping of documents')
    return documents
  }
  for (const [key, entry] of Object.entries(file.data)) {
    const optional = ['number', 'issuer', 'published', 'url']
    const mapping = mappingAt(file, [key], entry, ['zh', 'en'], optional)
    if (!mapping) continue
    for (const [name, value] of Object.entries(mapping)) stringAt(file, [key, name], value)
    const { published } = mapping
    if (typeof published === 'string' && !/^\d{4}(-\d{2}){0,2}$/.test(published))
      file.report([key, 'published'], 'expected YYYY, YYYY-MM or YYYY-MM-DD')
    documents[key] = mapping as unknown as PolicyDocument
  }
  return documents
}

/** Reads the list of places where the texts were read. */
export function readSources(file: RuleFile): Record<string, string> {
  const sources: Record<string, string> = {}
  if (!isMapping(file.data)) {
    file.report([], 'expected a mapping of sources')
    return sources
  }
  for (const [key, value] of Object.entries(file.data)) sources[key] = stringAt(file, [key], value) ?? ''
  return sources
}
