import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/atproto/**', '**/node_modules/**'],
    // What hangs must end some day; what is slow on a busy machine must not fail.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    // The suite holds no state between files, and loading the program anew for each takes longer than testing it.
    isolate: false,
  },
})
