/* Generated from openapi.json by scripts/generate-client.ts. Do not edit. */
export type Problem = { type: string; code: string; status: number; title: string; titleEn?: string; detail?: string; detailEn?: string; todo: string; todoEn?: string; citations?: { doc?: string; no?: string; article?: string }[]; fields?: { pointer?: string; message?: { zh?: string; en?: string } }[]; data?: Record<string, unknown>; requestId?: string }
export interface Operations {
  /** agencies.list: 主管部门 Departments */
  'GET /api/v1/agencies': {
    path: undefined
    query: { region?: string; within?: string; kind?: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; q?: string; closed?: "true" | "false"; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; region: string; kind: string; name: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; parentId: number | null; phone: string | null; address: string | null; openedOn: string; closedOn: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** agencies.register: 登记主管部门 Register a department */
  'POST /api/v1/agencies': {
    path: undefined
    query: Record<string, never>
    body: { region: string; kind: string; name: string; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; parentId?: number; phone?: string; address?: string }
    reply: { id: number; region: string; kind: string; name: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; parentId: number | null; phone: string | null; address: string | null; openedOn: string; closedOn: string | null; version: number }
  }
  /** agencies.catalogue: 部门类型与职责事项目录 Kinds of departments and subjects of duties */
  'GET /api/v1/agencies/catalogue': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { kinds: { code: string; zh: string; en: string; classes: string[]; unit: boolean }[]; subjects: { code: string; zh: string; en: string; kind: string }[] }
  }
  /** agencies.certificates: 执法证（可查即将到期） Enforcement certificates, the first to expire first */
  'GET /api/v1/agencies/certificates': {
    path: undefined
    query: { officerId?: number; within?: string; from?: string; until?: string; revoked?: "true" | "false"; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; officerId: number; officerName: string; agencyId: number; agencyName: string; region: string; kind: "ENFORCEMENT" | "SUPERVISION"; number: string; issuer: string; issuedOn: string; validUntil: string; trainedOn: string | null; training: string | null; examOn: string | null; examPassed: boolean | null; revokedOn: string | null; revokedReason: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** agencies.exportCertificates: 导出执法证 Certificates as they are filtered, as a file */
  'GET /api/v1/agencies/certificates/export': {
    path: undefined
    query: { officerId?: number; within?: string; from?: string; until?: string; revoked?: "true" | "false"; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** agencies.correctCertificate: 更正或延续执法证 Correct or renew a certificate */
  'PUT /api/v1/agencies/certificates/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: { kind: "ENFORCEMENT" | "SUPERVISION"; number: string; issuer: string; /** YYYY-MM-DD, local calendar date */ issuedOn: string; /** YYYY-MM-DD, local calendar date */ validUntil: string; /** YYYY-MM-DD, local calendar date */ trainedOn?: string; training?: string; /** YYYY-MM-DD, local calendar date */ examOn?: string; examPassed?: boolean }
    reply: { id: number; officerId: number; officerName: string; agencyId: number; agencyName: string; region: string; kind: "ENFORCEMENT" | "SUPERVISION"; number: string; issuer: string; issuedOn: string; validUntil: string; trainedOn: string | null; training: string | null; examOn: string | null; examPassed: boolean | null; revokedOn: string | null; revokedReason: string | null; version: number }
  }
  /** agencies.revokeCertificate: 收回执法证 Take a certificate back */
  'POST /api/v1/agencies/certificates/{id}/revoke': {
    path: { id: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; officerId: number; officerName: string; agencyId: number; agencyName: string; region: string; kind: "ENFORCEMENT" | "SUPERVISION"; number: string; issuer: string; issuedOn: string; validUntil: string; trainedOn: string | null; training: string | null; examOn: string | null; examPassed: boolean | null; revokedOn: string | null; revokedReason: string | null; version: number }
  }
  /** agencies.duties: 职责分工表 Table of duties */
  'GET /api/v1/agencies/duties': {
    path: undefined
    query: { region?: string; subject?: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; agencyId?: number; on?: string; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; region: string; subject: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER" | null; part: "LEAD" | "ASSIST"; agencyId: number; agencyName: string; agencyPhone: string | null; postId: number | null; postTitle: string | null; work: string; document: string; from: string; to: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** agencies.enterDuty: 登记职责分工 Enter who answers for a subject */
  'POST /api/v1/agencies/duties': {
    path: undefined
    query: Record<string, never>
    body: { region: string; subject: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; part: "LEAD" | "ASSIST"; agencyId: number; postId?: number; work: string; document: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ to?: string }
    reply: { id: number; region: string; subject: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER" | null; part: "LEAD" | "ASSIST"; agencyId: number; agencyName: string; agencyPhone: string | null; postId: number | null; postTitle: string | null; work: string; document: string; from: string; to: string | null; version: number }
  }
  /** agencies.whoAnswers: 这件事归谁管 Who answers for a subject in a region */
  'GET /api/v1/agencies/duties/answer': {
    path: undefined
    query: { region: string; subject: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; on?: string }
    body: undefined
    reply: { /** null: nobody has stated it */ lead: { id: number; region: string; subject: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER" | null; part: "LEAD" | "ASSIST"; agencyId: number; agencyName: string; agencyPhone: string | null; postId: number | null; postTitle: string | null; work: string; document: string; from: string; to: string | null; version: number } | null; assist: ({ id: number; region: string; subject: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER" | null; part: "LEAD" | "ASSIST"; agencyId: number; agencyName: string; agencyPhone: string | null; postId: number | null; postTitle: string | null; work: string; document: string; from: string; to: string | null; version: number })[] }
  }
  /** agencies.exportDuties: 导出职责分工表 Duties as they are filtered, as a file */
  'GET /api/v1/agencies/duties/export': {
    path: undefined
    query: { region?: string; subject?: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; agencyId?: number; on?: string; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** agencies.correctDuty: 更正或截止职责分工 Correct or end an entry of the table */
  'PUT /api/v1/agencies/duties/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: { region: string; subject: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; part: "LEAD" | "ASSIST"; agencyId: number; postId?: number; work: string; document: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ to?: string }
    reply: { id: number; region: string; subject: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER" | null; part: "LEAD" | "ASSIST"; agencyId: number; agencyName: string; agencyPhone: string | null; postId: number | null; postTitle: string | null; work: string; document: string; from: string; to: string | null; version: number }
  }
  /** agencies.exportAgencies: 导出主管部门 Departments as they are filtered, as a file */
  'GET /api/v1/agencies/export': {
    path: undefined
    query: { region?: string; within?: string; kind?: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; q?: string; closed?: "true" | "false"; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** agencies.handovers: 工作移交记录 Work that changed hands or waits for somebody */
  'GET /api/v1/agencies/handovers': {
    path: undefined
    query: { agencyId?: number; open?: "true" | "false"; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; agencyId: number; fromOfficer: number; fromName: string; toOfficer: number | null; toName: string | null; reason: "TRANSFER" | "LEAVE"; workKind: string; workId: string; title: string; due: string | null })[]; next: string | null; total?: number }
  }
  /** agencies.assignHandover: 指定接手人 Give waiting work to somebody */
  'POST /api/v1/agencies/handovers/{id}/assign': {
    path: { id: number }
    query: Record<string, never>
    body: { officerId: number }
    reply: { id: number; agencyId: number; fromOfficer: number; fromName: string; toOfficer: number | null; toName: string | null; reason: "TRANSFER" | "LEAVE"; workKind: string; workId: string; title: string; due: string | null }
  }
  /** agencies.officers: 执法人员 Officers */
  'GET /api/v1/agencies/officers': {
    path: undefined
    query: { agencyId?: number; within?: string; q?: string; certified?: "true" | "false"; left?: "true" | "false"; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; name: string; accountId: number | null; agencyId: number; agencyName: string; postId: number | null; postTitle: string | null; region: string; workPhone: string | null; since: string; leftOn: string | null; /** last day of the enforcement certificate that holds longest; null without one */ certifiedUntil: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** agencies.appoint: 登记任职 Appoint an officer */
  'POST /api/v1/agencies/officers': {
    path: undefined
    query: Record<string, never>
    body: { name: string; agencyId: number; postId?: number; accountId?: number; workPhone?: string; /** YYYY-MM-DD, local calendar date */ since?: string; document?: string }
    reply: { id: number; name: string; accountId: number | null; agencyId: number; agencyName: string; postId: number | null; postTitle: string | null; region: string; workPhone: string | null; since: string; leftOn: string | null; /** last day of the enforcement certificate that holds longest; null without one */ certifiedUntil: string | null; version: number }
  }
  /** agencies.exportOfficers: 导出执法人员 Officers as they are filtered, as a file */
  'GET /api/v1/agencies/officers/export': {
    path: undefined
    query: { agencyId?: number; within?: string; q?: string; certified?: "true" | "false"; left?: "true" | "false"; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** agencies.officer: 执法人员详情及任职经历 One officer with every appointment */
  'GET /api/v1/agencies/officers/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; name: string; accountId: number | null; agencyId: number; agencyName: string; postId: number | null; postTitle: string | null; region: string; workPhone: string | null; since: string; leftOn: string | null; /** last day of the enforcement certificate that holds longest; null without one */ certifiedUntil: string | null; version: number; appointments: ({ act: "APPOINTED" | "TRANSFERRED" | "LEFT"; agencyId: number; postId: number | null; region: string; document: string; onDay: string })[] }
  }
  /** agencies.changeOfficer: 更正人员信息 Correct what is known of an officer */
  'PUT /api/v1/agencies/officers/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: { name: string; workPhone?: string; accountId?: number }
    reply: { id: number; name: string; accountId: number | null; agencyId: number; agencyName: string; postId: number | null; postTitle: string | null; region: string; workPhone: string | null; since: string; leftOn: string | null; /** last day of the enforcement certificate that holds longest; null without one */ certifiedUntil: string | null; version: number }
  }
  /** agencies.certify: 登记执法证 Register a certificate */
  'POST /api/v1/agencies/officers/{id}/certificates': {
    path: { id: number }
    query: Record<string, never>
    body: { kind: "ENFORCEMENT" | "SUPERVISION"; number: string; issuer: string; /** YYYY-MM-DD, local calendar date */ issuedOn: string; /** YYYY-MM-DD, local calendar date */ validUntil: string; /** YYYY-MM-DD, local calendar date */ trainedOn?: string; training?: string; /** YYYY-MM-DD, local calendar date */ examOn?: string; examPassed?: boolean }
    reply: { id: number; officerId: number; officerName: string; agencyId: number; agencyName: string; region: string; kind: "ENFORCEMENT" | "SUPERVISION"; number: string; issuer: string; issuedOn: string; validUntil: string; trainedOn: string | null; training: string | null; examOn: string | null; examPassed: boolean | null; revokedOn: string | null; revokedReason: string | null; version: number }
  }
  /** agencies.leave: 离任（移交在办工作） Record that an officer left, and hand over open work */
  'POST /api/v1/agencies/officers/{id}/leave': {
    path: { id: number }
    query: Record<string, never>
    body: { /** takes over everything that `successors` does not name */ successorId?: number; /** who takes over each kind of open work */ successors?: { work: string; officerId: number }[]; document: string }
    reply: { officerId: number; /** items that somebody has taken over */ moved: number; /** items that still wait for somebody */ open: number }
  }
  /** agencies.transfer: 调任（移交在办工作） Transfer an officer and hand over open work */
  'POST /api/v1/agencies/officers/{id}/transfer': {
    path: { id: number }
    query: Record<string, never>
    body: { agencyId: number; postId?: number; /** takes over everything that `successors` does not name */ successorId?: number; /** who takes over each kind of open work */ successors?: { work: string; officerId: number }[]; document: string }
    reply: { officerId: number; /** items that somebody has taken over */ moved: number; /** items that still wait for somebody */ open: number }
  }
  /** agencies.openWorkKinds: 可移交的工作类型 Kinds of work that change hands */
  'GET /api/v1/agencies/open-work-kinds': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { items: { kind: string; name: { zh: string; en: string } }[] }
  }
  /** agencies.closePost: 撤销岗位 Close a post */
  'POST /api/v1/agencies/posts/{id}/close': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; agencyId: number; title: string; duties: string; role: string | null; closedOn: string | null; version: number }
  }
  /** agencies.summary: 监管机构和执法人员覆盖情况 Departments and officers per division */
  'GET /api/v1/agencies/summary': {
    path: undefined
    query: { region: string; on?: string }
    body: undefined
    reply: { total: { code: string; name: string; agencies: number; officers: number; certified: number; counties: number; countiesWithAgency: number }; own: { code: string; name: string; agencies: number; officers: number; certified: number; counties: number; countiesWithAgency: number }; items: { code: string; name: string; agencies: number; officers: number; certified: number; counties: number; countiesWithAgency: number }[] }
  }
  /** agencies.units: 协调机制成员单位 Member units of the coordination mechanism */
  'GET /api/v1/agencies/units/{region}': {
    path: { region: string }
    query: { on?: string }
    body: undefined
    reply: { items: ({ agencyId: number; agencyName: string; kind: string; part: "LEAD" | "MEMBER"; document: string; from: string })[] }
  }
  /** agencies.stateUnits: 更新成员单位名单 State the member units anew */
  'PUT /api/v1/agencies/units/{region}': {
    path: { region: string }
    query: Record<string, never>
    body: { document: string; units: ({ agencyId: number; part: "LEAD" | "MEMBER" })[] }
    reply: { items: ({ agencyId: number; agencyName: string; kind: string; part: "LEAD" | "MEMBER"; document: string; from: string })[] }
  }
  /** agencies.get: 主管部门详情 One department */
  'GET /api/v1/agencies/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; region: string; kind: string; name: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; parentId: number | null; phone: string | null; address: string | null; openedOn: string; closedOn: string | null; version: number }
  }
  /** agencies.change: 更正主管部门信息 Change a department */
  'PUT /api/v1/agencies/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: { region: string; kind: string; name: string; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; parentId?: number; phone?: string; address?: string }
    reply: { id: number; region: string; kind: string; name: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; parentId: number | null; phone: string | null; address: string | null; openedOn: string; closedOn: string | null; version: number }
  }
  /** agencies.close: 撤销主管部门 Close a department */
  'POST /api/v1/agencies/{id}/close': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; region: string; kind: string; name: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; parentId: number | null; phone: string | null; address: string | null; openedOn: string; closedOn: string | null; version: number }
  }
  /** agencies.posts: 部门岗位 Posts of a department */
  'GET /api/v1/agencies/{id}/posts': {
    path: { id: number }
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; agencyId: number; title: string; duties: string; role: string | null; closedOn: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** agencies.openPost: 设置岗位 Open a post */
  'POST /api/v1/agencies/{id}/posts': {
    path: { id: number }
    query: Record<string, never>
    body: { title: string; duties?: string; /** role on this platform that comes with the post */ role?: string }
    reply: { id: number; agencyId: number; title: string; duties: string; role: string | null; closedOn: string | null; version: number }
  }
  /** audit.chainState: 审计链状态 How long the chain is */
  'GET /api/v1/audit/chain': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { blocks: number; /** rows that wait for the next block */ open: number; sealedAt: string | null }
  }
  /** audit.verify: 逐段核验审计链 Recompute a part of the chain */
  'GET /api/v1/audit/chain/verification': {
    path: undefined
    query: { after?: number; limit?: number }
    body: undefined
    reply: { /** blocks of the whole chain now */ blocks: number; /** last block that was recomputed and holds */ checkedTo: number; /** rows recomputed in this part */ rows: number; firstBroken: number | null; /** where to go on; null at the end or at a broken block */ next: number | null }
  }
  /** audit.list: 查询审计日志 Search the audit log */
  'GET /api/v1/audit/entries': {
    path: undefined
    query: { cursor?: string; limit?: number; action?: string; actor?: string; object?: string; institutionId?: number; outcome?: "DONE" | "REFUSED" | "FAILED"; region?: string; dayFrom?: string; dayTo?: string }
    body: undefined
    reply: { items: ({ id: number; at: string; actor: string; actorName: string | null; kind: string; action: string; outcome: "DONE" | "REFUSED" | "FAILED"; object: string | null; county: string | null; institutionId: number | null; detail: Record<string, unknown> })[]; next: string | null; total?: number }
  }
  /** audit.export: 导出审计日志 The audit log as it is filtered, as a file */
  'GET /api/v1/audit/entries/export': {
    path: undefined
    query: { action?: string; actor?: string; object?: string; institutionId?: number; outcome?: "DONE" | "REFUSED" | "FAILED"; region?: string; dayFrom?: string; dayTo?: string; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
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
  /** auth.provider: 是否可用统一身份认证 Is there an identity provider */
  'GET /api/v1/auth/provider': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { available: boolean }
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
  /** courses.listGroups: 班级列表 Class groups */
  'GET /api/v1/class-groups': {
    path: undefined
    query: { cursor?: string; limit?: number; institutionId?: number; courseId?: number; region?: string; status?: "PLANNED" | "OPEN" | "CLOSED" | "CANCELLED" }
    body: undefined
    reply: { items: ({ id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; courseId: number; courseTitle: string; name: string; teacherId: number; teacherName: string; siteId: number | null; room: string; roomAreaDm2: number | null; capacity: number; enrolled: number; lessons: number; giftLessons: number; priceFen: number; startsOn: string | null; endsOn: string | null; status: "PLANNED" | "OPEN" | "CLOSED" | "CANCELLED"; version: number })[]; next: string | null; total?: number }
  }
  /** courses.planGroup: 新建班级 Plan a class group */
  'POST /api/v1/class-groups': {
    path: undefined
    query: Record<string, never>
    body: { courseId: number; name: string; teacherId: number; siteId?: number | null; room: string; roomAreaDm2?: number | null; capacity: number; lessons: number; giftLessons?: number; /** 金额，单位：分 (integer fen) */ priceFen: number }
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; courseId: number; courseTitle: string; name: string; teacherId: number; teacherName: string; siteId: number | null; room: string; roomAreaDm2: number | null; capacity: number; enrolled: number; lessons: number; giftLessons: number; priceFen: number; startsOn: string | null; endsOn: string | null; status: "PLANNED" | "OPEN" | "CLOSED" | "CANCELLED"; version: number }
  }
  /** courses.editGroup: 修改班级 Change a class group */
  'PUT /api/v1/class-groups/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: { courseId: number; name: string; teacherId: number; siteId?: number | null; room: string; roomAreaDm2?: number | null; capacity: number; lessons: number; giftLessons?: number; /** 金额，单位：分 (integer fen) */ priceFen: number }
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; courseId: number; courseTitle: string; name: string; teacherId: number; teacherName: string; siteId: number | null; room: string; roomAreaDm2: number | null; capacity: number; enrolled: number; lessons: number; giftLessons: number; priceFen: number; startsOn: string | null; endsOn: string | null; status: "PLANNED" | "OPEN" | "CLOSED" | "CANCELLED"; version: number }
  }
  /** courses.cancelGroup: 取消班级 Cancel a class group */
  'POST /api/v1/class-groups/{id}/cancel': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; courseId: number; courseTitle: string; name: string; teacherId: number; teacherName: string; siteId: number | null; room: string; roomAreaDm2: number | null; capacity: number; enrolled: number; lessons: number; giftLessons: number; priceFen: number; startsOn: string | null; endsOn: string | null; status: "PLANNED" | "OPEN" | "CLOSED" | "CANCELLED"; version: number }
  }
  /** courses.closeGroup: 停止报名 Close enrolment */
  'POST /api/v1/class-groups/{id}/close': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; courseId: number; courseTitle: string; name: string; teacherId: number; teacherName: string; siteId: number | null; room: string; roomAreaDm2: number | null; capacity: number; enrolled: number; lessons: number; giftLessons: number; priceFen: number; startsOn: string | null; endsOn: string | null; status: "PLANNED" | "OPEN" | "CLOSED" | "CANCELLED"; version: number }
  }
  /** courses.openGroup: 开放报名 Open for enrolment */
  'POST /api/v1/class-groups/{id}/open': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; courseId: number; courseTitle: string; name: string; teacherId: number; teacherName: string; siteId: number | null; room: string; roomAreaDm2: number | null; capacity: number; enrolled: number; lessons: number; giftLessons: number; priceFen: number; startsOn: string | null; endsOn: string | null; status: "PLANNED" | "OPEN" | "CLOSED" | "CANCELLED"; version: number }
  }
  /** courses.planTimetable: 排课 Lay out the timetable */
  'POST /api/v1/class-groups/{id}/timetable': {
    path: { id: number }
    query: Record<string, never>
    body: { /** YYYY-MM-DD, local calendar date */ from: string; weekdays: number[]; startsAt: string; endsAt: string; except?: string[]; dryRun?: boolean }
    reply: { sessions: ({ n: number; date: string; startsAt: string; endsAt: string; findings: ({ code: string; severity: "FORBIDDEN" | "WARN" | "UNKNOWN"; zh: string; en: string; article: string | null })[]; slots: { on: string; start: string; end: string }[] })[]; saved: boolean }
  }
  /** courses.listCourses: 课程列表 Courses */
  'GET /api/v1/courses': {
    path: undefined
    query: { cursor?: string; limit?: number; institutionId?: number; region?: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; status?: "DRAFT" | "ON_SALE" | "STOPPED"; title?: string }
    body: undefined
    reply: { items: ({ id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE"; title: string; subject: string; content: string; lessonMinutes: number; lessonPriceFen: number; groupSizeMax: number; priceCapFen: number | null; priceCap: { value: unknown; trace: unknown[] } | null; status: "DRAFT" | "ON_SALE" | "STOPPED"; version: number; createdAt: string })[]; next: string | null; total?: number }
  }
  /** courses.draftCourse: 新建课程 Draft a course */
  'POST /api/v1/courses': {
    path: undefined
    query: Record<string, never>
    body: { class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE"; title: string; subject: string; content: string; lessonMinutes: number; /** 金额，单位：分 (integer fen) */ lessonPriceFen: number; groupSizeMax: number }
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE"; title: string; subject: string; content: string; lessonMinutes: number; lessonPriceFen: number; groupSizeMax: number; priceCapFen: number | null; priceCap: { value: unknown; trace: unknown[] } | null; status: "DRAFT" | "ON_SALE" | "STOPPED"; version: number; createdAt: string }
  }
  /** courses.editCourse: 修改课程 Change a course */
  'PUT /api/v1/courses/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: { class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE"; title: string; subject: string; content: string; lessonMinutes: number; /** 金额，单位：分 (integer fen) */ lessonPriceFen: number; groupSizeMax: number }
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE"; title: string; subject: string; content: string; lessonMinutes: number; lessonPriceFen: number; groupSizeMax: number; priceCapFen: number | null; priceCap: { value: unknown; trace: unknown[] } | null; status: "DRAFT" | "ON_SALE" | "STOPPED"; version: number; createdAt: string }
  }
  /** courses.publishCourse: 上架课程 Put a course on sale */
  'POST /api/v1/courses/{id}/publication': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE"; title: string; subject: string; content: string; lessonMinutes: number; lessonPriceFen: number; groupSizeMax: number; priceCapFen: number | null; priceCap: { value: unknown; trace: unknown[] } | null; status: "DRAFT" | "ON_SALE" | "STOPPED"; version: number; createdAt: string }
  }
  /** courses.stopCourse: 下架课程 Take a course off sale */
  'POST /api/v1/courses/{id}/stop': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE"; title: string; subject: string; content: string; lessonMinutes: number; lessonPriceFen: number; groupSizeMax: number; priceCapFen: number | null; priceCap: { value: unknown; trace: unknown[] } | null; status: "DRAFT" | "ON_SALE" | "STOPPED"; version: number; createdAt: string }
  }
  /** custody.fileAccount: 备案本机构预收费专用账户 File the institution's dedicated account */
  'PUT /api/v1/custody/account': {
    path: undefined
    query: Record<string, never>
    body: { bank: string; /** 银行账号：大写字母、数字和连字符 */ account: string; accountName: string; /** 银行账号：大写字母、数字和连字符 */ ownAccount: string; ownName: string }
    reply: { institutionId: number; bank: string; /** 银行账号：大写字母、数字和连字符 */ account: string; accountName: string; /** 银行账号：大写字母、数字和连字符 */ ownAccount: string; ownName: string }
  }
  /** custody.ownAccount: 本机构预收费专用账户 The institution's dedicated account */
  'GET /api/v1/custody/account': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { institutionId: number; bank: string; /** 银行账号：大写字母、数字和连字符 */ account: string; accountName: string; /** 银行账号：大写字母、数字和连字符 */ ownAccount: string; ownName: string }
  }
  /** custody.ownBalances: 本机构资金余额 The institution's balances */
  'GET /api/v1/custody/balances': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { /** 专用账户余额 what lies in the dedicated account */ bankFen: number; /** 托管中（未消课） held for lessons not yet taken */ heldFen: number; /** 可划拨（已消课） earned and not yet paid out */ payableFen: number; /** 划拨途中 on the way to the institution */ payoutFen: number; /** 退费途中 on the way back to families */ refundFen: number; /** 累计已划拨 paid out to the institution, in all */ paidOutFen: number }
  }
  /** custody.bankNews: 银行通知（签名报文） News from the bank (signed message) */
  'POST /api/v1/custody/bank/events': {
    path: undefined
    query: Record<string, never>
    body: { eventId: string; type: "payment.paid" | "payment.failed" | "refund.paid" | "refund.failed" | "payout.paid" | "payout.failed"; occurredAt: string; endToEndId: string; account: string; amountFen: number; channel?: string; failure?: string; reference?: string; originalEndToEndId?: string }
    reply: { acknowledged: string }
  }
  /** custody.ownFreezes: 本机构现被冻结的订单 Own orders whose money stands still */
  'GET /api/v1/custody/freezes': {
    path: undefined
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; orderId: number; cause: "AGENCY" | "REFUND"; basis: string | null; reason: string; until: string | null; frozenAt: string; frozenBy: string; liftedAt: string | null; liftedBy: string | null; liftReason: string | null })[]; next: string | null; total?: number }
  }
  /** custody.account: 机构预收费专用账户 The dedicated account of an institution */
  'GET /api/v1/custody/institutions/{id}/account': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { institutionId: number; bank: string; /** 银行账号：大写字母、数字和连字符 */ account: string; accountName: string; /** 银行账号：大写字母、数字和连字符 */ ownAccount: string; ownName: string }
  }
  /** custody.freezes: 机构现被冻结的订单 Orders of an institution whose money stands still */
  'GET /api/v1/custody/institutions/{id}/freezes': {
    path: { id: number }
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; orderId: number; cause: "AGENCY" | "REFUND"; basis: string | null; reason: string; until: string | null; frozenAt: string; frozenBy: string; liftedAt: string | null; liftedBy: string | null; liftReason: string | null })[]; next: string | null; total?: number }
  }
  /** custody.freeze: 冻结订单资金 Freeze an order's money */
  'POST /api/v1/custody/institutions/{id}/orders/{order}/freeze': {
    path: { id: number; order: number }
    query: Record<string, never>
    body: { basis: string; reason: string; until?: string | null }
    reply: { orderId: number; institutionId: number; status: "OPEN" | "ACTIVE" | "FROZEN" | "REFUNDING" | "CLOSED"; /** 金额，单位：分 (integer fen) */ dueFen: number; /** 金额，单位：分 (integer fen) */ paidFen: number; /** 金额，单位：分 (integer fen) */ releasedFen: number; /** 金额，单位：分 (integer fen) */ refundedFen: number; totalLessons: number; giftLessons: number; usedLessons: number; /** YYYY-MM-DD, local calendar date */ openedOn: string }
  }
  /** custody.orderFreezes: 订单资金冻结记录 What stopped an order's money, and why */
  'GET /api/v1/custody/institutions/{id}/orders/{order}/freezes': {
    path: { id: number; order: number }
    query: Record<string, never>
    body: undefined
    reply: { items: ({ id: number; orderId: number; cause: "AGENCY" | "REFUND"; basis: string | null; reason: string; until: string | null; frozenAt: string; frozenBy: string; liftedAt: string | null; liftedBy: string | null; liftReason: string | null })[] }
  }
  /** custody.orderStatement: 订单资金与课时流水 Money and lessons of an order */
  'GET /api/v1/custody/institutions/{id}/orders/{order}/statement': {
    path: { id: number; order: number }
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { order: { orderId: number; institutionId: number; status: "OPEN" | "ACTIVE" | "FROZEN" | "REFUNDING" | "CLOSED"; /** 金额，单位：分 (integer fen) */ dueFen: number; /** 金额，单位：分 (integer fen) */ paidFen: number; /** 金额，单位：分 (integer fen) */ releasedFen: number; /** 金额，单位：分 (integer fen) */ refundedFen: number; totalLessons: number; giftLessons: number; usedLessons: number; /** YYYY-MM-DD, local calendar date */ openedOn: string }; /** 金额，单位：分 (integer fen) */ heldFen: number; lessonsLeft: number; giftsLeft: number; /** 金额，单位：分 (integer fen) */ nextReleaseFen: number; items: ({ at: string; /** RELEASE 消课划拨，PAYMENT 缴费，REFUND 退费，REFUND_PAID 退费到账，CLOSE 结算，PAYOUT… 付机构，REVERSAL 撤销 */ kind: string; /** 金额，单位：分 (integer fen) */ amountFen: number; orderId: number | null; lessonNo: number | null; sessionId: number | null; sessionDate: string | null; reason: string | null; actor: string })[]; next: string | null }
  }
  /** custody.unfreeze: 解除冻结 Lift a freeze */
  'POST /api/v1/custody/institutions/{id}/orders/{order}/unfreeze': {
    path: { id: number; order: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { orderId: number; institutionId: number; status: "OPEN" | "ACTIVE" | "FROZEN" | "REFUNDING" | "CLOSED"; /** 金额，单位：分 (integer fen) */ dueFen: number; /** 金额，单位：分 (integer fen) */ paidFen: number; /** 金额，单位：分 (integer fen) */ releasedFen: number; /** 金额，单位：分 (integer fen) */ refundedFen: number; totalLessons: number; giftLessons: number; usedLessons: number; /** YYYY-MM-DD, local calendar date */ openedOn: string }
  }
  /** custody.statement: 机构资金流水 Statement of an institution */
  'GET /api/v1/custody/institutions/{id}/statement': {
    path: { id: number }
    query: { cursor?: string; limit?: number; from: string; to: string }
    body: undefined
    reply: { balances: { /** 金额，单位：分 (integer fen) */ bankFen: number; /** 金额，单位：分 (integer fen) */ heldFen: number; /** 金额，单位：分 (integer fen) */ payableFen: number; /** 金额，单位：分 (integer fen) */ payoutFen: number; /** 金额，单位：分 (integer fen) */ refundFen: number }; items: ({ at: string; /** RELEASE 消课划拨，PAYMENT 缴费，REFUND 退费，REFUND_PAID 退费到账，CLOSE 结算，PAYOUT… 付机构，REVERSAL 撤销 */ kind: string; /** 金额，单位：分 (integer fen) */ amountFen: number; orderId: number | null; lessonNo: number | null; sessionId: number | null; sessionDate: string | null; reason: string | null; actor: string; lessons: number })[]; next: string | null }
  }
  /** custody.publicProofs: 机构资金日终证明历史 History of an institution's proofs, newest first */
  'GET /api/v1/custody/institutions/{institution}/proofs': {
    path: { institution: number }
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ format: "yuheng.custody.proof.1"; day: string; /** 日终时刻 the instant to which the figures belong */ closedAt: string; institutionId: number; /** 银行 bank; empty where no account is filed */ bank: string; /** 专用账户末四位 last four of the dedicated account */ accountTail: string; /** 银行余额 at the bank, as far as it reported */ bankFen: number; /** 家庭合计 sum of what families have in custody */ familiesFen: number; /** 差额 bank less families */ differenceFen: number; /** 家庭数 leaves of the tree */ families: number; /** 默克尔和树的根 root of the sum tree */ root: string; previousDay: string | null; /** 上一份证明的摘要 hash of the proof before */ previousHash: string | null; /** 签名内容的 SHA-256 of the signed text */ hash: string; keyId: string; /** Ed25519 公钥 public key */ publicKey: string; signature: string })[]; next: string | null; total?: number }
  }
  /** custody.payment: 支付进度 How a payment stands */
  'GET /api/v1/custody/payments/{reference}': {
    path: { reference: string }
    query: Record<string, never>
    body: undefined
    reply: { /** 支付编号，单元-序号 */ reference: string; orderId: number; amountFen: number; status: "CREATED" | "SENT" | "DONE" | "FAILED"; cashierUrl: string | null; /** 试运行银行，不动用真实资金 */ trial: boolean; failure: string | null; createdAt: string }
  }
  /** custody.ownProof: 我的资金包含证明 Proof that the family's money is in custody */
  'GET /api/v1/custody/proofs/mine': {
    path: undefined
    query: { institutionId: number; orderId: number; day?: string }
    body: undefined
    reply: { format: "yuheng.custody.family.1"; familyId: number; amountFen: number; salt: string; path: ({ side: "left" | "right"; hash: string; sumFen: number; count: number })[]; proof: { format: "yuheng.custody.proof.1"; day: string; /** 日终时刻 the instant to which the figures belong */ closedAt: string; institutionId: number; /** 银行 bank; empty where no account is filed */ bank: string; /** 专用账户末四位 last four of the dedicated account */ accountTail: string; /** 银行余额 at the bank, as far as it reported */ bankFen: number; /** 家庭合计 sum of what families have in custody */ familiesFen: number; /** 差额 bank less families */ differenceFen: number; /** 家庭数 leaves of the tree */ families: number; /** 默克尔和树的根 root of the sum tree */ root: string; previousDay: string | null; /** 上一份证明的摘要 hash of the proof before */ previousHash: string | null; /** 签名内容的 SHA-256 of the signed text */ hash: string; keyId: string; /** Ed25519 公钥 public key */ publicKey: string; signature: string } }
  }
  /** custody.publicProof: 机构资金日终证明 Signed proof of a day and an institution */
  'GET /api/v1/custody/proofs/{day}/{institution}': {
    path: { day: string; institution: number }
    query: Record<string, never>
    body: undefined
    reply: { format: "yuheng.custody.proof.1"; day: string; /** 日终时刻 the instant to which the figures belong */ closedAt: string; institutionId: number; /** 银行 bank; empty where no account is filed */ bank: string; /** 专用账户末四位 last four of the dedicated account */ accountTail: string; /** 银行余额 at the bank, as far as it reported */ bankFen: number; /** 家庭合计 sum of what families have in custody */ familiesFen: number; /** 差额 bank less families */ differenceFen: number; /** 家庭数 leaves of the tree */ families: number; /** 默克尔和树的根 root of the sum tree */ root: string; previousDay: string | null; /** 上一份证明的摘要 hash of the proof before */ previousHash: string | null; /** 签名内容的 SHA-256 of the signed text */ hash: string; keyId: string; /** Ed25519 公钥 public key */ publicKey: string; signature: string }
  }
  /** custody.ownStatement: 本机构资金流水 The institution's own statement */
  'GET /api/v1/custody/statement': {
    path: undefined
    query: { cursor?: string; limit?: number; from: string; to: string }
    body: undefined
    reply: { balances: { /** 金额，单位：分 (integer fen) */ bankFen: number; /** 金额，单位：分 (integer fen) */ heldFen: number; /** 金额，单位：分 (integer fen) */ payableFen: number; /** 金额，单位：分 (integer fen) */ payoutFen: number; /** 金额，单位：分 (integer fen) */ refundFen: number }; items: ({ at: string; /** RELEASE 消课划拨，PAYMENT 缴费，REFUND 退费，REFUND_PAID 退费到账，CLOSE 结算，PAYOUT… 付机构，REVERSAL 撤销 */ kind: string; /** 金额，单位：分 (integer fen) */ amountFen: number; orderId: number | null; lessonNo: number | null; sessionId: number | null; sessionDate: string | null; reason: string | null; actor: string; lessons: number })[]; next: string | null }
  }
  /** custody.bankLines: 银行流水与差异 Lines of statements, and their differences */
  'GET /api/v1/custody/statement-lines': {
    path: undefined
    query: { cursor?: string; limit?: number; statement?: string; institutionId?: number; outcome?: "MATCHED" | "UNKNOWN" | "AMOUNT_DIFFERS" | "STATE_DIFFERS" | "REPEATED"; differing?: "true" | "false"; bookedFrom?: string; bookedTo?: string }
    body: undefined
    reply: { items: ({ statement: string; line: number; institutionId: number; entryRef: string | null; /** 金额，单位：分 (integer fen) */ amountFen: number; direction: "CRDT" | "DBIT"; reversal: boolean; /** YYYY-MM-DD, local calendar date */ bookedOn: string; valueOn: string | null; endToEndId: string | null; returnReason: string | null; counterparty: string | null; counterpartyAccount: string | null; outcome: "MATCHED" | "UNKNOWN" | "AMOUNT_DIFFERS" | "STATE_DIFFERS" | "REPEATED"; /** 指令金额（流入为正，流出为负） */ expectedFen: number | null })[]; next: string | null; total?: number }
  }
  /** custody.importStatement: 导入银行对账文件（camt、CSV、XLSX、定长、银企直联） Import a file of a bank (multipart, part `file`; before it, if need be, `layout` as JSON) */
  'POST /api/v1/custody/statements': {
    path: undefined
    query: { dryRun?: "true" | "false"; kind?: "STATEMENT" | "REPORT" | "NOTIFICATION"; bank?: string }
    body: undefined
    reply: { dryRun: boolean; dialect: string; hash: string; statements: ({ /** 对账单编号，单元-序号 */ reference: string; institutionId: number; bank: string; account: string; kind: "STATEMENT" | "REPORT" | "NOTIFICATION"; dialect: string; statementId: string; page: number; lastPage: boolean; from: string | null; to: string | null; openingFen: number | null; closingFen: number | null; /** 金额，单位：分 (integer fen) */ creditFen: number; /** 金额，单位：分 (integer fen) */ debitFen: number; entries: number; lines: number; matched: number; /** 有余额或合计证明明细完整 */ controlled: boolean; fileName: string; fileHash: string; importedAt: string })[] }
  }
  /** custody.bankStatements: 银行对账单 Statements of banks */
  'GET /api/v1/custody/statements': {
    path: undefined
    query: { cursor?: string; limit?: number; institutionId?: number; kind?: "STATEMENT" | "REPORT" | "NOTIFICATION"; differing?: "true" | "false" }
    body: undefined
    reply: { items: ({ /** 对账单编号，单元-序号 */ reference: string; institutionId: number; bank: string; account: string; kind: "STATEMENT" | "REPORT" | "NOTIFICATION"; dialect: string; statementId: string; page: number; lastPage: boolean; from: string | null; to: string | null; openingFen: number | null; closingFen: number | null; /** 金额，单位：分 (integer fen) */ creditFen: number; /** 金额，单位：分 (integer fen) */ debitFen: number; entries: number; lines: number; matched: number; /** 有余额或合计证明明细完整 */ controlled: boolean; fileName: string; fileHash: string; importedAt: string })[]; next: string | null; total?: number }
  }
  /** custody.bankStatement: 银行对账单详情 A statement of a bank */
  'GET /api/v1/custody/statements/{reference}': {
    path: { reference: string }
    query: Record<string, never>
    body: undefined
    reply: { /** 对账单编号，单元-序号 */ reference: string; institutionId: number; bank: string; account: string; kind: "STATEMENT" | "REPORT" | "NOTIFICATION"; dialect: string; statementId: string; page: number; lastPage: boolean; from: string | null; to: string | null; openingFen: number | null; closingFen: number | null; /** 金额，单位：分 (integer fen) */ creditFen: number; /** 金额，单位：分 (integer fen) */ debitFen: number; entries: number; lines: number; matched: number; /** 有余额或合计证明明细完整 */ controlled: boolean; fileName: string; fileHash: string; importedAt: string }
  }
  /** lessons.listDisputes: 课时争议 Disputed lessons */
  'GET /api/v1/disputes': {
    path: undefined
    query: { cursor?: string; limit?: number; institutionId?: number; orderId?: number; region?: string; status?: "OPEN" | "CONCEDED" | "WITHDRAWN" | "RELEASED" | "VOIDED" }
    body: undefined
    reply: { items: ({ id: number; lesson: string; institutionId: number; sessionId: number; orderId: number; date: string; county: string; class: string; reason: string; openedAt: string; status: "OPEN" | "CONCEDED" | "WITHDRAWN" | "RELEASED" | "VOIDED"; answer: string | null; answeredAt: string | null; decision: string | null; decidedAt: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** lessons.dispute: 对课时提出争议 Dispute a lesson */
  'POST /api/v1/disputes': {
    path: undefined
    query: Record<string, never>
    body: { /** 课时编号 (key of a lesson) */ lesson: string; reason: string }
    reply: { id: number; lesson: string; institutionId: number; sessionId: number; orderId: number; date: string; county: string; class: string; reason: string; openedAt: string; status: "OPEN" | "CONCEDED" | "WITHDRAWN" | "RELEASED" | "VOIDED"; answer: string | null; answeredAt: string | null; decision: string | null; decidedAt: string | null; version: number }
  }
  /** lessons.exportDisputes: 导出课时争议 Disputed lessons as they are filtered, as a file */
  'GET /api/v1/disputes/export': {
    path: undefined
    query: { institutionId?: number; orderId?: number; region?: string; status?: "OPEN" | "CONCEDED" | "WITHDRAWN" | "RELEASED" | "VOIDED"; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** lessons.answerDispute: 机构说明情况 State the institution's side */
  'POST /api/v1/disputes/{id}/answer': {
    path: { id: number }
    query: Record<string, never>
    body: { answer: string }
    reply: { id: number; lesson: string; institutionId: number; sessionId: number; orderId: number; date: string; county: string; class: string; reason: string; openedAt: string; status: "OPEN" | "CONCEDED" | "WITHDRAWN" | "RELEASED" | "VOIDED"; answer: string | null; answeredAt: string | null; decision: string | null; decidedAt: string | null; version: number }
  }
  /** lessons.concedeDispute: 机构认可争议 Concede a dispute */
  'POST /api/v1/disputes/{id}/concession': {
    path: { id: number }
    query: Record<string, never>
    body: { answer: string }
    reply: { id: number; lesson: string; institutionId: number; sessionId: number; orderId: number; date: string; county: string; class: string; reason: string; openedAt: string; status: "OPEN" | "CONCEDED" | "WITHDRAWN" | "RELEASED" | "VOIDED"; answer: string | null; answeredAt: string | null; decision: string | null; decidedAt: string | null; version: number }
  }
  /** lessons.decideDispute: 裁决课时争议 Decide a disputed lesson */
  'POST /api/v1/disputes/{id}/decision': {
    path: { id: number }
    query: Record<string, never>
    body: { release: boolean; decision: string }
    reply: { id: number; lesson: string; institutionId: number; sessionId: number; orderId: number; date: string; county: string; class: string; reason: string; openedAt: string; status: "OPEN" | "CONCEDED" | "WITHDRAWN" | "RELEASED" | "VOIDED"; answer: string | null; answeredAt: string | null; decision: string | null; decidedAt: string | null; version: number }
  }
  /** lessons.withdrawDispute: 撤回争议 Withdraw a dispute */
  'POST /api/v1/disputes/{id}/withdrawal': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; lesson: string; institutionId: number; sessionId: number; orderId: number; date: string; county: string; class: string; reason: string; openedAt: string; status: "OPEN" | "CONCEDED" | "WITHDRAWN" | "RELEASED" | "VOIDED"; answer: string | null; answeredAt: string | null; decision: string | null; decidedAt: string | null; version: number }
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
  /** lessons.listOwnDisputes: 课时争议 Disputed lessons */
  'GET /api/v1/family/disputes': {
    path: undefined
    query: { cursor?: string; limit?: number; institutionId?: number; orderId?: number; region?: string; status?: "OPEN" | "CONCEDED" | "WITHDRAWN" | "RELEASED" | "VOIDED" }
    body: undefined
    reply: { items: ({ id: number; lesson: string; institutionId: number; sessionId: number; orderId: number; date: string; county: string; class: string; reason: string; openedAt: string; status: "OPEN" | "CONCEDED" | "WITHDRAWN" | "RELEASED" | "VOIDED"; answer: string | null; answeredAt: string | null; decision: string | null; decidedAt: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** lessons.ofFamily: 孩子的课时 The lessons of my children */
  'GET /api/v1/family/lessons': {
    path: undefined
    query: { cursor?: string; limit?: number; orderId?: number; from?: string; to?: string }
    body: undefined
    reply: { items: ({ key: string; institutionId: number; sessionId: number; orderId: number; date: string; mark: "PRESENT" | "LEAVE" | "ABSENT"; markedAt: string; dueOn: string | null; state: "CONFIRM_REQUESTED" | "CONFIRMED" | "AUTO_CONFIRMED" | "DISPUTED" | "RELEASED_BY_DECISION" | "NOT_HELD"; amountFen: number | null; lessonNo: number | null; releasedAt: string | null; releasedBy: string | null; dispute: { id: number; status: string; reason: string; answer: string | null; decision: string | null } | null })[]; next: string | null; total?: number }
  }
  /** contracts.listOwn: 我的订单 My orders */
  'GET /api/v1/family/orders': {
    path: undefined
    query: { cursor?: string; limit?: number; status?: "SIGNED" | "PAID" | "CANCELLED" | "CLOSED" }
    body: undefined
    reply: { items: ({ id: number; number: string; institutionId: number; institutionName: string; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; classGroupId: number; courseTitle: string; groupName: string; learner: string; childId: number | null; priceFen: number; lessons: number; giftLessons: number; startsOn: string; endsOn: string; signedAt: string; payUntil: string; status: "SIGNED" | "PAID" | "CANCELLED" | "CLOSED"; paidOn: string | null; money: { paidFen: number; usedLessons: number; totalLessons: number; releasedFen: number; refundedFen: number; heldFen: number; nextReleaseFen: number; status: string }; version: number })[]; next: string | null; total?: number }
  }
  /** contracts.getOwn: 订单详情 One of my orders */
  'GET /api/v1/family/orders/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; number: string; institutionId: number; institutionName: string; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; classGroupId: number; courseTitle: string; groupName: string; learner: string; childId: number | null; priceFen: number; lessons: number; giftLessons: number; startsOn: string; endsOn: string; signedAt: string; payUntil: string; status: "SIGNED" | "PAID" | "CANCELLED" | "CLOSED"; paidOn: string | null; money: { paidFen: number; usedLessons: number; totalLessons: number; releasedFen: number; refundedFen: number; heldFen: number; nextReleaseFen: number; status: string }; version: number; terms: { institution: { id: number; name: string; uscc: string | null; licence: string | null; licenceUntil: string | null }; custodyMode: string | null; course: { id: number; title: string; subject: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE" }; group: { id: number; name: string; capacity: number }; teacher: string; place: string; lessonMinutes: number; lessons: number; giftLessons: number; listPriceFen: number; priceFen: number; startsOn: string; endsOn: string; meetings: { n: number; date: string; startsAt: string; endsAt: string }[]; whole?: { from: number; held: number; lessons: number; giftLessons: number; priceFen: number } }; body: string; contentHash: string; template: string; explained: { prepayment: { value: unknown; trace: unknown[] }; priceCap: { value: unknown; trace: unknown[] } | null; joining?: { value: unknown; trace: unknown[] } } }
  }
  /** contracts.listOwnRefunds: 退费申请 Refund requests */
  'GET /api/v1/family/refunds': {
    path: undefined
    query: { cursor?: string; limit?: number; orderId?: number; institutionId?: number; region?: string; status?: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED" }
    body: undefined
    reply: { items: ({ id: number; orderId: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; fault: "OPERATOR" | "CONSUMER"; reason: string; refundFen: number; fromCustodyFen: number; toInstitutionFen: number; explained: { value: unknown; trace: unknown[] }; requestedAt: string; answerDueOn: string | null; status: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED"; answer: string | null; answeredAt: string | null; appealDueOn: string | null; decision: string | null; decidedAt: string | null; paidBackAt: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** contracts.sessionsOwn: 孩子的课表 The timetable of my children */
  'GET /api/v1/family/sessions': {
    path: undefined
    query: { orderId?: number; from?: string; to?: string; limit?: number }
    body: undefined
    reply: { items: ({ orderId: number; sessionId: number; institutionId: number; n: number; date: string; startsAt: string; endsAt: string; teacherName: string; place: string; status: "SCHEDULED" | "TAUGHT" | "CANCELLED" })[] }
  }
  /** files.upload: 上传文件（multipart/form-data） Hand in a file (multipart/form-data) */
  'POST /api/v1/files': {
    path: undefined
    query: { use: string }
    body: undefined
    reply: { id: number; use: string; name: string; mime: string; bytes: number; sha256: string; width: number | null; height: number | null; uploadedAt: string }
  }
  /** files.get: 文件信息 What is known of a file */
  'GET /api/v1/files/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; use: string; name: string; mime: string; bytes: number; sha256: string; width: number | null; height: number | null; uploadedAt: string }
  }
  /** files.content: 查看或下载文件 See or save a file */
  'GET /api/v1/files/{id}/content': {
    path: { id: number }
    query: { inline?: "true" }
    body: undefined
    reply: Blob
  }
  /** files.original: 下载原件（含拍摄信息） Save the original, with its metadata */
  'GET /api/v1/files/{id}/original': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: Blob
  }
  /** files.remove: 删除尚未使用的文件 Remove a file that belongs to nothing yet */
  'POST /api/v1/files/{id}/remove': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { done: true }
  }
  /** institutions.register: 登记机构 Put an institution on the register */
  'POST /api/v1/institutions': {
    path: undefined
    query: Record<string, never>
    body: { name: string; shortName?: string | null; uscc?: string | null; usccNote?: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; /** YYYY-MM-DD, local calendar date */ on?: string; reason?: string }
    reply: { institution: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }; duplicates: ({ id: number; oneId: number; otherId: number; oneName: string | null; otherName: string | null; county: string; otherCounty: string; score: number; grounds: ("USCC" | "LICENCE" | "PHONE" | "NAME" | "ADDRESS")[]; foundAt: string; status: "OPEN" | "MERGED" | "DISTINCT"; survivorId: number | null; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null })[] }
  }
  /** institutions.list: 机构名录 The register */
  'GET /api/v1/institutions': {
    path: undefined
    query: { q?: string; region?: string; class?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[] | "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[] | "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel?: ("OFFLINE" | "ONLINE")[] | "OFFLINE" | "ONLINE"; status?: ("REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED")[] | "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; custodyMode?: ("NONE" | "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH")[] | "NONE" | "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; list?: ("WHITE" | "BLACK" | "EXPOSED")[] | "WHITE" | "BLACK" | "EXPOSED"; held?: "true" | "false"; licenceBefore?: string; converting?: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; sort?: "best" | "name" | "licence" | "newest"; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; name: string; shortName: string | null; uscc: string | null; county: string; address: string; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; custodyMode: string | null; lists: ("WHITE" | "BLACK" | "EXPOSED")[]; licenceNumber: string | null; licenceUntil: string | null; lastCheckOn: string | null; registeredOn: string; version: number })[]; next: string | null; total?: number }
  }
  /** institutions.conversions: 营转非、备改审进度 How far the conversions are */
  'GET /api/v1/institutions/conversions': {
    path: undefined
    query: { region?: string; by?: "county" | "city" }
    body: undefined
    reply: { items: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; region: string; total: number; done: number; failed: number; open: number; overdue: number; settledBp: number })[] }
  }
  /** institutions.corrections: 更正申请 Requests for correction */
  'GET /api/v1/institutions/corrections': {
    path: undefined
    query: { institutionId?: number; status?: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN"; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; institutionId: number; institutionName: string; county: string; change: { name?: string; shortName?: string | null; uscc?: string | null; usccNote?: string | null; legalForm?: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels?: ("OFFLINE" | "ONLINE")[]; address?: string }; baseVersion: number; reason: string; requestedBy: string; requestedAt: string; status: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN"; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null })[]; next: string | null; total?: number }
  }
  /** institutions.correction: 一件更正申请 One request for correction */
  'GET /api/v1/institutions/corrections/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; institutionId: number; institutionName: string; county: string; change: { name?: string; shortName?: string | null; uscc?: string | null; usccNote?: string | null; legalForm?: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels?: ("OFFLINE" | "ONLINE")[]; address?: string }; baseVersion: number; reason: string; requestedBy: string; requestedAt: string; status: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN"; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null }
  }
  /** institutions.decideCorrection: 审批更正申请 Approve or reject a correction */
  'POST /api/v1/institutions/corrections/{id}/decision': {
    path: { id: number }
    query: Record<string, never>
    body: { decision: "APPROVED" | "REJECTED"; reason: string }
    reply: { id: number; institutionId: number; institutionName: string; county: string; change: { name?: string; shortName?: string | null; uscc?: string | null; usccNote?: string | null; legalForm?: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels?: ("OFFLINE" | "ONLINE")[]; address?: string }; baseVersion: number; reason: string; requestedBy: string; requestedAt: string; status: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN"; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null }
  }
  /** institutions.withdrawCorrection: 撤回更正申请 Withdraw a request */
  'POST /api/v1/institutions/corrections/{id}/withdrawal': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; institutionId: number; institutionName: string; county: string; change: { name?: string; shortName?: string | null; uscc?: string | null; usccNote?: string | null; legalForm?: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels?: ("OFFLINE" | "ONLINE")[]; address?: string }; baseVersion: number; reason: string; requestedBy: string; requestedAt: string; status: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN"; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null }
  }
  /** institutions.duplicates: 疑似重复登记 Pairs that may be one institution */
  'GET /api/v1/institutions/duplicates': {
    path: undefined
    query: { status?: "OPEN" | "MERGED" | "DISTINCT"; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; oneId: number; otherId: number; oneName: string | null; otherName: string | null; county: string; otherCounty: string; score: number; grounds: ("USCC" | "LICENCE" | "PHONE" | "NAME" | "ADDRESS")[]; foundAt: string; status: "OPEN" | "MERGED" | "DISTINCT"; survivorId: number | null; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null })[]; next: string | null; total?: number }
  }
  /** institutions.compareDuplicate: 并排比对 Both records side by side */
  'GET /api/v1/institutions/duplicates/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { pair: { id: number; oneId: number; otherId: number; oneName: string | null; otherName: string | null; county: string; otherCounty: string; score: number; grounds: ("USCC" | "LICENCE" | "PHONE" | "NAME" | "ADDRESS")[]; foundAt: string; status: "OPEN" | "MERGED" | "DISTINCT"; survivorId: number | null; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null }; one: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[] } | null; other: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[] } | null }
  }
  /** institutions.decideDuplicate: 认定重复或不同 Say whether they are one */
  'POST /api/v1/institutions/duplicates/{id}/decision': {
    path: { id: number }
    query: Record<string, never>
    body: { decision: "DISTINCT"; reason: string } | { decision: "MERGED"; survivorId: number; reason: string }
    reply: { id: number; oneId: number; otherId: number; oneName: string | null; otherName: string | null; county: string; otherCounty: string; score: number; grounds: ("USCC" | "LICENCE" | "PHONE" | "NAME" | "ADDRESS")[]; foundAt: string; status: "OPEN" | "MERGED" | "DISTINCT"; survivorId: number | null; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null }
  }
  /** institutions.export: 导出名录 The register as it is filtered, as a file */
  'GET /api/v1/institutions/export': {
    path: undefined
    query: { q?: string; region?: string; class?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[] | "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[] | "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel?: ("OFFLINE" | "ONLINE")[] | "OFFLINE" | "ONLINE"; status?: ("REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED")[] | "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; custodyMode?: ("NONE" | "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH")[] | "NONE" | "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; list?: ("WHITE" | "BLACK" | "EXPOSED")[] | "WHITE" | "BLACK" | "EXPOSED"; held?: "true" | "false"; licenceBefore?: string; converting?: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; sort?: "best" | "name" | "licence" | "newest"; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** institutions.uploadImport: 上传名录文件（XLSX 或 CSV） Upload a register (XLSX or CSV, multipart, part `file`) */
  'POST /api/v1/institutions/imports': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { import: { id: number; fileName: string; format: "xlsx" | "csv"; encoding: string | null; bytes: number; hash: string; headers: string[]; mapping: Record<string, number>; dryRun: boolean | null; status: "UPLOADED" | "WAITING" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED"; run: number; rowsTotal: number | null; rowsDone: number; rowsOk: number; rowsFailed: number; requestedBy: string; createdAt: string; startedAt: string | null; finishedAt: string | null; failure: { zh: string; en: string } | null }; again: boolean; missing: string[] }
  }
  /** institutions.imports: 导入记录 Imports */
  'GET /api/v1/institutions/imports': {
    path: undefined
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; fileName: string; format: "xlsx" | "csv"; encoding: string | null; bytes: number; hash: string; headers: string[]; mapping: Record<string, number>; dryRun: boolean | null; status: "UPLOADED" | "WAITING" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED"; run: number; rowsTotal: number | null; rowsDone: number; rowsOk: number; rowsFailed: number; requestedBy: string; createdAt: string; startedAt: string | null; finishedAt: string | null; failure: { zh: string; en: string } | null })[]; next: string | null; total?: number }
  }
  /** institutions.importFields: 可导入的栏目 Fields that the columns of a file can hold */
  'GET /api/v1/institutions/imports/fields': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { items: ({ field: "name" | "shortName" | "uscc" | "usccNote" | "legalForm" | "classes" | "stages" | "channels" | "county" | "address" | "licenceNumber" | "licenceIssuer" | "licenceFrom" | "licenceUntil" | "custodyMode" | "custodyBank" | "custodyAccount" | "principal" | "phone" | "area" | "capacity"; title: { zh: string; en: string }; required: boolean })[] }
  }
  /** institutions.import: 导入进度 How far an import is */
  'GET /api/v1/institutions/imports/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; fileName: string; format: "xlsx" | "csv"; encoding: string | null; bytes: number; hash: string; headers: string[]; mapping: Record<string, number>; dryRun: boolean | null; status: "UPLOADED" | "WAITING" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED"; run: number; rowsTotal: number | null; rowsDone: number; rowsOk: number; rowsFailed: number; requestedBy: string; createdAt: string; startedAt: string | null; finishedAt: string | null; failure: { zh: string; en: string } | null }
  }
  /** institutions.cancelImport: 停止导入 Stop an import; what is on the register stays */
  'POST /api/v1/institutions/imports/{id}/cancellation': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; fileName: string; format: "xlsx" | "csv"; encoding: string | null; bytes: number; hash: string; headers: string[]; mapping: Record<string, number>; dryRun: boolean | null; status: "UPLOADED" | "WAITING" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED"; run: number; rowsTotal: number | null; rowsDone: number; rowsOk: number; rowsFailed: number; requestedBy: string; createdAt: string; startedAt: string | null; finishedAt: string | null; failure: { zh: string; en: string } | null }
  }
  /** institutions.importErrors: 下载错误行 The rows that were not taken, with what is wrong */
  'GET /api/v1/institutions/imports/{id}/errors': {
    path: { id: number }
    query: { format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** institutions.imported: 导入的机构 Institutions that an import has put on the register */
  'GET /api/v1/institutions/imports/{id}/institutions': {
    path: { id: number }
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; name: string; county: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" })[]; next: string | null; total?: number }
  }
  /** institutions.importPreview: 预览文件前几行 The first rows of the file */
  'GET /api/v1/institutions/imports/{id}/preview': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { headers: string[]; rows: string[][] }
  }
  /** institutions.importRowErrors: 最近一次运行的错误行 Wrong rows of the last run */
  'GET /api/v1/institutions/imports/{id}/row-errors': {
    path: { id: number }
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ row: number; errors: ({ field: "name" | "shortName" | "uscc" | "usccNote" | "legalForm" | "classes" | "stages" | "channels" | "county" | "address" | "licenceNumber" | "licenceIssuer" | "licenceFrom" | "licenceUntil" | "custodyMode" | "custodyBank" | "custodyAccount" | "principal" | "phone" | "area" | "capacity" | null; title: { zh: string; en: string } | null; message: { zh: string; en: string } })[] })[]; next: string | null; total?: number }
  }
  /** institutions.runImport: 试运行或导入 Start a dry run or the import */
  'POST /api/v1/institutions/imports/{id}/runs': {
    path: { id: number }
    query: Record<string, never>
    body: { dryRun: boolean; mapping?: Partial<Record<"name" | "shortName" | "uscc" | "usccNote" | "legalForm" | "classes" | "stages" | "channels" | "county" | "address" | "licenceNumber" | "licenceIssuer" | "licenceFrom" | "licenceUntil" | "custodyMode" | "custodyBank" | "custodyAccount" | "principal" | "phone" | "area" | "capacity", number | null>> }
    reply: { id: number; fileName: string; format: "xlsx" | "csv"; encoding: string | null; bytes: number; hash: string; headers: string[]; mapping: Record<string, number>; dryRun: boolean | null; status: "UPLOADED" | "WAITING" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED"; run: number; rowsTotal: number | null; rowsDone: number; rowsOk: number; rowsFailed: number; requestedBy: string; createdAt: string; startedAt: string | null; finishedAt: string | null; failure: { zh: string; en: string } | null }
  }
  /** institutions.view: 机构档案 One institution */
  'GET /api/v1/institutions/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.history: 变更记录 Every change of an institution */
  'GET /api/v1/institutions/{id}/actions': {
    path: { id: number }
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ seq: number; kind: string; on: string; payload: Record<string, unknown>; reason: string | null; actor: string; at: string })[]; next: string | null; total?: number }
  }
  /** institutions.activate: 恢复活动 Mark as active again */
  'POST /api/v1/institutions/{id}/activation': {
    path: { id: number }
    query: Record<string, never>
    body: { /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.move: 变更地址 Change of address */
  'POST /api/v1/institutions/{id}/address': {
    path: { id: number }
    query: Record<string, never>
    body: { county: string; address: string; /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.check: 登记检查结果 Record a check */
  'POST /api/v1/institutions/{id}/checks': {
    path: { id: number }
    query: Record<string, never>
    body: { result: "PASSED" | "PROBLEMS"; /** YYYY-MM-DD, local calendar date */ on?: string; reason?: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.close: 终止办学 Close */
  'POST /api/v1/institutions/{id}/closure': {
    path: { id: number }
    query: Record<string, never>
    body: { document?: string | null; /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.startConversion: 启动营转非或备改审 Begin a conversion */
  'POST /api/v1/institutions/{id}/conversions': {
    path: { id: number }
    query: Record<string, never>
    body: { kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; /** YYYY-MM-DD, local calendar date */ on?: string; reason?: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.stepConversion: 登记转登记进展 Record a step of a conversion */
  'POST /api/v1/institutions/{id}/conversions/{kind}/steps': {
    path: { id: number; kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL" }
    query: Record<string, never>
    body: { step: string; /** YYYY-MM-DD, local calendar date */ on?: string; reason?: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.requestCorrection: 申请更正登记信息 Ask for a correction */
  'POST /api/v1/institutions/{id}/corrections': {
    path: { id: number }
    query: Record<string, never>
    body: { change: { name?: string; shortName?: string | null; uscc?: string | null; usccNote?: string | null; legalForm?: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels?: ("OFFLINE" | "ONLINE")[]; address?: string }; reason: string }
    reply: { id: number; institutionId: number; institutionName: string; county: string; change: { name?: string; shortName?: string | null; uscc?: string | null; usccNote?: string | null; legalForm?: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels?: ("OFFLINE" | "ONLINE")[]; address?: string }; baseVersion: number; reason: string; requestedBy: string; requestedAt: string; status: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN"; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null }
  }
  /** institutions.setCustody: 登记预收费监管方式 Record the custody of prepaid money */
  'POST /api/v1/institutions/{id}/custody': {
    path: { id: number }
    query: Record<string, never>
    body: { custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank?: string | null; account?: string | null; reserveFen?: number | null }; /** YYYY-MM-DD, local calendar date */ on?: string; reason?: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.deactivate: 标记为停止活动 Mark as inactive */
  'POST /api/v1/institutions/{id}/deactivation': {
    path: { id: number }
    query: Record<string, never>
    body: { /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.placeHold: 设置限制 Place a hold */
  'POST /api/v1/institutions/{id}/holds': {
    path: { id: number }
    query: Record<string, never>
    body: { level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown?: boolean; /** YYYY-MM-DD, local calendar date */ from?: string; until?: string | null }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.liftHold: 解除限制 Lift a hold */
  'POST /api/v1/institutions/{id}/holds/{holdId}/lift': {
    path: { id: number; holdId: number }
    query: Record<string, never>
    body: { /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.issueLicence: 登记许可证 Record a licence */
  'POST /api/v1/institutions/{id}/licences': {
    path: { id: number }
    query: Record<string, never>
    body: { licence: { number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks?: string | null }; /** YYYY-MM-DD, local calendar date */ on?: string; reason?: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.amendLicence: 变更许可证 Amend a licence */
  'POST /api/v1/institutions/{id}/licences/{licenceId}/amendment': {
    path: { id: number; licenceId: number }
    query: Record<string, never>
    body: { change: { number?: string; kind?: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer?: string; /** YYYY-MM-DD, local calendar date */ from?: string; /** YYYY-MM-DD, local calendar date */ until?: string; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels?: ("OFFLINE" | "ONLINE")[]; remarks?: string | null }; /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.renewLicence: 延续许可证 Renew a licence */
  'POST /api/v1/institutions/{id}/licences/{licenceId}/renewal': {
    path: { id: number; licenceId: number }
    query: Record<string, never>
    body: { /** YYYY-MM-DD, local calendar date */ until: string; /** YYYY-MM-DD, local calendar date */ on?: string; reason?: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.addToList: 列入名单 Put on a list */
  'POST /api/v1/institutions/{id}/lists': {
    path: { id: number }
    query: Record<string, never>
    body: { list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; until?: string | null; /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.removeFromList: 移出名单 Take off a list */
  'POST /api/v1/institutions/{id}/lists/removal': {
    path: { id: number }
    query: Record<string, never>
    body: { list: "WHITE" | "BLACK" | "EXPOSED"; /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.appoint: 登记负责人等人员 Record a principal or another person */
  'POST /api/v1/institutions/{id}/people': {
    path: { id: number }
    query: Record<string, never>
    body: { role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; name: string; phone?: string | null; document?: string | null; /** YYYY-MM-DD, local calendar date */ on?: string; reason?: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.depart: 人员离任 A person leaves */
  'POST /api/v1/institutions/{id}/people/{personId}/departure': {
    path: { id: number; personId: number }
    query: Record<string, never>
    body: { /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.revealPerson: 查看人员身份信息（留痕） Open the identity of a person; leaves a record */
  'POST /api/v1/institutions/{id}/people/{personId}/identity': {
    path: { id: number; personId: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { name: string; phone: string | null; document: string | null }
  }
  /** institutions.reinstate: 撤销吊销（复议、判决） Undo a revocation that was set aside */
  'POST /api/v1/institutions/{id}/reinstatement': {
    path: { id: number }
    query: Record<string, never>
    body: { document: string; /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.reopen: 重新登记已终止的机构 Reopen a closed institution */
  'POST /api/v1/institutions/{id}/reopening': {
    path: { id: number }
    query: Record<string, never>
    body: { /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.resume: 恢复办学 Resume after a suspension */
  'POST /api/v1/institutions/{id}/resumption': {
    path: { id: number }
    query: Record<string, never>
    body: { document?: string | null; /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.revoke: 吊销办学许可 Revoke */
  'POST /api/v1/institutions/{id}/revocation': {
    path: { id: number }
    query: Record<string, never>
    body: { document: string; /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.openSite: 登记教学点 Open a site */
  'POST /api/v1/institutions/{id}/sites': {
    path: { id: number }
    query: Record<string, never>
    body: { site: { name: string; address: string; areaDm2?: number | null; teachingDm2?: number | null; floor?: number | null; capacity?: number | null; place?: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null }; /** YYYY-MM-DD, local calendar date */ on?: string; reason?: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.changeSite: 变更教学点 Change a site */
  'POST /api/v1/institutions/{id}/sites/{siteId}/amendment': {
    path: { id: number; siteId: number }
    query: Record<string, never>
    body: { change: { name?: string; address?: string; areaDm2?: number | null; teachingDm2?: number | null; floor?: number | null; capacity?: number | null; place?: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null }; /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.closeSite: 撤销教学点 Close a site */
  'POST /api/v1/institutions/{id}/sites/{siteId}/closure': {
    path: { id: number; siteId: number }
    query: Record<string, never>
    body: { /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.setSponsors: 登记举办者 Record the sponsors */
  'POST /api/v1/institutions/{id}/sponsors': {
    path: { id: number }
    query: Record<string, never>
    body: { sponsors: ({ kind: "ORGANISATION" | "PERSON"; name?: string; uscc?: string | null; personId?: number | null; shareBp?: number | null })[]; /** YYYY-MM-DD, local calendar date */ on?: string; reason?: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.suspend: 暂停办学 Suspend */
  'POST /api/v1/institutions/{id}/suspension': {
    path: { id: number }
    query: Record<string, never>
    body: { document: string; until?: string | null; /** YYYY-MM-DD, local calendar date */ on?: string; reason: string }
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** courses.getGroup: 班级详情 A class group */
  'GET /api/v1/institutions/{institutionId}/class-groups/{id}': {
    path: { institutionId: number; id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; courseId: number; courseTitle: string; name: string; teacherId: number; teacherName: string; siteId: number | null; room: string; roomAreaDm2: number | null; capacity: number; enrolled: number; lessons: number; giftLessons: number; priceFen: number; startsOn: string | null; endsOn: string | null; status: "PLANNED" | "OPEN" | "CLOSED" | "CANCELLED"; version: number }
  }
  /** contracts.roster: 班级学员名单 Class list */
  'GET /api/v1/institutions/{institutionId}/class-groups/{id}/roster': {
    path: { institutionId: number; id: number }
    query: Record<string, never>
    body: undefined
    reply: { items: ({ id: number; number: string; institutionId: number; institutionName: string; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; classGroupId: number; courseTitle: string; groupName: string; learner: string; childId: number | null; priceFen: number; lessons: number; giftLessons: number; startsOn: string; endsOn: string; signedAt: string; payUntil: string; status: "SIGNED" | "PAID" | "CANCELLED" | "CLOSED"; paidOn: string | null; money: { paidFen: number; usedLessons: number; totalLessons: number; releasedFen: number; refundedFen: number; heldFen: number; nextReleaseFen: number; status: string }; version: number })[] }
  }
  /** courses.getCourse: 课程详情 A course */
  'GET /api/v1/institutions/{institutionId}/courses/{id}': {
    path: { institutionId: number; id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE"; title: string; subject: string; content: string; lessonMinutes: number; lessonPriceFen: number; groupSizeMax: number; priceCapFen: number | null; priceCap: { value: unknown; trace: unknown[] } | null; status: "DRAFT" | "ON_SALE" | "STOPPED"; version: number; createdAt: string }
  }
  /** lessons.ofSession: 一次课的消课情况 The lessons of a meeting */
  'GET /api/v1/institutions/{institutionId}/sessions/{id}/lessons': {
    path: { institutionId: number; id: number }
    query: Record<string, never>
    body: undefined
    reply: { items: ({ key: string; institutionId: number; sessionId: number; orderId: number; date: string; mark: "PRESENT" | "LEAVE" | "ABSENT"; markedAt: string; dueOn: string | null; state: "CONFIRM_REQUESTED" | "CONFIRMED" | "AUTO_CONFIRMED" | "DISPUTED" | "RELEASED_BY_DECISION" | "NOT_HELD"; amountFen: number | null; lessonNo: number | null; releasedAt: string | null; releasedBy: string | null; dispute: { id: number; status: string; reason: string; answer: string | null; decision: string | null } | null })[] }
  }
  /** jobs.listDead: 多次失败的作业 Jobs that failed every attempt */
  'GET /api/v1/jobs/dead': {
    path: undefined
    query: { cursor?: string; limit?: number; queue?: string }
    body: undefined
    reply: { items: ({ id: string; queue: string | null; data: Record<string, unknown>; failedAt: string; attempts: number; reason: string })[]; next: string | null; total?: number }
  }
  /** jobs.discard: 作废 Discard */
  'POST /api/v1/jobs/dead/{id}/discard': {
    path: { id: string }
    query: Record<string, never>
    body: { reason: string }
    reply: { queue: string }
  }
  /** jobs.redrive: 退回原队列重做 Send back to its queue */
  'POST /api/v1/jobs/dead/{id}/redrive': {
    path: { id: string }
    query: Record<string, never>
    body: { reason: string }
    reply: { queue: string }
  }
  /** jobs.listQueues: 作业队列 Queues */
  'GET /api/v1/jobs/queues': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { items: ({ name: string; waiting: number; running: number; failed: number; schedule: string | null })[] }
  }
  /** lessons.confirm: 确认消课 Confirm lessons */
  'POST /api/v1/lessons/confirmations': {
    path: undefined
    query: Record<string, never>
    body: { lessons: string[] }
    reply: { results: ({ outcome: "RELEASED" | "REPLAY" | "REFUSED"; reason: string | null; amountFen: number | null; lessonNo: number | null })[] }
  }
  /** contracts.sign: 签署合同 Sign a contract */
  'POST /api/v1/orders': {
    path: undefined
    query: Record<string, never>
    body: { institutionId: number; classGroupId: number; childId: number; contentHash: string }
    reply: { id: number; number: string; institutionId: number; institutionName: string; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; classGroupId: number; courseTitle: string; groupName: string; learner: string; childId: number | null; priceFen: number; lessons: number; giftLessons: number; startsOn: string; endsOn: string; signedAt: string; payUntil: string; status: "SIGNED" | "PAID" | "CANCELLED" | "CLOSED"; paidOn: string | null; money: { paidFen: number; usedLessons: number; totalLessons: number; releasedFen: number; refundedFen: number; heldFen: number; nextReleaseFen: number; status: string }; version: number; terms: { institution: { id: number; name: string; uscc: string | null; licence: string | null; licenceUntil: string | null }; custodyMode: string | null; course: { id: number; title: string; subject: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE" }; group: { id: number; name: string; capacity: number }; teacher: string; place: string; lessonMinutes: number; lessons: number; giftLessons: number; listPriceFen: number; priceFen: number; startsOn: string; endsOn: string; meetings: { n: number; date: string; startsAt: string; endsAt: string }[]; whole?: { from: number; held: number; lessons: number; giftLessons: number; priceFen: number } }; body: string; contentHash: string; template: string; explained: { prepayment: { value: unknown; trace: unknown[] }; priceCap: { value: unknown; trace: unknown[] } | null; joining?: { value: unknown; trace: unknown[] } } }
  }
  /** contracts.list: 合同与订单 Contracts and orders */
  'GET /api/v1/orders': {
    path: undefined
    query: { cursor?: string; limit?: number; institutionId?: number; classGroupId?: number; region?: string; status?: "SIGNED" | "PAID" | "CANCELLED" | "CLOSED"; number?: string }
    body: undefined
    reply: { items: ({ id: number; number: string; institutionId: number; institutionName: string; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; classGroupId: number; courseTitle: string; groupName: string; learner: string; childId: number | null; priceFen: number; lessons: number; giftLessons: number; startsOn: string; endsOn: string; signedAt: string; payUntil: string; status: "SIGNED" | "PAID" | "CANCELLED" | "CLOSED"; paidOn: string | null; money: { paidFen: number; usedLessons: number; totalLessons: number; releasedFen: number; refundedFen: number; heldFen: number; nextReleaseFen: number; status: string }; version: number })[]; next: string | null; total?: number }
  }
  /** contracts.exportOrders: 导出合同与订单 Orders as they are filtered, as a file */
  'GET /api/v1/orders/export': {
    path: undefined
    query: { institutionId?: number; classGroupId?: number; region?: string; status?: "SIGNED" | "PAID" | "CANCELLED" | "CLOSED"; number?: string; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** contracts.quote: 签约预览 See a contract before signing */
  'POST /api/v1/orders/quote': {
    path: undefined
    query: Record<string, never>
    body: { institutionId: number; classGroupId: number; childId: number }
    reply: { terms: { institution: { id: number; name: string; uscc: string | null; licence: string | null; licenceUntil: string | null }; custodyMode: string | null; course: { id: number; title: string; subject: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE" }; group: { id: number; name: string; capacity: number }; teacher: string; place: string; lessonMinutes: number; lessons: number; giftLessons: number; listPriceFen: number; priceFen: number; startsOn: string; endsOn: string; meetings: { n: number; date: string; startsAt: string; endsAt: string }[]; whole?: { from: number; held: number; lessons: number; giftLessons: number; priceFen: number } }; learner: string; body: string; contentHash: string; template: string; lawful: boolean; prepayment: { value: unknown; trace: unknown[] }; priceCap: { value: unknown; trace: unknown[] } | null; joining?: { value: unknown; trace: unknown[] } }
  }
  /** contracts.get: 合同详情 A contract */
  'GET /api/v1/orders/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; number: string; institutionId: number; institutionName: string; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; classGroupId: number; courseTitle: string; groupName: string; learner: string; childId: number | null; priceFen: number; lessons: number; giftLessons: number; startsOn: string; endsOn: string; signedAt: string; payUntil: string; status: "SIGNED" | "PAID" | "CANCELLED" | "CLOSED"; paidOn: string | null; money: { paidFen: number; usedLessons: number; totalLessons: number; releasedFen: number; refundedFen: number; heldFen: number; nextReleaseFen: number; status: string }; version: number; terms: { institution: { id: number; name: string; uscc: string | null; licence: string | null; licenceUntil: string | null }; custodyMode: string | null; course: { id: number; title: string; subject: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE" }; group: { id: number; name: string; capacity: number }; teacher: string; place: string; lessonMinutes: number; lessons: number; giftLessons: number; listPriceFen: number; priceFen: number; startsOn: string; endsOn: string; meetings: { n: number; date: string; startsAt: string; endsAt: string }[]; whole?: { from: number; held: number; lessons: number; giftLessons: number; priceFen: number } }; body: string; contentHash: string; template: string; explained: { prepayment: { value: unknown; trace: unknown[] }; priceCap: { value: unknown; trace: unknown[] } | null; joining?: { value: unknown; trace: unknown[] } } }
  }
  /** contracts.cancel: 取消未付款的合同 Cancel an unpaid contract */
  'POST /api/v1/orders/{id}/cancel': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; number: string; institutionId: number; institutionName: string; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; classGroupId: number; courseTitle: string; groupName: string; learner: string; childId: number | null; priceFen: number; lessons: number; giftLessons: number; startsOn: string; endsOn: string; signedAt: string; payUntil: string; status: "SIGNED" | "PAID" | "CANCELLED" | "CLOSED"; paidOn: string | null; money: { paidFen: number; usedLessons: number; totalLessons: number; releasedFen: number; refundedFen: number; heldFen: number; nextReleaseFen: number; status: string }; version: number; terms: { institution: { id: number; name: string; uscc: string | null; licence: string | null; licenceUntil: string | null }; custodyMode: string | null; course: { id: number; title: string; subject: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE" }; group: { id: number; name: string; capacity: number }; teacher: string; place: string; lessonMinutes: number; lessons: number; giftLessons: number; listPriceFen: number; priceFen: number; startsOn: string; endsOn: string; meetings: { n: number; date: string; startsAt: string; endsAt: string }[]; whole?: { from: number; held: number; lessons: number; giftLessons: number; priceFen: number } }; body: string; contentHash: string; template: string; explained: { prepayment: { value: unknown; trace: unknown[] }; priceCap: { value: unknown; trace: unknown[] } | null; joining?: { value: unknown; trace: unknown[] } } }
  }
  /** contracts.openLearner: 查看学员信息（须经批准，留痕） See a learner's data under a grant; leaves a record */
  'POST /api/v1/orders/{id}/learner': {
    path: { id: number }
    query: Record<string, never>
    body: { purpose?: "refund-dispute" | "complaint" | "inspection" | "case" | "custody-check" | "risk-response" | "guardian-request" | "teaching" }
    reply: { orderId: number; institutionId: number; county: string; name: string; birth: string | null; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR" | null; guardians: { name: string; relation: string; phone: string }[]; grant: { requestId: number; purpose: "refund-dispute" | "complaint" | "inspection" | "case" | "custody-check" | "risk-response" | "guardian-request" | "teaching"; validUntil: string } }
  }
  /** contracts.pay: 付款 Pay an order */
  'POST /api/v1/orders/{id}/payment': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { reference: string; orderId: number; amountFen: number }
  }
  /** contracts.quoteRefund: 退费试算 What a refund would be today, and why */
  'POST /api/v1/orders/{id}/refund-quote': {
    path: { id: number }
    query: Record<string, never>
    body: { fault: "OPERATOR" | "CONSUMER"; knewSameService?: boolean }
    reply: { value: unknown; trace: unknown[] }
  }
  /** contracts.requestRefund: 申请退费 Ask for a refund */
  'POST /api/v1/orders/{id}/refunds': {
    path: { id: number }
    query: Record<string, never>
    body: { fault: "OPERATOR" | "CONSUMER"; reason: string; knewSameService?: boolean }
    reply: { id: number; orderId: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; fault: "OPERATOR" | "CONSUMER"; reason: string; refundFen: number; fromCustodyFen: number; toInstitutionFen: number; explained: { value: unknown; trace: unknown[] }; requestedAt: string; answerDueOn: string | null; status: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED"; answer: string | null; answeredAt: string | null; appealDueOn: string | null; decision: string | null; decidedAt: string | null; paidBackAt: string | null; version: number }
  }
  /** auth.ownStaff: 本机构账号 Accounts of the own staff */
  'GET /api/v1/own/accounts': {
    path: undefined
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; role: string; roleName: { zh: string; en: string }; createdAt: string; lastSeenAt: string | null })[]; next: string | null; total?: number }
  }
  /** auth.inviteStaff: 为经办人、教师开设账号 Open an account for a clerk or teacher */
  'POST /api/v1/own/accounts': {
    path: undefined
    query: Record<string, never>
    body: { login: string; name: string; role: string }
    reply: { id: number; login: string; /** shown once; to be handed over and changed */ password: string }
  }
  /** auth.ownStaffRoles: 可授予本机构人员的角色 Roles for the own staff */
  'GET /api/v1/own/accounts/roles': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { items: { role: string; name: { zh: string; en: string } }[] }
  }
  /** auth.disableStaff: 停用本机构账号 Disable an account of the staff */
  'POST /api/v1/own/accounts/{id}/disable': {
    path: { id: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; role: string; roleName: { zh: string; en: string }; createdAt: string; lastSeenAt: string | null }
  }
  /** auth.enableStaff: 启用本机构账号 Enable an account of the staff */
  'POST /api/v1/own/accounts/{id}/enable': {
    path: { id: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; role: string; roleName: { zh: string; en: string }; createdAt: string; lastSeenAt: string | null }
  }
  /** auth.resetStaffPassword: 重置本机构账号的密码 Give a new first password to the staff */
  'POST /api/v1/own/accounts/{id}/password-reset': {
    path: { id: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; login: string; /** shown once; to be handed over and changed */ password: string }
  }
  /** institutions.own: 本机构档案 The own record */
  'GET /api/v1/own/institution': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { id: number; cell: number; version: number; name: string; shortName: string | null; uscc: string | null; usccNote: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; statusBefore: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED" | null; registeredOn: string; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; lists: ({ list: "WHITE" | "BLACK" | "EXPOSED"; basis: string; from: string; until: string | null })[]; licences: ({ id: number; number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; remarks: string | null; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED" })[]; sites: ({ id: number; name: string; address: string; areaDm2: number | null; teachingDm2: number | null; floor: number | null; capacity: number | null; place: { lon: number; lat: number; datum: "WGS84" | "GCJ02" | "CGCS2000" | "BD09" } | null; status: "OPEN" | "CLOSED"; openedOn: string; closedOn: string | null })[]; sponsors: ({ id: number; kind: "ORGANISATION" | "PERSON"; name: string; uscc: string | null; personId: number | null; shareBp: number | null; from: string; until: string | null })[]; people: ({ id: number; role: "PRINCIPAL" | "LEGAL_REPRESENTATIVE" | "SPONSOR" | "SAFETY" | "CONTACT"; nameMasked: string; phoneMasked: string | null; documentMasked: string | null; from: string; until: string | null })[]; holds: ({ id: number; level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; reason: string; shown: boolean; agencyId: number | null; placedBy: string; from: string; until: string | null; liftedOn: string | null; liftedBy: string | null; liftReason: string | null })[]; conversions: ({ kind: "PROFIT_TO_NONPROFIT" | "FILING_TO_APPROVAL"; steps: { step: string; on: string }[]; startedOn: string; dueOn: string | null; stepDueOn: string | null; outcome: "OPEN" | "DONE" | "FAILED"; endedOn: string | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; mergedInto: number | null; absorbed: number[]; publicCode: string; possible: string[]; nextSteps: Record<string, string[]> }
  }
  /** institutions.ownHistory: 本机构变更记录 Changes of the own record */
  'GET /api/v1/own/institution/actions': {
    path: undefined
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ seq: number; kind: string; on: string; payload: Record<string, unknown>; reason: string | null; actor: string; at: string })[]; next: string | null; total?: number }
  }
  /** institutions.ownCorrections: 本机构的更正申请 Own requests for correction */
  'GET /api/v1/own/institution/corrections': {
    path: undefined
    query: { status?: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN"; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; institutionId: number; institutionName: string; county: string; change: { name?: string; shortName?: string | null; uscc?: string | null; usccNote?: string | null; legalForm?: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels?: ("OFFLINE" | "ONLINE")[]; address?: string }; baseVersion: number; reason: string; requestedBy: string; requestedAt: string; status: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN"; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null })[]; next: string | null; total?: number }
  }
  /** institutions.ownRequestCorrection: 申请更正本机构信息 Ask for a correction of the own record */
  'POST /api/v1/own/institution/corrections': {
    path: undefined
    query: Record<string, never>
    body: { change: { name?: string; shortName?: string | null; uscc?: string | null; usccNote?: string | null; legalForm?: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels?: ("OFFLINE" | "ONLINE")[]; address?: string }; reason: string }
    reply: { id: number; institutionId: number; institutionName: string; county: string; change: { name?: string; shortName?: string | null; uscc?: string | null; usccNote?: string | null; legalForm?: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels?: ("OFFLINE" | "ONLINE")[]; address?: string }; baseVersion: number; reason: string; requestedBy: string; requestedAt: string; status: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN"; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null }
  }
  /** institutions.publicSearch: 公众查询机构 Public look-up */
  'GET /api/v1/public/institutions': {
    path: undefined
    query: { q?: string; region?: string; class?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[] | "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[] | "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel?: ("OFFLINE" | "ONLINE")[] | "OFFLINE" | "ONLINE"; list?: ("WHITE" | "BLACK" | "EXPOSED")[] | "WHITE" | "BLACK" | "EXPOSED"; lawful?: "true" | "false"; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ code: string; name: string; county: string; address: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; licenceUntil: string | null; lists: ("WHITE" | "BLACK" | "EXPOSED")[] })[]; next: string | null; total?: number }
  }
  /** institutions.publicView: 公众查看机构 Is it lawful, for what, until when, where is the money, what may it charge */
  'GET /api/v1/public/institutions/{code}': {
    path: { code: string }
    query: Record<string, never>
    body: undefined
    reply: { code: string; id: number; name: string; shortName: string | null; uscc: string | null; legalForm: "ENTERPRISE" | "NON_ENTERPRISE" | "INDIVIDUAL" | "PUBLIC_INSTITUTION" | "SOCIAL_ORGANISATION" | "OTHER"; county: string; address: string; status: "REGISTERED" | "LICENSED" | "SUSPENDED" | "LAPSED" | "INACTIVE" | "REVOKED" | "CLOSED" | "MERGED"; statusSince: string; statusUntil: string | null; lists: ("WHITE" | "BLACK" | "EXPOSED")[]; lawful: boolean; permits: ({ number: string; kind: "EDUCATION" | "INDUSTRY" | "JOINT"; issuer: string; from: string; until: string; classes: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stages: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channels: ("OFFLINE" | "ONLINE")[]; status: "VALID" | "EXPIRED" | "ENDED" | "REVOKED"; inForce: boolean })[]; custody: { mode: "BANK_CUSTODY" | "RISK_RESERVE" | "BOTH"; bank: string | null; account: string | null; reserveFen: number | null } | null; prices: ({ class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE"; status: "CAPPED" | "FREE_PRICE" | "UNKNOWN"; reason: { zh: string; en: string } | null; standardMinutes: number | null; bands: ({ min: number; max: number | null; capFen: number | null })[]; citation: { doc: { zh: string; en: string }; article: string | null } | null })[]; lastCheck: { on: string; result: "PASSED" | "PROBLEMS" } | null; holds: ({ level: "HARD" | "SOFT" | "WARNING"; scopes: ("SALES" | "ENROLMENT" | "TEACHING" | "PAYOUT" | "FILING" | "LICENSING" | "ALL")[]; basis: string; from: string; until: string | null })[]; sites: ({ id: number; name: string; address: string; lon: number | null; lat: number | null; datum: string | null })[]; asOf: string }
  }
  /** institutions.qr: 办学许可二维码 QR of the licence */
  'GET /api/v1/public/institutions/{code}/qr.svg': {
    path: { code: string }
    query: Record<string, never>
    body: undefined
    reply: Blob
  }
  /** courses.publicCourses: 机构在售课程 Courses that an institution sells */
  'GET /api/v1/public/institutions/{id}/courses': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { items: ({ id: number; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel: "OFFLINE" | "ONLINE"; title: string; subject: string; content: string; lessonMinutes: number; lessonPriceFen: number; priceCapFen: number | null; groups: ({ id: number; courseId: number; name: string; seatsLeft: number; lessons: number; giftLessons: number; priceFen: number; startsOn: string | null; endsOn: string | null; begun: boolean; now: { lessons: number; giftLessons: number; priceFen: number; startsOn: string; endsOn: string; from: number } })[] })[] }
  }
  /** courses.publicGroup: 班级与课表 A class group with its timetable */
  'GET /api/v1/public/institutions/{institutionId}/class-groups/{id}': {
    path: { institutionId: number; id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; courseId: number; name: string; seatsLeft: number; lessons: number; giftLessons: number; priceFen: number; startsOn: string | null; endsOn: string | null; begun: boolean; now: { lessons: number; giftLessons: number; priceFen: number; startsOn: string; endsOn: string; from: number }; meetings: { n: number; date: string; startsAt: string; endsAt: string }[] }
  }
  /** contracts.listRefunds: 退费申请 Refund requests */
  'GET /api/v1/refunds': {
    path: undefined
    query: { cursor?: string; limit?: number; orderId?: number; institutionId?: number; region?: string; status?: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED" }
    body: undefined
    reply: { items: ({ id: number; orderId: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; fault: "OPERATOR" | "CONSUMER"; reason: string; refundFen: number; fromCustodyFen: number; toInstitutionFen: number; explained: { value: unknown; trace: unknown[] }; requestedAt: string; answerDueOn: string | null; status: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED"; answer: string | null; answeredAt: string | null; appealDueOn: string | null; decision: string | null; decidedAt: string | null; paidBackAt: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** contracts.exportRefunds: 导出退费申请 Refunds as they are filtered, as a file */
  'GET /api/v1/refunds/export': {
    path: undefined
    query: { orderId?: number; institutionId?: number; region?: string; status?: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED"; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** contracts.getRefund: 退费申请详情 A refund request */
  'GET /api/v1/refunds/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; orderId: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; fault: "OPERATOR" | "CONSUMER"; reason: string; refundFen: number; fromCustodyFen: number; toInstitutionFen: number; explained: { value: unknown; trace: unknown[] }; requestedAt: string; answerDueOn: string | null; status: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED"; answer: string | null; answeredAt: string | null; appealDueOn: string | null; decision: string | null; decidedAt: string | null; paidBackAt: string | null; version: number }
  }
  /** contracts.answerRefund: 答复退费申请 Answer a refund request */
  'POST /api/v1/refunds/{id}/answer': {
    path: { id: number }
    query: Record<string, never>
    body: { approve: boolean; answer: string }
    reply: { id: number; orderId: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; fault: "OPERATOR" | "CONSUMER"; reason: string; refundFen: number; fromCustodyFen: number; toInstitutionFen: number; explained: { value: unknown; trace: unknown[] }; requestedAt: string; answerDueOn: string | null; status: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED"; answer: string | null; answeredAt: string | null; appealDueOn: string | null; decision: string | null; decidedAt: string | null; paidBackAt: string | null; version: number }
  }
  /** contracts.appealRefund: 请主管部门处理 Take a rejection to the county */
  'POST /api/v1/refunds/{id}/appeal': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; orderId: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; fault: "OPERATOR" | "CONSUMER"; reason: string; refundFen: number; fromCustodyFen: number; toInstitutionFen: number; explained: { value: unknown; trace: unknown[] }; requestedAt: string; answerDueOn: string | null; status: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED"; answer: string | null; answeredAt: string | null; appealDueOn: string | null; decision: string | null; decidedAt: string | null; paidBackAt: string | null; version: number }
  }
  /** contracts.decideRefund: 裁决退费争议 Decide a disputed refund */
  'POST /api/v1/refunds/{id}/decision': {
    path: { id: number }
    query: Record<string, never>
    body: { uphold: boolean; decision: string }
    reply: { id: number; orderId: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; fault: "OPERATOR" | "CONSUMER"; reason: string; refundFen: number; fromCustodyFen: number; toInstitutionFen: number; explained: { value: unknown; trace: unknown[] }; requestedAt: string; answerDueOn: string | null; status: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED"; answer: string | null; answeredAt: string | null; appealDueOn: string | null; decision: string | null; decidedAt: string | null; paidBackAt: string | null; version: number }
  }
  /** contracts.withdrawRefund: 撤回退费申请 Withdraw a refund request */
  'POST /api/v1/refunds/{id}/withdrawal': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; orderId: number; institutionId: number; county: string; class: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; fault: "OPERATOR" | "CONSUMER"; reason: string; refundFen: number; fromCustodyFen: number; toInstitutionFen: number; explained: { value: unknown; trace: unknown[] }; requestedAt: string; answerDueOn: string | null; status: "REQUESTED" | "APPROVED" | "AUTO_APPROVED" | "REJECTED" | "APPEALED" | "UPHELD" | "PAID_BACK" | "WITHDRAWN" | "LAPSED"; answer: string | null; answeredAt: string | null; appealDueOn: string | null; decision: string | null; decidedAt: string | null; paidBackAt: string | null; version: number }
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
  /** rules.differences: 两个日期之间的变化 What changed between two days */
  'GET /api/v1/rules/differences': {
    path: undefined
    query: { region?: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage?: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel?: "OFFLINE" | "ONLINE"; from: string; to: string }
    body: undefined
    reply: { items: ({ id: string; zh: string; en: string; unit: string; subject: string; before: { id: string; subject: string; zh: string; en: string; unit: string; regionMay: string; known: boolean; value: unknown; soft: boolean; unknown: { zh: string; en: string } | null; citation: { document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null }; after: { id: string; subject: string; zh: string; en: string; unit: string; regionMay: string; known: boolean; value: unknown; soft: boolean; unknown: { zh: string; en: string } | null; citation: { document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null } })[] }
  }
  /** rules.document: 一份政策文件 One policy document */
  'GET /api/v1/rules/document': {
    path: undefined
    query: { key: string }
    body: undefined
    reply: { key: string; region: string; title: string; titleEn: string | null; issuer: string | null; /** YYYY, YYYY-MM or YYYY-MM-DD */ publishedOn: string | null; url: string | null; part: "MAIN" | "SUPPORTING"; mainKey: string | null; repealedOn: string | null; source: "SHIPPED" | "ENTERED"; /** how many dated values cite it */ values: number; version: number }
  }
  /** rules.correctDocument: 更正文件信息或登记废止 Correct a document or state its repeal */
  'PUT /api/v1/rules/document': {
    path: undefined
    query: { key: string }
    body: { title: string; titleEn?: string; issuer: string; /** YYYY-MM-DD, local calendar date */ publishedOn: string; url?: string; part?: "MAIN" | "SUPPORTING"; mainKey?: string; /** YYYY-MM-DD, local calendar date */ repealedOn?: string }
    reply: { key: string; region: string; title: string; titleEn: string | null; issuer: string | null; /** YYYY, YYYY-MM or YYYY-MM-DD */ publishedOn: string | null; url: string | null; part: "MAIN" | "SUPPORTING"; mainKey: string | null; repealedOn: string | null; source: "SHIPPED" | "ENTERED"; /** how many dated values cite it */ values: number; version: number }
  }
  /** rules.documents: 政策文件库 The policy library */
  'GET /api/v1/rules/documents': {
    path: undefined
    query: { q?: string; region?: string; source?: "SHIPPED" | "ENTERED"; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ key: string; region: string; title: string; titleEn: string | null; issuer: string | null; /** YYYY, YYYY-MM or YYYY-MM-DD */ publishedOn: string | null; url: string | null; part: "MAIN" | "SUPPORTING"; mainKey: string | null; repealedOn: string | null; source: "SHIPPED" | "ENTERED"; /** how many dated values cite it */ values: number; version: number })[]; next: string | null; total?: number }
  }
  /** rules.enterDocument: 登记政策文件 Enter a policy document */
  'POST /api/v1/rules/documents': {
    path: undefined
    query: Record<string, never>
    body: { /** 文号；没有文号的用题名 · number, or title where it has none */ key: string; region: string; title: string; titleEn?: string; issuer: string; /** YYYY-MM-DD, local calendar date */ publishedOn: string; url?: string; part?: "MAIN" | "SUPPORTING"; mainKey?: string }
    reply: { key: string; region: string; title: string; titleEn: string | null; issuer: string | null; /** YYYY, YYYY-MM or YYYY-MM-DD */ publishedOn: string | null; url: string | null; part: "MAIN" | "SUPPORTING"; mainKey: string | null; repealedOn: string | null; source: "SHIPPED" | "ENTERED"; /** how many dated values cite it */ values: number; version: number }
  }
  /** rules.kinds: 可以计算的问题 Questions that can be asked */
  'GET /api/v1/rules/explain': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { items: ({ kind: string; zh: string; en: string; inputs: ({ name: string; zh: string; en: string; example: string; otherwise: string | null; required: boolean })[] })[] }
  }
  /** rules.explainCapacity: 计算并说明：同一时段容纳人数 Explained: Trainees that a room may hold at once */
  'GET /api/v1/rules/explain/capacity': {
    path: undefined
    query: { on?: string; region?: string; class?: string; stage?: string; channel?: string; activity?: string; district?: string; area?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainClassTime: 计算并说明：上课时间是否合规 Explained: Whether a class may meet at a time */
  'GET /api/v1/rules/explain/class-time': {
    path: undefined
    query: { on?: string; region?: string; class?: string; stage?: string; channel?: string; activity?: string; district?: string; start?: string; end?: string; "lesson-minutes"?: string; "previous-end"?: string; size?: string; coaches?: string; area?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainClock: 计算并说明：期限届满日 Explained: When a period ends */
  'GET /api/v1/rules/explain/clock': {
    path: undefined
    query: { start?: string; amount?: string; unit?: string; clock?: string; event?: string; now?: string; rule?: string; region?: string; class?: string; stage?: string; channel?: string; why?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainExposure: 计算并说明：公示期与信用修复 Explained: Term of publication and credit repair */
  'GET /api/v1/rules/explain/exposure': {
    path: undefined
    query: { on?: string; region?: string; light?: string; performed?: string; remedied?: string; repeated?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainFine: 计算并说明：罚款幅度 Explained: Range of a fine */
  'GET /api/v1/rules/explain/fine': {
    path: undefined
    query: { on?: string; region?: string; violation?: string; gravity?: string; party?: string; gains?: string; "act-on"?: string; step?: string; "step-min"?: string; "step-max"?: string; proposed?: string; reason?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainGains: 计算并说明：违法所得 Explained: Illegal gains */
  'GET /api/v1/rules/explain/gains': {
    path: undefined
    query: { on?: string; region?: string; received?: string; refunded?: string; "refund-due"?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainIdentifier: 计算并说明：证照号码校验 Explained: Check of an identifier */
  'GET /api/v1/rules/explain/identifier': {
    path: undefined
    query: { kind?: string; value?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainInstalments: 计算并说明：分期缴纳 Explained: A fine in instalments */
  'GET /api/v1/rules/explain/instalments': {
    path: undefined
    query: { fine?: string; parts?: string; first?: string; every?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainLimitation: 计算并说明：处罚时效 Explained: Limitation of a penalty */
  'GET /api/v1/rules/explain/limitation': {
    path: undefined
    query: { on?: string; region?: string; ended?: string; found?: string; grave?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainLiquidation: 计算并说明：清偿顺序 Explained: Order of payment at a closure */
  'GET /api/v1/rules/explain/liquidation': {
    path: undefined
    query: { on?: string; region?: string; assets?: string; tuition?: string; wages?: string; other?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainOrderSplit: 计算并说明：拆分订单 Explained: Several orders that disguise one */
  'GET /api/v1/rules/explain/order-split': {
    path: undefined
    query: { region?: string; class?: string; stage?: string; channel?: string; activity?: string; district?: string; orders?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainParameter: 计算并说明：某日某地的规定 Explained: What the law was at a place on a day */
  'GET /api/v1/rules/explain/parameter': {
    path: undefined
    query: { id?: string; on?: string; region?: string; class?: string; stage?: string; channel?: string; activity?: string; district?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainPrepayment: 计算并说明：预收费上限 Explained: Caps of a prepayment */
  'GET /api/v1/rules/explain/prepayment': {
    path: undefined
    query: { on?: string; region?: string; class?: string; stage?: string; channel?: string; activity?: string; district?: string; billing?: string; starts?: string; ends?: string; lessons?: string; gifts?: string; amount?: string; remaining?: string; loan?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainPriceCap: 计算并说明：政府指导价最高收费 Explained: Highest price under the government guide price */
  'GET /api/v1/rules/explain/price-cap': {
    path: undefined
    query: { on?: string; region?: string; class?: string; stage?: string; channel?: string; activity?: string; district?: string; minutes?: string; size?: string; drafts?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainRefund: 计算并说明：退费金额 Explained: Amount of a refund */
  'GET /api/v1/rules/explain/refund': {
    path: undefined
    query: { on?: string; region?: string; class?: string; stage?: string; channel?: string; activity?: string; district?: string; fault?: string; "paid-on"?: string; starts?: string; paid?: string; lessons?: string; gifts?: string; used?: string; "list-price"?: string; released?: string; knew?: string; agreed?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainRelease: 计算并说明：单课次划拨金额 Explained: Released for one lesson */
  'GET /api/v1/rules/explain/release': {
    path: undefined
    query: { paid?: string; lessons?: string; kth?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainReserve: 计算并说明：风险保证金最低额度 Explained: Least risk reserve */
  'GET /api/v1/rules/explain/reserve': {
    path: undefined
    query: { on?: string; region?: string; fee?: string; trainees?: string; starts?: string; ends?: string; held?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainStaffing: 计算并说明：人员比例 Explained: Ratios of staff */
  'GET /api/v1/rules/explain/staffing': {
    path: undefined
    query: { on?: string; region?: string; staff?: string; teaching?: string; trainees?: string; teachers?: string; stage?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.explainSurcharge: 计算并说明：加处罚款 Explained: Surcharge of a late fine */
  'GET /api/v1/rules/explain/surcharge': {
    path: undefined
    query: { fine?: string; days?: string; due?: string; "as-of"?: string; "suspended-from"?: string; "suspended-to"?: string }
    body: undefined
    reply: { kind: string; value: unknown; trace: ({ label: { zh: string; en: string }; says: { zh: string; en: string }; inputs: Record<string, string | number | boolean | null>; result: string | number | boolean | null; citation: { parameter: string; document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.parameters: 某地某日适用的参数 What applies at a place on a day */
  'GET /api/v1/rules/parameters': {
    path: undefined
    query: { region?: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage?: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel?: "OFFLINE" | "ONLINE"; on?: string; subject?: string; document?: string; q?: string }
    body: undefined
    reply: { on: string; items: ({ id: string; subject: string; zh: string; en: string; unit: string; regionMay: string; known: boolean; value: unknown; soft: boolean; unknown: { zh: string; en: string } | null; citation: { document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null })[] }
  }
  /** rules.parameter: 一个参数及其沿革 One parameter with its history */
  'GET /api/v1/rules/parameters/{id}': {
    path: { id: string }
    query: { region?: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; stage?: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR"; channel?: "OFFLINE" | "ONLINE"; on?: string }
    body: undefined
    reply: { id: string; subject: string; zh: string; en: string; unit: string; regionMay: string; known: boolean; value: unknown; soft: boolean; unknown: { zh: string; en: string } | null; citation: { document: string; title: { zh: string; en: string }; article: string | null; url: string | null; region: string; from: string; confidence: string; draft: boolean } | null; history: ({ region: string; from: string; until: string | null; precision: string | null; scope: Record<string, string[]>; value: unknown; unknown: { zh: string; en: string } | null; soft: boolean; draft: boolean; document: string; title: { zh: string; en: string }; article: string | null; confidence: string; note: { zh: string; en: string } | null; source: "SHIPPED" | "ENTERED" })[] }
  }
  /** rules.published: 地方发布的全部参数值（供浏览器计算） All published values of regions, for computing in browsers */
  'GET /api/v1/rules/published': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { documents: Record<string, unknown>; regions: Record<string, unknown> }
  }
  /** rules.replays: 政策沙盘推演 Replays of drafts */
  'GET /api/v1/rules/replays': {
    path: undefined
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; region: string; name: string; from: string; to: string; kinds: string[]; draft: unknown[]; status: "WAITING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED"; totals: Record<string, Record<string, { looked: number; changed: number; moreFen: number; lessFen: number }>>; looked: number; changed: number; hits: number; failure: string | null; askedBy: number; askedName: string; askedAt: string; endedAt: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** rules.startReplay: 推演草案 Replay a draft */
  'POST /api/v1/rules/replays': {
    path: undefined
    query: Record<string, never>
    body: { name: string; region: string; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ to: string; kinds: string[]; draft: ({ /** 000000 为全国 · the nation */ region: string; parameter: string; scope?: { class?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stage?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channel?: ("OFFLINE" | "ONLINE")[]; activity?: ("DANCE" | "DRAMA" | "BROADCAST" | "DIRECTING" | "BOARD_GAMES")[]; district?: string[] }; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until?: string; value?: number | boolean | string | string[] | { amount: number; unit: "WORKDAY" | "CALENDAR_DAY" | "MONTH" | "YEAR" | "HOUR" | "MINUTE" } | { min: number; max: number } | ({ min: number; max: number | null; base_fen: number | null })[] | ({ gravity: "BASE" | "SERIOUS" | "EXTREME"; party?: "ORG" | "PERSON"; gains?: { min: number; max?: number | null }; amount?: { min: number; max: number }; multiple?: { min: number; max: number } })[]; unknown?: string })[] }
    reply: { id: number; region: string; name: string; from: string; to: string; kinds: string[]; draft: unknown[]; status: "WAITING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED"; totals: Record<string, Record<string, { looked: number; changed: number; moreFen: number; lessFen: number }>>; looked: number; changed: number; hits: number; failure: string | null; askedBy: number; askedName: string; askedAt: string; endedAt: string | null; version: number }
  }
  /** rules.replayKinds: 可以回放的记录 Kinds of record that can be replayed */
  'GET /api/v1/rules/replays/kinds': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { items: { kind: string; zh: string; en: string; rows: string[] }[] }
  }
  /** rules.replay: 一次推演 One replay */
  'GET /api/v1/rules/replays/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; region: string; name: string; from: string; to: string; kinds: string[]; draft: unknown[]; status: "WAITING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED"; totals: Record<string, Record<string, { looked: number; changed: number; moreFen: number; lessFen: number }>>; looked: number; changed: number; hits: number; failure: string | null; askedBy: number; askedName: string; askedAt: string; endedAt: string | null; version: number }
  }
  /** rules.cancelReplay: 停止推演 Stop a replay */
  'POST /api/v1/rules/replays/{id}/cancellation': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; region: string; name: string; from: string; to: string; kinds: string[]; draft: unknown[]; status: "WAITING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED"; totals: Record<string, Record<string, { looked: number; changed: number; moreFen: number; lessFen: number }>>; looked: number; changed: number; hits: number; failure: string | null; askedBy: number; askedName: string; askedAt: string; endedAt: string | null; version: number }
  }
  /** rules.hits: 结论不同的记录 Records that would be judged otherwise */
  'GET /api/v1/rules/replays/{id}/hits': {
    path: { id: number }
    query: { kind?: string; county?: string; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ n: number; kind: string; record: string; institutionId: number | null; county: string; on: string; weight: number; before: { verdict: string; amountFen: number | null; day: string | null }; after: { verdict: string; amountFen: number | null; day: string | null }; deltaFen: number | null })[]; next: string | null; total?: number }
  }
  /** rules.hitsExport: 导出结论不同的记录 Records that would be judged otherwise, as a file */
  'GET /api/v1/rules/replays/{id}/hits/export': {
    path: { id: number }
    query: { kind?: string; county?: string; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** rules.hit: 一条记录的两种计算 One record with both computations */
  'GET /api/v1/rules/replays/{id}/hits/{n}': {
    path: { id: number; n: number }
    query: Record<string, never>
    body: undefined
    reply: { n: number; kind: string; record: string; institutionId: number | null; county: string; on: string; weight: number; before: { verdict: string; amountFen: number | null; day: string | null }; after: { verdict: string; amountFen: number | null; day: string | null }; deltaFen: number | null; explainedBefore: { value: unknown; trace: unknown[] } | null; explainedAfter: { value: unknown; trace: unknown[] } | null }
  }
  /** rules.uses: 条文、参数、公式、关口、页面与测试的对应 From an article to what uses it, and back */
  'GET /api/v1/rules/uses': {
    path: undefined
    query: { row?: string; document?: string }
    body: undefined
    reply: { items: ({ row: string; parameters: string[]; cites: ({ document: string; article: string | null })[]; formulas: string[]; gates: string[]; screens: string[]; tests: string[] })[] }
  }
  /** rules.values: 地方参数值：提议与发布 Values of regions: proposed and published */
  'GET /api/v1/rules/values': {
    path: undefined
    query: { region?: string; parameter?: string; status?: "PROPOSED" | "PUBLISHED" | "REJECTED" | "WITHDRAWN" | "ANNULLED"; document?: string; cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; region: string; parameter: string; name: { zh: string; en: string }; unit: string; scope: Record<string, string[]>; from: string; until: string | null; value: unknown; unknown: string | null; soft: boolean; document: string; article: string | null; note: string | null; reason: string; status: "PROPOSED" | "PUBLISHED" | "REJECTED" | "WITHDRAWN" | "ANNULLED"; proposedBy: number; proposedName: string; proposedAt: string; reviewedName: string | null; reviewedAt: string | null; review: string | null; version: number })[]; next: string | null; total?: number }
  }
  /** rules.proposeValue: 提出地方参数值 Propose a value of the own region */
  'POST /api/v1/rules/values': {
    path: undefined
    query: Record<string, never>
    body: { region: string; parameter: string; scope?: { class?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; stage?: ("PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR")[]; channel?: ("OFFLINE" | "ONLINE")[]; activity?: ("DANCE" | "DRAMA" | "BROADCAST" | "DIRECTING" | "BOARD_GAMES")[]; district?: string[] }; /** YYYY-MM-DD, local calendar date */ from: string; /** YYYY-MM-DD, local calendar date */ until?: string; value?: number | boolean | string | string[] | { amount: number; unit: "WORKDAY" | "CALENDAR_DAY" | "MONTH" | "YEAR" | "HOUR" | "MINUTE" } | { min: number; max: number } | ({ min: number; max: number | null; base_fen: number | null })[] | ({ gravity: "BASE" | "SERIOUS" | "EXTREME"; party?: "ORG" | "PERSON"; gains?: { min: number; max?: number | null }; amount?: { min: number; max: number }; multiple?: { min: number; max: number } })[]; /** 暂无规定的原因 · why there is no value */ unknown?: string; /** “原则上”· as a rule */ soft?: boolean; document: string; article?: string; note?: string; reason: string }
    reply: { id: number; region: string; parameter: string; name: { zh: string; en: string }; unit: string; scope: Record<string, string[]>; from: string; until: string | null; value: unknown; unknown: string | null; soft: boolean; document: string; article: string | null; note: string | null; reason: string; status: "PROPOSED" | "PUBLISHED" | "REJECTED" | "WITHDRAWN" | "ANNULLED"; proposedBy: number; proposedName: string; proposedAt: string; reviewedName: string | null; reviewedAt: string | null; review: string | null; version: number }
  }
  /** rules.value: 一项地方参数值 One value of a region */
  'GET /api/v1/rules/values/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; region: string; parameter: string; name: { zh: string; en: string }; unit: string; scope: Record<string, string[]>; from: string; until: string | null; value: unknown; unknown: string | null; soft: boolean; document: string; article: string | null; note: string | null; reason: string; status: "PROPOSED" | "PUBLISHED" | "REJECTED" | "WITHDRAWN" | "ANNULLED"; proposedBy: number; proposedName: string; proposedAt: string; reviewedName: string | null; reviewedAt: string | null; review: string | null; version: number }
  }
  /** rules.annulValue: 撤销录入有误的值 Annul a mistaken entry */
  'POST /api/v1/rules/values/{id}/annulment': {
    path: { id: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; region: string; parameter: string; name: { zh: string; en: string }; unit: string; scope: Record<string, string[]>; from: string; until: string | null; value: unknown; unknown: string | null; soft: boolean; document: string; article: string | null; note: string | null; reason: string; status: "PROPOSED" | "PUBLISHED" | "REJECTED" | "WITHDRAWN" | "ANNULLED"; proposedBy: number; proposedName: string; proposedAt: string; reviewedName: string | null; reviewedAt: string | null; review: string | null; version: number }
  }
  /** rules.reviewValue: 审核并发布或退回 Publish or reject */
  'POST /api/v1/rules/values/{id}/review': {
    path: { id: number }
    query: Record<string, never>
    body: { publish: boolean; review: string }
    reply: { id: number; region: string; parameter: string; name: { zh: string; en: string }; unit: string; scope: Record<string, string[]>; from: string; until: string | null; value: unknown; unknown: string | null; soft: boolean; document: string; article: string | null; note: string | null; reason: string; status: "PROPOSED" | "PUBLISHED" | "REJECTED" | "WITHDRAWN" | "ANNULLED"; proposedBy: number; proposedName: string; proposedAt: string; reviewedName: string | null; reviewedAt: string | null; review: string | null; version: number }
  }
  /** rules.withdrawValue: 撤回提议 Withdraw a proposal */
  'POST /api/v1/rules/values/{id}/withdrawal': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; region: string; parameter: string; name: { zh: string; en: string }; unit: string; scope: Record<string, string[]>; from: string; until: string | null; value: unknown; unknown: string | null; soft: boolean; document: string; article: string | null; note: string | null; reason: string; status: "PROPOSED" | "PUBLISHED" | "REJECTED" | "WITHDRAWN" | "ANNULLED"; proposedBy: number; proposedName: string; proposedAt: string; reviewedName: string | null; reviewedAt: string | null; review: string | null; version: number }
  }
  /** seal.audit: 未成年人信息年度审计 Yearly audit of children's data */
  'GET /api/v1/seal/access-audit': {
    path: undefined
    query: { year: number }
    body: undefined
    reply: { year: number; requests: { purpose: string; asked: number; approved: number; refused: number; open: number; unused: number }[]; looks: { total: number; children: number; people: number; uncovered: number }; selfApproved: number }
  }
  /** seal.exportRecords: 导出年度查看留痕 The year's records as a file */
  'GET /api/v1/seal/access-audit/records': {
    path: undefined
    query: { year: number; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** seal.exportRequests: 导出年度查看申请 The year's requests as a file */
  'GET /api/v1/seal/access-audit/requests': {
    path: undefined
    query: { year: number; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** seal.listRecords: 查看留痕 Who saw what */
  'GET /api/v1/seal/access-records': {
    path: undefined
    query: { cursor?: string; limit?: number; requestId?: number; actor?: string }
    body: undefined
    reply: { items: ({ id: number; at: string; actor: string; kind: string; requestId: number | null; purpose: string; county: string; institutionId: number | null; object: string; rowId: string; columns: string[] })[]; next: string | null; total?: number }
  }
  /** seal.ask: 申请查看未成年人信息 Ask to see children's data */
  'POST /api/v1/seal/access-requests': {
    path: undefined
    query: Record<string, never>
    body: { county: string; purpose: "refund-dispute" | "complaint" | "inspection" | "case" | "custody-check" | "risk-response" | "guardian-request" | "teaching"; scope: { kind: "child" | "family" | "class-group" | "order" | "case" | "institution"; id: string }; reason: string; days: number }
    reply: { id: number; county: string; institutionId: number | null; askedBy: string; askedName: string; askedRole: string; askedAt: string; purpose: "refund-dispute" | "complaint" | "inspection" | "case" | "custody-check" | "risk-response" | "guardian-request" | "teaching"; scope: { kind: "child" | "family" | "class-group" | "order" | "case" | "institution"; id: string }; reason: string; days: number; state: "ASKED" | "APPROVED" | "REFUSED" | "WITHDRAWN" | "REVOKED"; decidedName: string | null; decidedRole: string | null; decidedAt: string | null; note: string | null; validUntil: string | null; valid: boolean; version: number }
  }
  /** seal.listRequests: 查看申请列表 Requests */
  'GET /api/v1/seal/access-requests': {
    path: undefined
    query: { cursor?: string; limit?: number; state?: "ASKED" | "APPROVED" | "REFUSED" | "WITHDRAWN" | "REVOKED"; mine?: "true" }
    body: undefined
    reply: { items: ({ id: number; county: string; institutionId: number | null; askedBy: string; askedName: string; askedRole: string; askedAt: string; purpose: "refund-dispute" | "complaint" | "inspection" | "case" | "custody-check" | "risk-response" | "guardian-request" | "teaching"; scope: { kind: "child" | "family" | "class-group" | "order" | "case" | "institution"; id: string }; reason: string; days: number; state: "ASKED" | "APPROVED" | "REFUSED" | "WITHDRAWN" | "REVOKED"; decidedName: string | null; decidedRole: string | null; decidedAt: string | null; note: string | null; validUntil: string | null; valid: boolean; version: number })[]; next: string | null; total?: number }
  }
  /** seal.getRequest: 查看申请详情 One request */
  'GET /api/v1/seal/access-requests/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; county: string; institutionId: number | null; askedBy: string; askedName: string; askedRole: string; askedAt: string; purpose: "refund-dispute" | "complaint" | "inspection" | "case" | "custody-check" | "risk-response" | "guardian-request" | "teaching"; scope: { kind: "child" | "family" | "class-group" | "order" | "case" | "institution"; id: string }; reason: string; days: number; state: "ASKED" | "APPROVED" | "REFUSED" | "WITHDRAWN" | "REVOKED"; decidedName: string | null; decidedRole: string | null; decidedAt: string | null; note: string | null; validUntil: string | null; valid: boolean; version: number }
  }
  /** seal.approve: 批准 Approve */
  'POST /api/v1/seal/access-requests/{id}/approve': {
    path: { id: number }
    query: Record<string, never>
    body: { note?: string }
    reply: { id: number; county: string; institutionId: number | null; askedBy: string; askedName: string; askedRole: string; askedAt: string; purpose: "refund-dispute" | "complaint" | "inspection" | "case" | "custody-check" | "risk-response" | "guardian-request" | "teaching"; scope: { kind: "child" | "family" | "class-group" | "order" | "case" | "institution"; id: string }; reason: string; days: number; state: "ASKED" | "APPROVED" | "REFUSED" | "WITHDRAWN" | "REVOKED"; decidedName: string | null; decidedRole: string | null; decidedAt: string | null; note: string | null; validUntil: string | null; valid: boolean; version: number }
  }
  /** seal.refuse: 不予批准 Refuse */
  'POST /api/v1/seal/access-requests/{id}/refuse': {
    path: { id: number }
    query: Record<string, never>
    body: { note: string }
    reply: { id: number; county: string; institutionId: number | null; askedBy: string; askedName: string; askedRole: string; askedAt: string; purpose: "refund-dispute" | "complaint" | "inspection" | "case" | "custody-check" | "risk-response" | "guardian-request" | "teaching"; scope: { kind: "child" | "family" | "class-group" | "order" | "case" | "institution"; id: string }; reason: string; days: number; state: "ASKED" | "APPROVED" | "REFUSED" | "WITHDRAWN" | "REVOKED"; decidedName: string | null; decidedRole: string | null; decidedAt: string | null; note: string | null; validUntil: string | null; valid: boolean; version: number }
  }
  /** seal.revoke: 提前终止授权 Revoke */
  'POST /api/v1/seal/access-requests/{id}/revoke': {
    path: { id: number }
    query: Record<string, never>
    body: { note: string }
    reply: { id: number; county: string; institutionId: number | null; askedBy: string; askedName: string; askedRole: string; askedAt: string; purpose: "refund-dispute" | "complaint" | "inspection" | "case" | "custody-check" | "risk-response" | "guardian-request" | "teaching"; scope: { kind: "child" | "family" | "class-group" | "order" | "case" | "institution"; id: string }; reason: string; days: number; state: "ASKED" | "APPROVED" | "REFUSED" | "WITHDRAWN" | "REVOKED"; decidedName: string | null; decidedRole: string | null; decidedAt: string | null; note: string | null; validUntil: string | null; valid: boolean; version: number }
  }
  /** seal.withdraw: 撤回申请 Withdraw */
  'POST /api/v1/seal/access-requests/{id}/withdraw': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; county: string; institutionId: number | null; askedBy: string; askedName: string; askedRole: string; askedAt: string; purpose: "refund-dispute" | "complaint" | "inspection" | "case" | "custody-check" | "risk-response" | "guardian-request" | "teaching"; scope: { kind: "child" | "family" | "class-group" | "order" | "case" | "institution"; id: string }; reason: string; days: number; state: "ASKED" | "APPROVED" | "REFUSED" | "WITHDRAWN" | "REVOKED"; decidedName: string | null; decidedRole: string | null; decidedAt: string | null; note: string | null; validUntil: string | null; valid: boolean; version: number }
  }
  /** seal.listOwnRecords: 谁查看过我家孩子的信息 Who saw my children's data */
  'GET /api/v1/seal/own-access-records': {
    path: undefined
    query: { cursor?: string; limit?: number }
    body: undefined
    reply: { items: ({ id: number; at: string; actor: string; kind: string; requestId: number | null; purpose: string; county: string; institutionId: number | null; object: string; rowId: string; columns: string[] })[]; next: string | null; total?: number }
  }
  /** courses.listSessions: 课表 Timetable */
  'GET /api/v1/sessions': {
    path: undefined
    query: { cursor?: string; limit?: number; institutionId?: number; classGroupId?: number; from?: string; to?: string; status?: "SCHEDULED" | "TAUGHT" | "CANCELLED" }
    body: undefined
    reply: { items: ({ id: number; institutionId: number; classGroupId: number; groupName: string; courseTitle: string; n: number; date: string; startsAt: string; endsAt: string; teacherId: number; teacherName: string; place: string; status: "SCHEDULED" | "TAUGHT" | "CANCELLED"; findings: ({ code: string; severity: "FORBIDDEN" | "WARN" | "UNKNOWN"; zh: string; en: string; article: string | null })[]; version: number })[]; next: string | null; total?: number }
  }
  /** lessons.attend: 登记考勤 Take attendance */
  'PUT /api/v1/sessions/{id}/attendance': {
    path: { id: number }
    query: Record<string, never>
    body: { marks: ({ orderId: number; mark: "PRESENT" | "LEAVE" | "ABSENT" })[] }
    reply: { items: ({ key: string; institutionId: number; sessionId: number; orderId: number; date: string; mark: "PRESENT" | "LEAVE" | "ABSENT"; markedAt: string; dueOn: string | null; state: "CONFIRM_REQUESTED" | "CONFIRMED" | "AUTO_CONFIRMED" | "DISPUTED" | "RELEASED_BY_DECISION" | "NOT_HELD"; amountFen: number | null; lessonNo: number | null; releasedAt: string | null; releasedBy: string | null; dispute: { id: number; status: string; reason: string; answer: string | null; decision: string | null } | null })[] }
  }
  /** courses.moveSession: 调课 Move a meeting */
  'POST /api/v1/sessions/{id}/move': {
    path: { id: number }
    query: Record<string, never>
    body: { /** YYYY-MM-DD, local calendar date */ date: string; startsAt: string; endsAt: string; reason: string }
    reply: { id: number; institutionId: number; classGroupId: number; groupName: string; courseTitle: string; n: number; date: string; startsAt: string; endsAt: string; teacherId: number; teacherName: string; place: string; status: "SCHEDULED" | "TAUGHT" | "CANCELLED"; findings: ({ code: string; severity: "FORBIDDEN" | "WARN" | "UNKNOWN"; zh: string; en: string; article: string | null })[]; version: number }
  }
  /** lessons.register: 一次课的点名册 The attendance register of a meeting */
  'GET /api/v1/sessions/{id}/register': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { session: { id: number; institutionId: number; classGroupId: number; groupName: string; courseTitle: string; n: number; date: string; startsAt: string; endsAt: string; teacherId: number; teacherName: string; place: string; status: "SCHEDULED" | "TAUGHT" | "CANCELLED"; findings: ({ code: string; severity: "FORBIDDEN" | "WARN" | "UNKNOWN"; zh: string; en: string; article: string | null })[]; version: number }; learners: { orderId: number; learner: string; expected: boolean }[]; lessons: ({ key: string; institutionId: number; sessionId: number; orderId: number; date: string; mark: "PRESENT" | "LEAVE" | "ABSENT"; markedAt: string; dueOn: string | null; state: "CONFIRM_REQUESTED" | "CONFIRMED" | "AUTO_CONFIRMED" | "DISPUTED" | "RELEASED_BY_DECISION" | "NOT_HELD"; amountFen: number | null; lessonNo: number | null; releasedAt: string | null; releasedBy: string | null; dispute: { id: number; status: string; reason: string; answer: string | null; decision: string | null } | null })[] }
  }
  /** statistics.accounts: 各机构监管资金 Supervised money of each institution */
  'GET /api/v1/statistics/accounts': {
    path: undefined
    query: { cursor?: string; limit?: number; region: string }
    body: undefined
    reply: { items: { institutionId: number; name: string; county: string; bankFen: number; heldFen: number; payableFen: number; refundFen: number }[]; next: string | null; total?: number }
  }
  /** statistics.overview: 总览：机构、资金、消课 Overview of institutions, money and lessons */
  'GET /api/v1/statistics/overview': {
    path: undefined
    query: { region: string; class?: "SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER"; from: string; to: string }
    body: undefined
    reply: { region: string; totals: { institutions: number; licensed: number; supervised: number; accounts: number; bankFen: number; heldFen: number; payableFen: number; refundFen: number; payments: number; paidFen: number; lessons: number; releasedFen: number; refunds: number; refundedFen: number }; below: { institutions: number; licensed: number; supervised: number; accounts: number; bankFen: number; heldFen: number; payableFen: number; refundFen: number; payments: number; paidFen: number; lessons: number; releasedFen: number; refunds: number; refundedFen: number; code: string; name: string }[]; days: { day: string; payments: number; paidFen: number; lessons: number; releasedFen: number; refunds: number; refundedFen: number }[]; asOf: string | null }
  }
  /** courses.listTeachers: 机构教师名单 Teachers of an institution */
  'GET /api/v1/teachers': {
    path: undefined
    query: { cursor?: string; limit?: number; institutionId?: number }
    body: undefined
    reply: { items: ({ id: number; institutionId: number; name: string; kind: "TEACHING" | "RESEARCH" | "OTHER"; fullTime: boolean; certificateKind: "TEACHER" | "COACH" | "SKILL" | null; certificateNo: string | null; subject: string | null; status: "ACTIVE" | "LEFT"; version: number })[]; next: string | null; total?: number }
  }
  /** courses.fileTeacher: 填报教师 File a teacher */
  'POST /api/v1/teachers': {
    path: undefined
    query: Record<string, never>
    body: { name: string; kind: "TEACHING" | "RESEARCH" | "OTHER"; fullTime: boolean; certificateKind?: "TEACHER" | "COACH" | "SKILL" | null; certificateNo?: string | null; subject?: string | null }
    reply: { id: number; institutionId: number; name: string; kind: "TEACHING" | "RESEARCH" | "OTHER"; fullTime: boolean; certificateKind: "TEACHER" | "COACH" | "SKILL" | null; certificateNo: string | null; subject: string | null; status: "ACTIVE" | "LEFT"; version: number }
  }
  /** courses.changeTeacher: 修改教师信息 Change what is filed of a teacher */
  'PUT /api/v1/teachers/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: { name: string; kind: "TEACHING" | "RESEARCH" | "OTHER"; fullTime: boolean; certificateKind?: "TEACHER" | "COACH" | "SKILL" | null; certificateNo?: string | null; subject?: string | null; status: "ACTIVE" | "LEFT" }
    reply: { id: number; institutionId: number; name: string; kind: "TEACHING" | "RESEARCH" | "OTHER"; fullTime: boolean; certificateKind: "TEACHER" | "COACH" | "SKILL" | null; certificateNo: string | null; subject: string | null; status: "ACTIVE" | "LEFT"; version: number }
  }
  /** auth.listUsers: 监管人员账号 Accounts of officers */
  'GET /api/v1/users': {
    path: undefined
    query: { cursor?: string; limit?: number; q?: string; role?: string; status?: "ACTIVE" | "DISABLED"; region?: string }
    body: undefined
    reply: { items: ({ id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; factor: boolean; createdAt: string; lastSeenAt: string | null; /** log-ins that still work */ sessions: number; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string; classes: string[] | null; agencyId: number | null; validFrom: string; validTo: string | null })[] })[]; next: string | null; total?: number }
  }
  /** auth.createUser: 开设监管人员账号 Create an account */
  'POST /api/v1/users': {
    path: undefined
    query: Record<string, never>
    body: { login: string; name: string; role: string; region: string; /** all classes unless said */ classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; /** last day; open-ended unless said */ validTo?: string }
    reply: { id: number; login: string; /** shown once; to be handed over and changed */ password: string }
  }
  /** auth.exportUsers: 导出监管人员账号 Accounts of officers as they are filtered, as a file */
  'GET /api/v1/users/export': {
    path: undefined
    query: { q?: string; role?: string; status?: "ACTIVE" | "DISABLED"; region?: string; format?: "xlsx" | "csv" }
    body: undefined
    reply: Blob
  }
  /** auth.grantableRoles: 本人可授予的角色 Roles that one may grant */
  'GET /api/v1/users/grantable-roles': {
    path: undefined
    query: Record<string, never>
    body: undefined
    reply: { items: { role: string; name: { zh: string; en: string } }[] }
  }
  /** auth.getUser: 监管人员账号详情 One account */
  'GET /api/v1/users/{id}': {
    path: { id: number }
    query: Record<string, never>
    body: undefined
    reply: { id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; factor: boolean; createdAt: string; lastSeenAt: string | null; /** log-ins that still work */ sessions: number; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string; classes: string[] | null; agencyId: number | null; validFrom: string; validTo: string | null })[] }
  }
  /** auth.grantRole: 授予角色 Grant a role */
  'POST /api/v1/users/{id}/capacities': {
    path: { id: number }
    query: Record<string, never>
    body: { role: string; region: string; /** all classes unless said */ classes?: ("SUBJECT" | "SPORTS" | "CULTURE_ART" | "SCI_TECH" | "OTHER")[]; /** last day; open-ended unless said */ validTo?: string }
    reply: { id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; factor: boolean; createdAt: string; lastSeenAt: string | null; /** log-ins that still work */ sessions: number; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string; classes: string[] | null; agencyId: number | null; validFrom: string; validTo: string | null })[] }
  }
  /** auth.endRole: 收回角色 Take a role back */
  'POST /api/v1/users/{id}/capacities/{capacityId}/end': {
    path: { id: number; capacityId: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; factor: boolean; createdAt: string; lastSeenAt: string | null; /** log-ins that still work */ sessions: number; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string; classes: string[] | null; agencyId: number | null; validFrom: string; validTo: string | null })[] }
  }
  /** auth.disableUser: 停用账号 Disable an account */
  'POST /api/v1/users/{id}/disable': {
    path: { id: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; factor: boolean; createdAt: string; lastSeenAt: string | null; /** log-ins that still work */ sessions: number; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string; classes: string[] | null; agencyId: number | null; validFrom: string; validTo: string | null })[] }
  }
  /** auth.enableUser: 启用账号 Enable an account */
  'POST /api/v1/users/{id}/enable': {
    path: { id: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; factor: boolean; createdAt: string; lastSeenAt: string | null; /** log-ins that still work */ sessions: number; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string; classes: string[] | null; agencyId: number | null; validFrom: string; validTo: string | null })[] }
  }
  /** auth.resetFactor: 重置动态验证码 Reset the second factor */
  'POST /api/v1/users/{id}/factor-reset': {
    path: { id: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; factor: boolean; createdAt: string; lastSeenAt: string | null; /** log-ins that still work */ sessions: number; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string; classes: string[] | null; agencyId: number | null; validFrom: string; validTo: string | null })[] }
  }
  /** auth.resetPassword: 重置密码 Give a new first password */
  'POST /api/v1/users/{id}/password-reset': {
    path: { id: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; login: string; /** shown once; to be handed over and changed */ password: string }
  }
  /** auth.endSessions: 结束全部登录 End all sessions of an account */
  'POST /api/v1/users/{id}/sessions-end': {
    path: { id: number }
    query: Record<string, never>
    body: { reason: string }
    reply: { id: number; login: string; name: string; status: "ACTIVE" | "DISABLED"; factor: boolean; createdAt: string; lastSeenAt: string | null; /** log-ins that still work */ sessions: number; capacities: ({ id: number; role: string; roleName: { zh: string; en: string }; region: string; classes: string[] | null; agencyId: number | null; validFrom: string; validTo: string | null })[] }
  }
}
