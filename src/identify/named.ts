import { NOTHING, type Source } from './source.ts'

/** What the user named, on the command line or in the brand file: certain. */
export const named: Source = {
  id: 'named',
  name: 'What you named',
  ask: async ({ accounts }) => ({
    ...NOTHING,
    claims: accounts.map(({ platform, handle, evidence }) => ({
      platform,
      handle,
      testimony: [{ witness: 'named', text: evidence[0] ?? 'Named by the user.', url: null }],
    })),
  }),
}
