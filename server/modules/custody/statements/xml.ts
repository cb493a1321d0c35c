import { fault } from './fault.ts'

/** An element. `text` is trimmed; an element has text or children, never both. */
export interface XmlNode {
  name: string
  attributes: Readonly<Record<string, string>>
  text: string
  children: XmlNode[]
  parent: XmlNode | null
  line: number
  /** Number among the siblings of its name that were handed over and dropped. */
  ordinal: number
}

export interface XmlReading {
  /** Called when the root is open, before anything else is read. */
  opened?(root: XmlNode): void
  /** Elements of this name are handed over one at a time and dropped, so that a large file stays small in memory. */
  each?: { name: string; take(node: XmlNode): void }
}

const MAX_DEPTH = 40
const MAX_TEXT = 20_000
const MAX_ATTRIBUTES = 20
const NAME = /[A-Za-z_][\w.-]{0,99}(?::[A-Za-z_][\w.-]{0,99})?/y
const ATTRIBUTE = /\s+([A-Za-z_][\w:.-]{0,99})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const SPACE = /\s*/y
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Whatever a bank adds of its own stands below this; nothing of it is read. */
const FOREIGN = 'SplmtryData'

/** Where an element is: its path with numbers, and its line. */
export function placeOf(node: XmlNode): string {
  const steps: string[] = []
  for (let n: XmlNode | null = node; n; n = n.parent) steps.unshift(`/${n.name}${numberOf(n)}`)
  return `${steps.join('')} (line ${node.line})`
}

function numberOf(node: XmlNode): string {
  if (node.ordinal > 0) return `[${node.ordinal}]`
  const alike = node.parent?.children.filter(c => c.name === node.name) ?? []
  return alike.length > 1 ? `[${alike.indexOf(node) + 1}]` : ''
}

function lineAt(source: string, at: number): number {
  let line = 1
  for (let i = source.indexOf('\n'); i >= 0 && i < at; i = source.indexOf('\n', i + 1)) line++
  return line
}

/**
 * Reads a document strictly: well-formed, one root, no DOCTYPE, no entities but the five, no text beside elements, one
 * namespace. Prefixes are taken off.
 * @throws StatementFault syntax, with the line
 */
export function readXml(source: string, reading: XmlReading = {}): XmlNode {
  return new Reader(source, reading).read()
}

class Reader {
  readonly #source: string
  readonly #reading: XmlReading
  #at = 0
  #root: XmlNode | undefined
  #open: XmlNode | null = null
  #depth = 0
  #foreign = 0
  #prefix = ''
  #taken = new Map<XmlNode, number>()
  #line = 1
  #counted = 0

  constructor(source: string, reading: XmlReading) {
    this.#source = source
    this.#reading = reading
  }

  #refuse(zh: string, en: string): never {
    return fault('syntax', `line ${lineAt(this.#source, this.#at)}`, zh, en)
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#source)
    if (found) this.#at = pattern.lastIndex
    return found
  }

  read(): XmlNode {
    const source = this.#source
    while (this.#at < source.length) {
      const next = source.indexOf('<', this.#at)
      const end = next < 0 ? source.length : next
      if (end > this.#at) this.#text(source.slice(this.#at, end))
      this.#at = end
      if (next >= 0) this.#markup()
    }
    if (!this.#root || this.#open) this.#refuse('文件不完整', 'the file is cut short')
    return this.#root
  }

  #markup() {
    const source = this.#source
    const second = source[this.#at + 1]
    if (second === '/') this.#close()
    else if (second === '?') this.#declaration()
    else if (second !== '!') this.#element()
    else if (source.startsWith('<!--', this.#at)) this.#at = this.#past('-->', 4)
    else if (source.startsWith('<![CDATA[', this.#at) && this.#open) {
      const from = this.#at + 9
      this.#at = this.#past(']]>', 9)
      this.#add(source.slice(from, this.#at - 3))
    } else this.#refuse('不接受 DOCTYPE 或实体声明', 'DOCTYPE and declarations of entities are not accepted')
  }

  #past(mark: string, skip: number): number {
    const end = this.#source.indexOf(mark, this.#at + skip)
    if (end < 0) this.#refuse('文件不完整', 'the file is cut short')
    return end + mark.length
  }

  #declaration() {
    if (this.#root || !/^<\?xml\s/.test(this.#source.slice(this.#at, this.#at + 6)))
      this.#refuse('不接受处理指令', 'processing instructions are not accepted')
    this.#at = this.#past('?>', 2)
  }

  #text(raw: string) {
    if (this.#open) return this.#add(decoded(raw) ?? this.#refuse('含有未知实体', 'an unknown entity'))
    if (raw.trim() !== '') this.#refuse('根元素之外有文字', 'text outside the root')
  }

  #add(text: string) {
    const open = this.#open!
    open.text += text
    if (open.text.length > MAX_TEXT) this.#refuse('文字过长', 'a text is too long')
  }

  #element() {
    const at = this.#at++
    const name = this.#match(NAME)?.[0]
    if (name === undefined) this.#refuse('标签无效', 'not a tag')
    const attributes = this.#attributes()
    this.#match(SPACE)
    const single = this.#source[this.#at] === '/'
    if (single) this.#at++
    if (this.#source[this.#at] !== '>') this.#refuse('标签无效', 'not a tag')
    this.#at++
    if (!this.#open && this.#root) this.#refuse('有多个根元素', 'more than one root')
    if (++this.#depth > MAX_DEPTH) this.#refuse('嵌套过深', 'nested too deep')
    this.#begin(this.#localName(name, attributes), attributes, at)
    if (single) this.#end()
  }

  #attributes(): Record<string, string> {
    const attributes: Record<string, string> = {}
    let n = 0
    for (let found = this.#match(ATTRIBUTE); found; found = this.#match(ATTRIBUTE)) {
      const [, name = ''] = found
      if (Object.hasOwn(attributes, name) || ++n > MAX_ATTRIBUTES)
        this.#refuse('属性重复或过多', 'an attribute is there twice, or there are too many')
      attributes[name] =
        decoded(found[2] ?? found[3] ?? '') ?? this.#refuse('含有未知实体', 'an unknown entity')
    }
    return attributes
  }

  /** The name without its prefix; other prefixes and namespaces than the root's would be elements that nobody reads. */
  #localName(name: string, attributes: Record<string, string>): string {
    const colon = name.indexOf(':')
    const [prefix, local] = [name.slice(0, Math.max(colon, 0)), name.slice(colon + 1)]
    if (!this.#root) this.#prefix = prefix
    else if (this.#foreign === 0 && (prefix !== this.#prefix || this.#declares(attributes)))
      this.#refuse(`元素 ${name} 属于其他命名空间`, `${name} is of another namespace`)
    return local
  }

  #declares(attributes: Record<string, string>): boolean {
    const own = this.#root!.attributes
    return Object.keys(attributes).some(
      a => (a === 'xmlns' || a.startsWith('xmlns:')) && attributes[a] !== own[a],
    )
  }

  #begin(name: string, attributes: Record<string, string>, at: number) {
    const parent = this.#open
    const node = { name, attributes, text: '', children: [], parent, line: this.#lineOf(at), ordinal: 0 }
    if (parent && this.#foreign === 0) parent.children.push(node)
    if (name === FOREIGN || this.#foreign > 0) this.#foreign++
    this.#open = node
    if (parent) return
    this.#root = node
    this.#reading.opened?.(node)
  }

  /** Elements come in order, so that each line break is counted once. */
  #lineOf(at: number): number {
    for (
      let i = this.#source.indexOf('\n', this.#counted);
      i >= 0 && i < at;
      i = this.#source.indexOf('\n', i + 1)
    ) {
      this.#line++
      this.#counted = i + 1
    }
    return this.#line
  }

  #close() {
    const at = this.#at
    this.#at += 2
    const name = this.#match(NAME)?.[0] ?? ''
    this.#match(SPACE)
    const open = this.#open
    if (!open || this.#source[this.#at] !== '>' || name.slice(name.indexOf(':') + 1) !== open.name) {
      this.#at = at
      this.#refuse(
        `结束标签不符（${open?.name ?? '无'}）`,
        `the end tag does not fit ${open?.name ?? 'anything'}`,
      )
    }
    this.#at++
    this.#end()
  }

  #end() {
    const node = this.#open!
    this.#depth--
    this.#open = node.parent
    node.text = node.text.trim()
    if (this.#foreign > 0) {
      this.#foreign--
      return
    }
    if (node.text !== '' && node.children.length > 0) this.#refuse('元素之间有文字', 'text beside elements')
    const { each } = this.#reading
    if (each?.name !== node.name || !node.parent) return
    node.ordinal = (this.#taken.get(node.parent) ?? 0) + 1
    this.#taken.set(node.parent, node.ordinal)
    each.take(node)
    node.parent.children.pop()
  }
}

/** Text with its entities resolved; undefined if one is unknown. */
function decoded(raw: string): string | undefined {
  if (!raw.includes('&')) return raw
  let known = true
  const text = raw.replace(/&([^;&]{0,10});?/g, (whole, name: string) => {
    const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name)
    const code = number ? Number.parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : undefined
    const letter =
      code === undefined
        ? ENTITIES[name]
        : code > 0 && code <= 0x10ffff
          ? String.fromCodePoint(code)
          : undefined
    if (letter === undefined || !whole.endsWith(';')) known = false
    return letter ?? ''
  })
  return known ? text : undefined
}

/** Children of a name. */
export const all = (node: XmlNode, name: string): XmlNode[] => node.children.filter(c => c.name === name)

/** The one child of a name, or below it along a path; undefined if it is not there. @throws StatementFault if there are several */
export function one(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  let at = node
  for (const name of path) {
    if (!at) return undefined
    const [first, second] = all(at, name)
    if (second) fault('syntax', placeOf(second), `${name} 出现多次`, `${name} is there more than once`)
    at = first
  }
  return at
}

/** The same, which has to be there. @throws StatementFault missing */
export function must(node: XmlNode, ...path: string[]): XmlNode {
  const found = one(node, ...path)
  if (!found) fault('missing', placeOf(node), `缺少 ${path.join('/')}`, `${path.join('/')} is missing`)
  return found
}
