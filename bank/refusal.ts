/** What the bank refuses, as `application/problem+json` with a code, in Chinese and English. */
const REFUSALS = {
  'invalid-input': [422, '报文内容不符合接口规范', 'The message does not fit the interface'],
  'not-signed': [401, '报文签名无效', 'The message signature is not accepted'],
  'nonce-replayed': [401, '报文重复（防重放）', 'The message was heard before (replay)'],
  'not-found': [404, '没有该笔业务', 'No such record'],
  'content-changed': [409, '同一业务编号的内容不一致', 'The same end-to-end id came with other content'],
  'not-paid': [409, '原支付未成功，不能退款', 'The original payment is not paid, so nothing can be refunded'],
  'above-paid': [409, '退款累计超过原支付金额', 'Refunds would exceed what was paid'],
  'insufficient-funds': [409, '托管账户可用余额不足', 'The custody account does not hold enough'],
  'wrong-account': [409, '账户性质不符', 'The account is of another kind'],
  'too-large': [413, '报文过大', 'The message is too large'],
  'cross-site': [403, '请从收银台页面操作', 'Use the cashier page'],
  'local-only': [403, '控制口仅限本机使用', 'The control door is for this machine only'],
  unavailable: [500, '系统繁忙，请稍后重试', 'The bank cannot answer now; try again'],
} as const satisfies Record<string, readonly [number, string, string]>

export type RefusalCode = keyof typeof REFUSALS

/** A refused request. The sender may rely on it: nothing was done. */
export class BankRefusal extends Error {
  readonly code: RefusalCode
  readonly status: number
  constructor(code: RefusalCode, detail: string) {
    super(detail)
    this.name = 'BankRefusal'
    this.code = code
    this.status = REFUSALS[code][0]
  }

  /** The reply body (RFC 9457). */
  body() {
    const [status, title, titleEn] = REFUSALS[this.code]
    return {
      type: `/problems/bank.${this.code}`,
      code: this.code,
      status,
      title,
      titleEn,
      detail: this.message,
    }
  }
}

export function refuse(code: RefusalCode, detail: string): never {
  throw new BankRefusal(code, detail)
}
