import { createHash } from 'node:crypto'

/** The look of the cashier: one column for a phone, large targets, nothing loaded from anywhere. */
export const STYLE = `
:root{color-scheme:light;--ink:#16211f;--soft:#55645f;--line:#cfd8d3;--paper:#fff;--ground:#eef2ef;--brand:#0b5d51;--tint:#e4f1ee;--warn:#7a4b00;--warnbg:#fff3d6}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
.trial{background:var(--warnbg);color:var(--warn);text-align:center;padding:10px 16px;font-weight:700}
.trial small,.en{display:block;font-weight:400;font-size:13px;color:inherit;opacity:.92}
main{max-width:27rem;margin:0 auto;padding:16px 16px 40px}
h1{font-size:18px;margin:4px 0 12px;display:flex;align-items:center;gap:8px}
h1 svg{flex:none}
.en{color:var(--soft);opacity:1}
.card{background:var(--paper);border:1px solid var(--line);border-radius:14px;padding:16px;margin:0 0 14px}
.amount{font-size:38px;font-weight:700;line-height:1.15;margin:2px 0 12px;font-variant-numeric:tabular-nums}
.amount span{font-size:22px;margin-right:2px}
dl{margin:0;display:grid;grid-template-columns:auto 1fr;gap:8px 14px;font-size:15px}
dt{color:var(--soft)}dt .en{font-size:12px}
dd{margin:0;text-align:right;overflow-wrap:anywhere}
fieldset{border:0;padding:0;margin:0}
legend{font-weight:700;padding:0;margin-bottom:6px}
label{display:flex;align-items:center;gap:12px;min-height:56px;padding:6px 4px;border-top:1px solid var(--line);cursor:pointer}
legend+label{border-top:0}
label>span{flex:1}
input[type=radio]{width:22px;height:22px;margin:0;accent-color:var(--brand);flex:none}
label:has(:checked){background:var(--tint);border-radius:10px}
.mark{width:34px;height:34px;border-radius:9px;display:grid;place-items:center;color:#fff;font-weight:700;font-size:15px;flex:none!important}
.BANK_CARD{background:#2b4a8b}.E_CNY{background:#b3261e}.WECHAT{background:#157a3c}.ALIPAY{background:#1259b8}
button,.back{display:block;width:100%;min-height:52px;border-radius:12px;font:inherit;font-weight:700;font-size:17px;cursor:pointer;text-align:center;text-decoration:none;padding:8px}
button .en,.back .en{color:inherit;font-size:13px}
.pay,.back{background:var(--brand);color:#fff;border:1px solid var(--brand)}
.cancel{background:transparent;color:var(--ink);border:1px solid #7d8c86;margin-top:10px}
:focus-visible{outline:3px solid #e08a00;outline-offset:2px}
.state{font-size:22px;font-weight:700;margin:0 0 2px}
footer{font-size:13px;color:var(--soft);text-align:center}
`

/** The source expression by which the page's policy allows exactly this style. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`
