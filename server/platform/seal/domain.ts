/**
 * What is sealed under keys of its own. Each domain has its own data keys and blind-index key, so that opening one
 * (say, of families) gives nothing of another (say, of reporters).
 */
export const domains = {
  /** Adults: guardians, teachers, sponsors, officers. */
  person: { zh: '成年人个人信息', en: 'personal data of adults' },
  /** Children. @cite 未成年人网络保护条例 第36条, 个人信息保护法 第31条 */
  child: { zh: '未成年人个人信息', en: 'personal data of children' },
  /** Reporters, whose identity never reaches the reported. @cite 信访工作条例 第30条 */
  reporter: { zh: '举报人身份', en: 'identity of reporters' },
  /** Secrets of accounts: second-factor seeds, secrets of other systems. */
  account: { zh: '账号密钥', en: 'account secrets' },
  /** Originals of evidence with their metadata (place and time of a photo). */
  evidence: { zh: '证据原件', en: 'originals of evidence' },
} as const

export type Domain = keyof typeof domains
