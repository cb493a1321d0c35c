import type { ReplyOf } from '../../api/call.ts'
import { messages } from '../../i18n/messages.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export type Found = ReplyOf<'GET /api/v1/public/institutions'>['items'][number]
export type Institution = ReplyOf<'GET /api/v1/public/institutions/{code}'>
export type Permit = Institution['permits'][number]
export type Price = Institution['prices'][number]
export type Hold = Institution['holds'][number]

export type ClassCode = Found['classes'][number]
export type StageCode = Permit['stages'][number]
export type ChannelCode = Permit['channels'][number]
export type Status = Found['status']

/** The five kinds of training, in the order in which they are always shown. */
export const CLASSES: readonly ClassCode[] = ['SUBJECT', 'CULTURE_ART', 'SPORTS', 'SCI_TECH', 'OTHER']
export const STAGES: readonly StageCode[] = ['PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR']
export const CHANNELS: readonly ChannelCode[] = ['OFFLINE', 'ONLINE']

export type Code = Exclude<keyof typeof zh, 'and'>

/** The word for a code. */
export const word = (code: Code): string => t(code)

/** Is this the code of something that has a word here? */
export const isCode = (text: string): text is Code => text !== 'and' && Object.hasOwn(zh, text)

/** The words for several codes: 小学、初中. */
export const words = (codes: readonly Code[]): string => codes.map(word).join(t('and'))

/** Colour of a state of the register. */
export const toneOf = (status: Status) =>
  status === 'LICENSED' ? 'good' : status === 'REGISTERED' ? 'warn' : 'bad'
