import type { z } from 'zod'
import { columnsFor, type ListFile } from '../http/list-file.ts'
import type { User } from './user-schema.ts'

const columns = columnsFor<z.input<typeof User>>([
  { zh: '编号', en: 'number', value: u => u.id, kind: 'number' },
  { zh: '登录名', en: 'login', value: u => u.login },
  { zh: '姓名', en: 'name', value: u => u.name },
  { zh: '状态', en: 'status', value: u => u.status, words: { ACTIVE: '启用', DISABLED: '停用' } },
  {
    zh: '身份',
    en: 'capacities',
    value: u => u.capacities.map(c => `${c.roleName.zh}（${c.region}）`),
    width: 40,
  },
  { zh: '双重验证', en: 'second factor', value: u => u.factor },
  { zh: '创建时间', en: 'created', value: u => u.createdAt as Date },
  { zh: '最近使用', en: 'last seen', value: u => u.lastSeenAt as Date | null },
])

/** Accounts of officers as a file. */
export const userFile: ListFile = {
  of: 'auth.listUsers',
  id: 'auth.exportUsers',
  zh: '监管人员账号',
  en: 'Accounts of officers',
  columns,
}
