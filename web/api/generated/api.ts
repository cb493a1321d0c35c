/* Generated from openapi.json by scripts/generate-client.ts. Do not edit. */
export type Problem = { type: string; code: string; status: number; title: string; titleEn?: string; detail?: string; detailEn?: string; todo: string; todoEn?: string; citations?: { doc?: string; no?: string; article?: string }[]; fields?: { pointer?: string; message?: { zh?: string; en?: string } }[]; data?: Record<string, unknown>; requestId?: string }
export interface Operations {
  /** auth.factor: 动态验证码状态 State of the second factor */
  'GET /api/v1/auth/factor': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { totp: boolean; recoveryCodes: number }
  }
  /** auth.confirmFactor: 用首个验证码确认启用 Confirm the second factor by its first code */
  'POST /api/v1/auth/factor/confirm': {
    path: undefined
    query: Record<string, never>
    body: { code: string }
    reply: { codes: string[] }
  }
  /** auth.renewRecoveryCodes: 重新生成恢复码 Make new recovery codes */
  'POST /api/v1/auth/factor/recovery-codes': {
    path: undefined
    query: Record<string, never>
    body: { password: string; code?: string }
    reply: { codes: string[] }
  }
  /** auth.removeFactor: 停用动态验证码 Remove the second factor */
  'POST /api/v1/auth/factor/remove': {
    path: undefined
    query: Record<string, never>
    body: { password: string; code?: string }
    reply: { done: true }
  }
  /** auth.startFactor: 开始启用动态验证码 Start enrolling a second factor */
  'POST /api/v1/auth/factor/start': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { secret: string; address: string }
  }
  /** auth.login: 登录 Log in */
  'POST /api/v1/auth/login': {
    path: undefined
    query: Record<string, never>
    body: { login: string; password: string; code?: string }
    reply: { accountId: number; name: string; kind: "officer" | "institution" | "parent" | "machine"; capacity: { id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null }; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null })[]; permissions: string[]; mustEnrol: boolean; csrf: string }
  }
  /** auth.logout: 退出 Log out */
  'POST /api/v1/auth/logout': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { done: true; logoutUrl: string | null }
  }
  /** auth.createMachineToken: 签发程序令牌 Make a token for a program */
  'POST /api/v1/auth/machine-tokens': {
    path: undefined
    query: Record<string, never>
    body: { name: string; scopes: string[]; days: number }
    reply: { id: number; token: string; expiresAt: string }
  }
  /** auth.listMachineTokens: 本人签发的程序令牌 Own tokens for programs */
  'GET /api/v1/auth/machine-tokens': {
    path: undefined
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; name: string; scopes: string[]; role: string; createdAt: string; expiresAt: string; revokedAt: string | null })[]; next: string | null; total?: number }
  }
  /** auth.revokeMachineToken: 吊销程序令牌 Revoke a token */
  'POST /api/v1/auth/machine-tokens/{id}/revoke': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { done: true }
  }
  /** auth.changePassword: 修改密码 Change the password */
  'POST /api/v1/auth/password': {
    path: undefined
    query: Record<string, never>
    body: { password: string; code?: string; next: string }
    reply: { revoked: number }
  }
  /** auth.arriveFromProvider: 从统一身份认证返回并登录 Come back from the identity provider and log in */
  'POST /api/v1/auth/provider/arrive': {
    path: undefined
    query: Record<string, never>
    body: { handle: string; query: string }
    reply: { accountId: number; name: string; kind: "officer" | "institution" | "parent" | "machine"; capacity: { id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null }; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null })[]; permissions: string[]; mustEnrol: boolean; csrf: string; returnTo: string }
  }
  /** auth.departToProvider: 前往统一身份认证 Go to the identity provider */
  'POST /api/v1/auth/provider/depart': {
    path: undefined
    query: Record<string, never>
    body: { returnTo?: string }
    reply: { url: string; handle: string }
  }
  /** auth.departToLink: 前往统一身份认证以关联账号 Go to the identity provider to link the account */
  'POST /api/v1/auth/provider/depart-to-link': {
    path: undefined
    query: Record<string, never>
    body: { returnTo?: string }
    reply: { url: string; handle: string }
  }
  /** auth.linkProvider: 关联统一身份 Link the identity */
  'POST /api/v1/auth/provider/link': {
    path: undefined
    query: Record<string, never>
    body: { handle: string; query: string }
    reply: { returnTo: string }
  }
  /** auth.session: 当前会话 The current session */
  'GET /api/v1/auth/session': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { accountId: number; name: string; kind: "officer" | "institution" | "parent" | "machine"; capacity: { id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null }; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null })[]; permissions: string[]; mustEnrol: boolean; csrf: string }
  }
  /** auth.switch: 切换身份 Act in another capacity */
  'POST /api/v1/auth/session/capacity': {
    path: undefined
    query: Record<string, never>
    body: { capacityId: number }
    reply: { accountId: number; name: string; kind: "officer" | "institution" | "parent" | "machine"; capacity: { id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null }; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null })[]; permissions: string[]; mustEnrol: boolean; csrf: string }
  }
  /** auth.listSessions: 本人的登录 Own sessions */
  'GET /api/v1/auth/sessions': {
    path: undefined
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; method: "PASSWORD" | "PASSWORD_TOTP" | "OIDC" | "TOKEN"; role: string; createdAt: string; lastSeenAt: string; expiresAt: string; address: string | null; agent: string | null; current: boolean })[]; next: string | null; total?: number }
  }
  /** auth.revokeOtherSessions: 结束其他所有登录 End all other sessions */
  'POST /api/v1/auth/sessions/revoke-others': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { revoked: number }
  }
  /** auth.revokeSession: 结束某次登录 End a session */
  'POST /api/v1/auth/sessions/{id}/revoke': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { done: true }
  }
  /** families.open: 家长注册 Open a family account */
  'POST /api/v1/families': {
    path: undefined
    query: Record<string, never>
    body: { login: string; password: string; name: string; phone: string; relation: "FATHER" | "MOTHER" | "GRANDPARENT" | "OTHER"; county: string; consent: string }
    reply: { accountId: number; name: string; kind: "officer" | "institution" | "parent" | "machine"; capacity: { id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null }; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null })[]; permissions: string[]; mustEnrol: boolean; csrf: string }
  }
  /** families.notices: 个人信息处理告知书 Notices on personal data */
  'GET /api/v1/families/notices': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { privacy: { version: string; zh: string; en: string }; children: { version: string; zh: string; en: string } }
  }
  /** families.view: 我的家庭 My family */
  'GET /api/v1/family': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { id: number; county: string; guardians: ({ id: number; name: string; phone: string; relation: "FATHER" | "MOTHER" | "GRANDPARENT" | "OTHER" })[]; children: ({ id: number; name: string; birth: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; document: { kind: "RESIDENT_ID" | "HK_MACAO_TAIWAN" | "PASSPORT" | "OTHER"; masked: string } | null; consent: { version: string; granted: boolean; at: string } | null; version: number })[] }
  }
  /** families.addChild: 添加孩子 Add a child */
  'POST /api/v1/family/children': {
    path: undefined
    query: Record<string, never>
    body: { name: string; /** YYYY-MM-DD, local calendar date */ birth: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; document?: { kind: "RESIDENT_ID" | "HK_MACAO_TAIWAN" | "PASSPORT" | "OTHER"; number: string } | null; consent: string }
    reply: { id: number; name: string; birth: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; document: { kind: "RESIDENT_ID" | "HK_MACAO_TAIWAN" | "PASSPORT" | "OTHER"; masked: string } | null; consent: { version: string; granted: boolean; at: string } | null; version: number }
  }
  /** families.changeChild: 更正孩子信息 Correct what is known of a child */
  'PUT /api/v1/family/children/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: { name: string; /** YYYY-MM-DD, local calendar date */ birth: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; document?: { kind: "RESIDENT_ID" | "HK_MACAO_TAIWAN" | "PASSPORT" | "OTHER"; number: string } | null }
    reply: { id: number; name: string; birth: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; document: { kind: "RESIDENT_ID" | "HK_MACAO_TAIWAN" | "PASSPORT" | "OTHER"; masked: string } | null; consent: { version: string; granted: boolean; at: string } | null; version: number }
  }
  /** families.dropChild: 移除孩子 Take a child out */
  'DELETE /api/v1/family/children/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { done: true }
  }
  /** families.decideConsent: 同意或撤回同意 Give or withdraw consent */
  'PUT /api/v1/family/children/{id}/consent': {
    path: { id: number }
    query: Record<string, never>
    body: { act: "GRANTED" | "WITHDRAWN" }
    reply: { id: number; name: string; birth: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; document: { kind: "RESIDENT_ID" | "HK_MACAO_TAIWAN" | "PASSPORT" | "OTHER"; masked: string } | null; consent: { version: string; granted: boolean; at: string } | null; version: number }
  }
}
