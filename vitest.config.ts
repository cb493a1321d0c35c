import { defineConfig } from 'vitest/config'

/** Two projects: `unit` needs nothing; `db` runs on a real PostgreSQL that tests/support/cluster.ts starts. */
const pure = ['rules/**/*.test.ts', 'web/**/*.test.{ts,tsx}', '**/workflow.test.ts', '**/*.unit.test.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: pure, exclude: ['node_modules/**'], environment: 'node' } },
      {
        test: {
          name: 'db',
          include: [
            'server/**/*.test.ts',
            'bank/**/*.test.ts',
            'synthetic/**/*.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: ['node_modules/**', 'tests/e2e/**', ...pure],
          environment: 'node',
          globalSetup: ['tests/support/cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
