import type { DemoAccount } from './demo.ts'

/** Width of a text in a terminal: Chinese characters take two columns. */
const width = (text: string) => [...text].reduce((sum, c) => sum + (c.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
const pad = (text: string, columns: number) => text + ' '.repeat(Math.max(1, columns - width(text)))

/** What the start says at its end: where to go and as whom. */
export function report(address: string, accounts: readonly DemoAccount[], seconds: number): string {
  const rows = accounts.map(a => [`${a.role.zh} ${a.role.en}`, a.login, a.password, `${address}${a.path}`])
  const columns = [0, 1, 2].map(i => Math.max(0, ...rows.map(row => width(row[i]!))) + 3)
  const lines = rows.map(
    row => `    ${row.map((cell, i) => (i < 3 ? pad(cell, columns[i]!) : cell)).join('')}`,
  )
  return [
    '',
    `  育衡已就绪 Yuheng is ready: ${address}  （${seconds.toFixed(1)} s）`,
    ...(lines.length > 0 ? ['', '  演示帐号 · demo accounts', ...lines] : []),
    '',
    '  公众查询 public look-up      /            接口文档 API     /api/docs',
    '  停止 stop: Ctrl-C',
    '',
  ].join('\n')
}
