import { datedValueAt } from './loader/dated-value.ts'
import type { Path } from './loader/file.ts'
import { checkRegionLimit } from './loader/region-limit.ts'
import { checkTimeline } from './loader/timeline.ts'
import type { DatedValue, Definition, ParameterLayer } from './parameter.ts'
import { regionChain } from './region-chain.ts'
import { narrowness } from './rulebook.ts'
import { type Text, text } from './trace.ts'

/** What is wrong with a proposed value, and in which member of it. */
export interface ProposalProblem {
  readonly path: Path
  readonly says: Text
}

export interface CheckedProposal {
  /** The value as it would stand, where it could be read. */
  readonly value: DatedValue | undefined
  readonly problems: readonly ProposalProblem[]
}

const ZH: readonly (readonly [RegExp, string])[] = [
  [/whole number/, '应为不小于 0 的整数'],
  [/a number > 0/, '应为大于 0 的数'],
  [/true or false/, '应为是或否'],
  [/time of day/, '应为时刻“HH:MM”'],
  [/a list of different codes/, '应为不重复的代码列表'],
  [/lowest value is above/, '下限高于上限'],
  [/list of bands/, '应为班型分档列表'],
  [/bands leave a gap/, '班型分档不连续或重叠'],
  [/band ends before/, '分档的上限小于下限'],
  [/only repeat/, '国家规定不允许地方另行规定'],
  [/may not set this/, '该参数不允许地方设定'],
  [/only lower/, '地方只能规定得更低（更严）'],
  [/only raise/, '地方只能规定得更高'],
  [/^gap/, '与前一项之间有空档：须从前一项截止的次日起'],
  [/overlaps the value/, '与同一适用范围的另一项日期重叠'],
  [/scope overlaps/, '适用范围与另一项部分重叠，且互不包含'],
  [/ends before it begins/, '截止日早于起始日'],
  [/a date YYYY/, '应为存在的日期 YYYY-MM-DD'],
  [/no document/, '政策文件库中没有这份文件，请先登记文件'],
  [/either a value, or unknown/, '请填写数值，或说明为何暂无规定'],
  [/missing key/, '有必填项未填'],
  [/unknown key/, '有多余的项目'],
]

const FIRST_DAY: Path = ['from']

const inChinese = (message: string) => ZH.find(([pattern]) => pattern.test(message))?.[1] ?? '内容不符合要求'

/**
 * Checks a value that a region wants to set by the same rules as the files of this folder: its shape and unit, its
 * document, what the region may do with the values of the regions above it, and its place among the region's values.
 * @param region six digits, not the nation
 * @param row members as in the YAML files: from, until, scope, value | unknown, soft, article, document, confidence, note
 * @throws RangeError when no such parameter is defined
 */
export function checkProposal(
  layers: readonly ParameterLayer[],
  region: string,
  id: string,
  row: Readonly<Record<string, unknown>>,
): CheckedProposal {
  const definition = layers.map(l => l.definitions?.[id]).find(d => d !== undefined)
  if (!definition) throw new RangeError(`no such parameter: ${id}`)
  const problems: ProposalProblem[] = []
  const file = {
    path: '',
    data: row,
    report: (path: Path, message: string) => problems.push({ path, says: text(inChinese(message), message) }),
  }
  const library = { documents: documentsOf(layers), sources: new Set<string>() }
  const value = datedValueAt(file, [], row, definition.unit, districtsOf(layers, region), library)
  if (!value || problems.length > 0) return { value, problems }
  limit(file, layers, region, id, value, definition)
  const own = valuesOf(layers, region, id).filter(v => Boolean(v.draft) === Boolean(value.draft))
  const line = [...own, value].sort(inOrder)
  const before: ProposalProblem[] = []
  checkTimeline(
    { ...file, report: (path, m) => before.push({ path, says: text('', m) }) },
    [],
    [...own].sort(inOrder),
  )
  if (before.length === 0) checkTimeline({ ...file, report: (_, m) => file.report(FIRST_DAY, m) }, [], line)
  return { value, problems }
}

/** The nearest region above that says something binds, then those above it. */
function limit(
  file: Parameters<typeof checkRegionLimit>[0],
  layers: readonly ParameterLayer[],
  region: string,
  id: string,
  value: DatedValue,
  definition: Definition,
): void {
  const above = regionChain(region)
    .filter(code => code !== region)
    .flatMap(code => valuesOf(layers, code, id))
    .filter(v => !v.draft)
  const holding = above.filter(v => !above.some(later => replaces(later, v, value.from)))
  checkRegionLimit(file, ['value'], value, definition, holding)
}

const replaces = (later: DatedValue, earlier: DatedValue, on: string) =>
  later !== earlier &&
  earlier.from < later.from &&
  later.from <= on &&
  JSON.stringify(later.scope ?? {}) === JSON.stringify(earlier.scope ?? {})

const inOrder = (a: DatedValue, b: DatedValue) =>
  narrowness(a.scope) - narrowness(b.scope) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)

const valuesOf = (layers: readonly ParameterLayer[], region: string, id: string) =>
  layers.flatMap(l => l.regions[region]?.values[id] ?? [])

const documentsOf = (layers: readonly ParameterLayer[]) =>
  new Set(layers.flatMap(l => Object.keys(l.documents ?? {})))

const districtsOf = (layers: readonly ParameterLayer[], region: string) =>
  Object.keys(layers.map(l => l.regions[region]?.districts).find(d => d !== undefined) ?? {})
