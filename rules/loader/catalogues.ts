import {
  type CatalogueFile,
  type CatalogueLibrary,
  codesOfCatalogue,
  readCatalogueFile,
} from './catalogue-file.ts'
import type { RuleFile } from './file.ts'

/** Reads all catalogues; their entries may refer to those of any other. */
export function readCatalogues(
  files: readonly RuleFile[],
  library: Omit<CatalogueLibrary, 'catalogues'>,
): readonly CatalogueFile[] {
  const catalogues = new Map<string, ReadonlySet<string>>()
  for (const file of files) {
    const own = codesOfCatalogue(file)
    if (!own) continue
    if (catalogues.has(own.name)) file.report(['catalogue'], `the catalogue "${own.name}" stands twice`)
    catalogues.set(own.name, new Set(own.codes))
  }
  const read = files.map(file => readCatalogueFile(file, { ...library, catalogues }))
  return read.filter(catalogue => catalogue !== undefined)
}
