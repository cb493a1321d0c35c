/** What the platform offers to actions besides the database; made once in main.ts and reached as `tx.services`. */

export type Services = {}
