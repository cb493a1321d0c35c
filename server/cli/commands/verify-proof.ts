import { readFileSync } from 'node:fs'
import {
  FamilyProof,
  type Fault,
  familyFaultsOf,
  faultsOf,
  SignedProof,
} from '../../modules/custody/index.ts'
import { type Command, UsageError } from '../command.ts'

const MOST_BYTES = 1_000_000

const WORDS: Record<Fault | 'unreadable' | 'chain', string> = {
  unreadable: '不是资金证明文件 not a proof of custody',
  signature: '签名不符 the signature is wrong',
  key: '不是指定公钥签发 signed by another key',
  hash: '摘要不符 the hash is wrong',
  difference: '差额计算不符 the difference is wrong',
  previous: '前一份证明的日期不符 the proof before is not before',
  path: '您的金额不在合计中 the amount is not part of the sum',
  chain: '与前一份证明不衔接 it does not follow the proof before',
}

interface Verified {
  file: string
  faults: (keyof typeof WORDS)[]
  proof?: SignedProof
  amountFen?: number
}

export const command: Command = {
  usage: ['FILE…', 'FILE… --key KEYID'],
  options: {
    key: { value: 'KEYID', text: { zh: '须由此公钥签发', en: 'must be signed by this key' } },
  },
  run: async c => {
    if (c.positionals.length === 0)
      throw new UsageError('请指定证明文件。', 'Name the files of proofs to verify.')
    const results = c.positionals.map(file => verifyFile(file, c.option('key')))
    breakChains(results)
    return {
      ok: results.every(r => r.faults.length === 0),
      data: { files: results },
      lines: results.flatMap(linesOf),
    }
  },
}

function verifyFile(file: string, key: string | undefined): Verified {
  const content = readJson(file)
  const family = FamilyProof.safeParse(content)
  if (family.success) {
    const { proof, amountFen } = family.data
    return { file, faults: familyFaultsOf(family.data, key), proof, amountFen }
  }
  const signed = SignedProof.safeParse(content)
  if (signed.success) return { file, faults: faultsOf(signed.data, key), proof: signed.data }
  return { file, faults: ['unreadable'] }
}

function readJson(file: string): unknown {
  try {
    const text = readFileSync(file, 'utf8')
    return text.length > MOST_BYTES ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Of several proofs of one institution, each must name the hash of the one before where that one is here. */
function breakChains(results: readonly Verified[]): void {
  const known = new Map(
    results.flatMap(r => (r.proof ? [[`${r.proof.institutionId}/${r.proof.day}`, r.proof.hash]] : [])),
  )
  for (const { proof, faults } of results) {
    const before = proof && known.get(`${proof.institutionId}/${proof.previousDay}`)
    if (before !== undefined && before !== proof?.previousHash) faults.push('chain')
  }
}

const yuan = (fen: number) => `¥${(fen / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`

function linesOf({ file, faults, proof: p, amountFen }: Verified): string[] {
  if (faults.length > 0 || !p) return [`✘ ${file}`, ...faults.map(fault => `    ${WORDS[fault]}`)]
  const bank = p.bank === '' ? '银行（专户未备案）' : `${p.bank}（尾号 ${p.accountTail}）`
  const mine =
    amountFen === undefined
      ? []
      : [
          `    您的 ${yuan(amountFen)} 包含在${bank}的 ${yuan(p.bankFen)} 中`,
          `    your ${yuan(amountFen)} are part of the ${yuan(p.bankFen)} at the bank`,
        ]
  return [
    `✔ ${file}`,
    ...mine,
    `    ${p.day} 机构 ${p.institutionId}：银行余额 ${yuan(p.bankFen)}，${p.families} 个家庭合计 ${yuan(p.familiesFen)}，差额 ${yuan(p.differenceFen)}`,
    `    签发公钥 signed by ${p.keyId}`,
  ]
}
