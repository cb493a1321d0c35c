import { useSession } from '../../session/useSession.ts'

/** The institution in whose name this desk works. */
export const useOwnId = (): number => useSession().capacity.institutionId ?? 0

/** The version of a record as `If-Match` takes it: somebody else's change in between is refused. */
export const versionTag = ({ version }: { version: number }) => `"${version}"`
