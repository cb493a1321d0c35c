import './contract.css'

const classOf = (line: string, n: number) =>
  n === 0 ? 'title' : /^第[一二三四五六七八九十]+条|：$/.test(line) ? 'heading' : undefined

/** The text of a contract, line for line as it is signed. */
export function ContractText({ body }: { body: string }) {
  return (
    <div className="contract-body" lang="zh-CN">
      {body.split('\n').map((line, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text
        <p key={n} className={classOf(line, n)}>
          {line}
        </p>
      ))}
    </div>
  )
}
