import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['tests/support/shared-folder.ts'],
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Real servers, real files and a real browser on two cores: a slow machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    // One more than the two cores of CI: browsers and servers are waited for a fifth of the time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // At a desk a test that fails once shows itself; on CI a browser on a busy machine is given a second try.
    retry: process.env['CI'] ? 1 : 0,
  },
})
