import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/atproto/**', '**/node_modules/**'],
    testTimeout: 30_000,
    // The suite holds no state between files, and loading the program anew for each takes longer than testing it.
    isolate: false,
  },
})
