import { seedRegions } from '../../server/modules/regions/index.ts'

/** The database that every test database is a copy of: migrated, then seeded by the list below. */
export const TEMPLATE = 'yuheng_template'

/** Facts that many tests need, put once into the template. Keep each one small: every test database copies it. */
export interface Seed {
  name: string
  run(database: { ownerUrl: string; serverUrl: string }): Promise<void>
}

/** In order; add your module's seed at the end. */
export const seeds: readonly Seed[] = [
  {
    name: 'regions: the country down to counties, one province down to villages',
    run: async ({ ownerUrl }) => {
      await seedRegions(ownerUrl, { towns: false, villagesOf: ['41'] })
    },
  },
]
