import { STYLE } from './cashier-style.ts'
import type { Payment } from './orders.ts'
import { CHANNELS, type Channel, type FailureReason } from './records.ts'

/** The pages that a parent sees. Plain HTML without script; Chinese first, English beside it. */

const CHANNEL_NAMES: Record<Channel, { zh: string; en: string; mark: string }> = {
  BANK_CARD: { zh: '银行卡', en: 'Bank card', mark: '卡' },
  E_CNY: { zh: '数字人民币', en: 'Digital yuan (e-CNY)', mark: '数' },
  WECHAT: { zh: '微信支付', en: 'WeChat Pay', mark: '微' },
  ALIPAY: { zh: '支付宝', en: 'Alipay', mark: '支' },
}

const FAILURE_NAMES: Partial<Record<FailureReason, { zh: string; en: string }>> = {
  CANCELLED: { zh: '支付已取消', en: 'The payment was cancelled' },
  EXPIRED: { zh: '支付已超时关闭', en: 'The payment has expired' },
  DECLINED: { zh: '支付渠道拒绝了本次支付', en: 'The channel declined the payment' },
}

const ICON =
  '<svg width="26" height="26" viewBox="0 0 24 24" fill="none" stroke="#0b5d51" stroke-width="1.8" aria-hidden="true"><path d="M3 9.5 12 4l9 5.5M5 10v8m4.7-8v8m4.6-8v8M19 10v8M3 20h18"/></svg>'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for any place in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? '')
}

/** Fen as yuan with two decimals, computed without floating point. */
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100).toLocaleString('en-US')
  return `${whole}.${String(fen % 100).padStart(2, '0')}`
}

function timeOf(instant: string): string {
  const parts = { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('zh-CN', parts).format(new Date(instant))
}

function both(zh: string, en: string): string {
  return `${zh}<span class="en" lang="en">${en}</span>`
}

function frame(title: string, main: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · 模拟银行</title><style>${STYLE}</style></head>
<body><header class="trial">模拟银行 · 试运行，不涉及真实资金<small lang="en">Trial bank: no real money moves here</small></header>
<main><h1>${ICON}<span>${both('资金监管收银台', 'Custody account cashier')}</span></h1>
${main}
<footer>${both('付款直接进入机构的预收费监管账户，按课消逐次划拨', 'Payments go straight into the supervised custody account')}</footer>
</main></body></html>`
}

function row(zh: string, en: string, value: string): string {
  return `<dt>${both(zh, en)}</dt><dd>${value}</dd>`
}

function summary(payment: Payment): string {
  const tail = escapeHtml(payment.account.slice(-4))
  return `<section class="card" aria-label="付款信息 Payment"><p class="amount"><span>¥</span>${yuan(payment.amountFen)}</p>
<dl>${row('收款机构', 'Payee', escapeHtml(payment.accountName))}${row('监管账户', 'Custody account', `尾号 ${tail}`)}${row('付款事由', 'For', escapeHtml(payment.description))}${row('业务编号', 'Reference', escapeHtml(payment.endToEndId))}</dl></section>`
}

function choice(channel: Channel, at: number): string {
  const { zh, en, mark } = CHANNEL_NAMES[channel]
  return `<label><input type="radio" name="channel" value="${channel}" required${at === 0 ? ' checked' : ''}><span class="mark ${channel}" aria-hidden="true">${mark}</span><span>${both(zh, en)}</span></label>`
}

/** The page on which an open payment is paid or cancelled. */
export function openPage(payment: Payment): string {
  const until = timeOf(payment.expiresAt)
  return frame(
    '确认付款',
    `${summary(payment)}
<form method="post" autocomplete="off"><fieldset class="card"><legend>${both('选择支付方式', 'Choose how to pay')}</legend>${CHANNELS.map(choice).join('')}</fieldset>
<button class="pay" name="action" value="pay">${both(`确认支付 ¥${yuan(payment.amountFen)}`, 'Pay')}</button>
<button class="cancel" name="action" value="cancel">${both('取消支付', 'Cancel')}</button></form>
<p class="en">请在 ${until} 前完成支付。<span lang="en">Pay before ${until} (Beijing time).</span></p>`,
  )
}

/** Where the parent goes back to, with a hint of what happened. The truth travels by signed messages only. */
export function returnAddress(payment: Payment): string {
  const url = new URL(payment.returnUrl)
  url.searchParams.set('payment', payment.endToEndId)
  url.searchParams.set(
    'result',
    payment.status === 'PAID' ? 'paid' : (payment.failure ?? 'open').toLowerCase(),
  )
  return url.href
}

/** The page of a payment that is decided. */
export function decidedPage(payment: Payment): string {
  const paid = payment.status === 'PAID'
  const failed = FAILURE_NAMES[payment.failure ?? 'DECLINED'] ?? { zh: '支付未完成', en: 'Not paid' }
  const state = paid ? { zh: '支付成功', en: 'Paid' } : failed
  const back = payment.returnUrl
    ? `<a class="back" href="${escapeHtml(returnAddress(payment))}">${both('返回', 'Go back')}</a>`
    : ''
  return frame(
    state.zh,
    `<p class="state" role="status">${both(state.zh, state.en)}</p>${summary(payment)}${back}`,
  )
}

/** The page for an address that leads nowhere. */
export function unknownPage(): string {
  return frame(
    '链接无效',
    `<p class="state">${both('链接无效或已失效', 'This link leads to no payment')}</p>`,
  )
}
