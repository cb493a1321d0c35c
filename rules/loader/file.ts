import { isNode, LineCounter, parseDocument } from 'yaml'

/** What is wrong, in which file and line. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly message: string
}

export type Path = readonly (string | number)[]

/** A YAML file with its data, the way back to lines, and a place to report what is wrong with it. */
export interface RuleFile {
  readonly path: string
  readonly data: unknown
  report(path: Path, message: string): void
}

/** All problems of a set of rule files; the message lists each as file:line. */
export class RuleFileError extends Error {
  override readonly name = 'RuleFileError'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(p => `${p.file}:${p.line} ${p.message}`).join('\n'))
    this.problems = problems
  }
}

const MAX_BYTES = 1_000_000

/** Parses one file; syntax errors become problems and leave the data undefined. */
export function parseRuleFile(path: string, source: string, problems: Problem[]): RuleFile {
  const lines = new LineCounter()
  const at = (offset: number) => lines.linePos(offset).line
  if (source.length > MAX_BYTES) {
    problems.push({ file: path, line: 1, message: `file is larger than ${MAX_BYTES} characters` })
    return { path, data: undefined, report: () => {} }
  }
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true })
  for (const error of document.errors) {
    problems.push({ file: path, line: at(error.pos[0]), message: error.message.split('\n')[0] ?? 'bad YAML' })
  }
  return {
    path,
    data: document.errors.length > 0 ? undefined : toData(document, path, problems),
    report(where, message) {
      problems.push({ file: path, line: lineOf(where), message })
    },
  }

  function lineOf(where: Path): number {
    for (let depth = where.length; depth > 0; depth -= 1) {
      const node = document.getIn(where.slice(0, depth), true)
      if (isNode(node) && node.range) return at(node.range[0])
    }
    return 1
  }
}

function toData(
  document: { toJS(o: { maxAliasCount: number }): unknown },
  path: string,
  problems: Problem[],
): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    problems.push({ file: path, line: 1, message: 'aliases are not allowed in rule files' })
    return undefined
  }
}
