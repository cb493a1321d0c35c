import type { Domain } from '../seal/domain.ts'

/** Types that may be taken in at all, each with the ending of its name. Nothing that a browser would run is among them. */
export const fileTypes = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
} as const

export type FileType = keyof typeof fileTypes
export const imageTypes: readonly FileType[] = ['image/jpeg', 'image/png', 'image/webp']
export const documentTypes: readonly FileType[] = [...imageTypes, 'application/pdf']

/** What files may be handed in for; declared by a module. */
export interface FileUse {
  /** `module.thing`: `institutions.licence-scan`. */
  name: string
  /** Who may hand one in; `session` is everyone who is logged in. */
  permission: string
  types: readonly FileType[]
  maxBytes: number
  /** Also what is shown is sealed: documents of persons. */
  sealed?: Domain
}

const MB = 1_048_576

/** Papers that belong to any kind of record. */
export const attachment: FileUse = {
  name: 'files.attachment',
  permission: 'session',
  types: [
    ...documentTypes,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/csv',
  ],
  maxBytes: 20 * MB,
}

/** Photos as evidence of what somebody saw. */
export const photo: FileUse = {
  name: 'files.photo',
  permission: 'session',
  types: imageTypes,
  maxBytes: 20 * MB,
}

/** Scans of identity documents: sealed altogether. */
export const identityScan: FileUse = {
  name: 'files.identity-scan',
  permission: 'session',
  types: documentTypes,
  maxBytes: 10 * MB,
  sealed: 'person',
}
