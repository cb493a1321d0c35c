/* Generated from openapi.json by scripts/generate-client.ts. Do not edit. */
export type Problem = { type: string; code: string; status: number; title: string; titleEn?: string; detail?: string; detailEn?: string; todo: string; todoEn?: string; citations?: { doc?: string; no?: string; article?: string }[]; fields?: { pointer?: string; message?: { zh?: string; en?: string } }[]; data?: Record<string, unknown>; requestId?: string }
export interface Operations {
  /** auth.login: 登录 Log in */
  'POST /api/v1/auth/login': {
    path: undefined
    query: Record<string, never>
    body: { login: string; password: string }
    reply: { accountId: number; name: string; kind: "officer" | "institution" | "parent" | "machine"; capacity: { id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null }; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null })[]; permissions: string[]; csrf: string }
  }
  /** auth.logout: 退出 Log out */
  'POST /api/v1/auth/logout': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { done: true }
  }
  /** auth.session: 当前会话 The current session */
  'GET /api/v1/auth/session': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { accountId: number; name: string; kind: "officer" | "institution" | "parent" | "machine"; capacity: { id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null }; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null })[]; permissions: string[]; csrf: string }
  }
  /** auth.switch: 切换身份 Act in another capacity */
  'POST /api/v1/auth/session/capacity': {
    path: undefined
    query: Record<string, never>
    body: { capacityId: number }
    reply: { accountId: number; name: string; kind: "officer" | "institution" | "parent" | "machine"; capacity: { id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null }; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null })[]; permissions: string[]; csrf: string }
  }
  /** families.open: 家长注册 Open a family account */
  'POST /api/v1/families': {
    path: undefined
    query: Record<string, never>
    body: { login: string; password: string; name: string; phone: string; relation: "FATHER" | "MOTHER" | "GRANDPARENT" | "OTHER"; county: string; consent: string }
    reply: { accountId: number; name: string; kind: "officer" | "institution" | "parent" | "machine"; capacity: { id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null }; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string | null; classes: string[] | null; institutionId: number | null; familyId: number | null })[]; permissions: string[]; csrf: string }
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
