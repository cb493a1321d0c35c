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
  /** regions.search: 查找区划（名称、拼音、首字母、代码） Find divisions by name, reading, initials or code */
  'GET /api/v1/regions': {
    path: undefined
    query: { q: string; level?: number; within?: string; kind?: "STATUTORY" | "FUNCTIONAL_ZONE" | "STATISTICAL"; on?: string; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ code: string; level: number; /** deepest level whose part it plays (3 for a city without counties) */ deepest: number; parent: string | null; kind: "STATUTORY" | "FUNCTIONAL_ZONE" | "STATISTICAL"; name: string; shortName: string; pinyin: string; initials: string; validFrom: string | null; validTo: string | null; replacedBy: string[] | null; edition: string; path: { code: string; level: number; name: string; shortName: string }[] })[]; next: string | null; total?: number }
  }
  /** regions.calendarDays: 逐日查询工作日与节假日 Kind of each day */
  'GET /api/v1/regions/calendar/days': {
    path: undefined
    query: { region?: string; from: string; to: string }
    body: undefined
    reply: { days: ({ date: string; kind: "WORKDAY" | "MAKE_UP_WORKDAY" | "STATUTORY_HOLIDAY" | "REST_DAY" | null; name: string | null })[]; /** years whose calendar is not entered */ missingYears: number[] }
  }
  /** regions.calendarYears: 已录入的放假安排 Calendars of the years that are entered */
  'GET /api/v1/regions/calendar/years': {
    path: undefined
    query: { region?: string; from?: number; to?: number }
    body: undefined
    reply: { items: { region: string; year: number; document: string; version: number; holidays: { date: string; name: string }[]; makeUpWorkdays: { date: string; name: string }[] }[] }
  }
  /** regions.enterCalendarYear: 录入年度放假安排 Enter the announced calendar of a year */
  'PUT /api/v1/regions/calendar/years/{year}': {
    path: { year: number }
    query: Record<string, never>
    body: { region?: string; document: string; holidays: { /** YYYY-MM-DD, local calendar date */ date: string; name: string }[]; makeUpWorkdays: { /** YYYY-MM-DD, local calendar date */ date: string; name: string }[] }
    reply: { region: string; year: number; document: string; version: number; holidays: { date: string; name: string }[]; makeUpWorkdays: { date: string; name: string }[] }
  }
  /** regions.importEdition: 导入新版区划清单（可试运行） Import a new list of divisions, or run it dry */
  'POST /api/v1/regions/editions': {
    path: undefined
    query: Record<string, never>
    body: { edition: string; document: string; /** YYYY-MM-DD, local calendar date */ effective: string; /** province, or 000000: everything in it down to `level` is compared */ scope: string; level: number; rows: ({ code: string; level: number; deepest?: number; kind?: "STATUTORY" | "FUNCTIONAL_ZONE" | "STATISTICAL"; name: string; shortName?: string })[]; /** for each code that ends, what takes its place; an empty list if nothing does */ successors?: Record<string, string[]>; dryRun: boolean }
    reply: { applied: boolean; counts: { added: number; renamed: number; ended: number; unchanged: number; /** rows deeper than the list that ended with the division above them */ below: number }; /** the first 500 */ added: { code: string; name: string }[]; renamed: { code: string; name: string; was: string }[]; ended: { code: string; name: string; replacedBy: string[] }[]; faults: { code: string; zh: string; en: string }[] }
  }
  /** regions.schoolDay: 某日学校安排 What the schools do on a day */
  'GET /api/v1/regions/school-day': {
    path: undefined
    query: { region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; on: string }
    body: undefined
    reply: { /** false: not entered, which never means free */ known: boolean; kind: string | null; schoolYear: string | null; source: string | null; hours: { start: string; end: string }[] | null }
  }
  /** regions.schoolHours: 学校教学时间 Teaching hours of the schools */
  'GET /api/v1/regions/school-hours': {
    path: undefined
    query: { region: string; stage?: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; from?: string; to?: string; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; from: string; to: string; periods: { start: string; end: string }[]; document: string; version: number })[]; next: string | null; total?: number }
  }
  /** regions.enterSchoolHours: 录入学校教学时间 Enter the teaching hours of the schools */
  'POST /api/v1/regions/school-hours': {
    path: undefined
    query: Record<string, never>
    body: { region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ to: string; periods: { start: string; end: string }[]; document: string }
    reply: { id: number; region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; from: string; to: string; periods: { start: string; end: string }[]; document: string; version: number }
  }
  /** regions.removeSchoolHours: 删除学校教学时间 Take teaching hours out */
  'DELETE /api/v1/regions/school-hours/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { done: true }
  }
  /** regions.schoolPeriods: 校历（学期与寒暑假） Terms and vacations */
  'GET /api/v1/regions/school-periods': {
    path: undefined
    query: { region: string; stage?: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; from?: string; to?: string; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; schoolYear: string; kind: "TERM" | "WINTER_VACATION" | "SUMMER_VACATION" | "OTHER_VACATION"; from: string; to: string; document: string; version: number })[]; next: string | null; total?: number }
  }
  /** regions.enterSchoolPeriod: 录入校历时段 Enter a term or vacation */
  'POST /api/v1/regions/school-periods': {
    path: undefined
    query: Record<string, never>
    body: { region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; schoolYear: string; kind: "TERM" | "WINTER_VACATION" | "SUMMER_VACATION" | "OTHER_VACATION"; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ to: string; document: string }
    reply: { id: number; region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; schoolYear: string; kind: "TERM" | "WINTER_VACATION" | "SUMMER_VACATION" | "OTHER_VACATION"; from: string; to: string; document: string; version: number }
  }
  /** regions.importSchoolPeriods: 批量导入校历 Enter many terms and vacations, all or none */
  'POST /api/v1/regions/school-periods/import': {
    path: undefined
    query: Record<string, never>
    body: { rows: ({ region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; schoolYear: string; kind: "TERM" | "WINTER_VACATION" | "SUMMER_VACATION" | "OTHER_VACATION"; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ to: string; document: string })[] }
    reply: { items: ({ id: number; region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; schoolYear: string; kind: "TERM" | "WINTER_VACATION" | "SUMMER_VACATION" | "OTHER_VACATION"; from: string; to: string; document: string; version: number })[] }
  }
  /** regions.correctSchoolPeriod: 更正校历时段 Correct a term or vacation */
  'PUT /api/v1/regions/school-periods/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: { region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; schoolYear: string; kind: "TERM" | "WINTER_VACATION" | "SUMMER_VACATION" | "OTHER_VACATION"; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ to: string; document: string }
    reply: { id: number; region: string; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; schoolYear: string; kind: "TERM" | "WINTER_VACATION" | "SUMMER_VACATION" | "OTHER_VACATION"; from: string; to: string; document: string; version: number }
  }
  /** regions.removeSchoolPeriod: 删除校历时段 Take a term or vacation out */
  'DELETE /api/v1/regions/school-periods/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { done: true }
  }
  /** regions.get: 区划及其上级 A division and those above it */
  'GET /api/v1/regions/{code}': {
    path: { code: string }
    query: { on?: string }
    body: undefined
    reply: { code: string; level: number; /** deepest level whose part it plays (3 for a city without counties) */ deepest: number; parent: string | null; kind: "STATUTORY" | "FUNCTIONAL_ZONE" | "STATISTICAL"; name: string; shortName: string; pinyin: string; initials: string; validFrom: string | null; validTo: string | null; replacedBy: string[] | null; edition: string; path: { code: string; level: number; name: string; shortName: string }[]; children: number }
  }
  /** regions.children: 下级区划 The divisions right below one */
  'GET /api/v1/regions/{code}/children': {
    path: { code: string }
    query: { kind?: "STATUTORY" | "FUNCTIONAL_ZONE" | "STATISTICAL"; on?: string; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ code: string; level: number; /** deepest level whose part it plays (3 for a city without counties) */ deepest: number; parent: string | null; kind: "STATUTORY" | "FUNCTIONAL_ZONE" | "STATISTICAL"; name: string; shortName: string; pinyin: string; initials: string; validFrom: string | null; validTo: string | null; replacedBy: string[] | null; edition: string; children: number })[]; next: string | null; total?: number }
  }
  /** regions.history: 区划沿革 What became of a division */
  'GET /api/v1/regions/{code}/history': {
    path: { code: string }
    query: Record<string, never>
    body: undefined
    reply: { items: ({ code: string; level: number; /** deepest level whose part it plays (3 for a city without counties) */ deepest: number; parent: string | null; kind: "STATUTORY" | "FUNCTIONAL_ZONE" | "STATISTICAL"; name: string; shortName: string; pinyin: string; initials: string; validFrom: string | null; validTo: string | null; replacedBy: string[] | null; edition: string })[] }
  }
}
