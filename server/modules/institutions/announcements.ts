import { announcement } from '../../platform/announcement.ts'

/**
 * An institution moved to another county. Whoever keeps rows of it gives them to the new county, running and ended ones;
 * facts that are never changed keep the county of their time. Told in the box of everything.
 */
export const institutionMoved = announcement<{ cell: number; institutionId: number; county: string }>()
