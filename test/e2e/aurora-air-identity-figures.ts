import { z } from 'zod'
import type { AccountTruth, IdentityTruth } from '../../scripts/aurora-air/truth-identity.ts'
import type { IdentifiedAccount } from '../../src/evidence/identity.ts'
import type { ShownIdentity } from '../../src/scorecard/schema.ts'
import type { Metrics } from './aurora-air-figures.ts'

type Told = Omit<IdentityTruth, 'metrics' | 'ambiguous' | 'missingPages'>

/** Who the brand is and where by earshot's word, in the order and the words of the truth. */
export function toldIn(identity: Omit<ShownIdentity, 'contact'>, contact: ShownIdentity['contact']): Unproven<Told> {
  const values = (ways: readonly { value: string }[] = []) => ways.map(({ value }) => value)
  return {
    entity: identity.entity?.id,
    website: identity.website,
    accounts: inOrder(identity.accounts.map(account)),
    missing: identity.missing.map(({ platform }) => platform),
    deadEnds: inOrder(identity.deadEnds.map(({ platform, url, page }) => ({ platform, url, page }))),
    lookAlikes: inOrder(identity.lookAlikes.map(({ platform, handle }) => ({ platform, handle }))),
    contact: {
      telephone: values(contact?.telephone).map(digits),
      email: values(contact?.email),
      form: values(contact?.form),
      chat: values(contact?.chat),
      hours: values(contact?.hours),
    },
    statusPage: contact?.statusPage.url,
    securityContacts: contact?.security.contacts,
  }
}

/** The truth as `toldIn` words it: without an order, and a telephone number by its digits. */
export function worded({ metrics, ambiguous, missingPages, ...told }: IdentityTruth): Unproven<Told> {
  return {
    ...told,
    accounts: inOrder(told.accounts),
    deadEnds: inOrder(told.deadEnds),
    lookAlikes: inOrder(told.lookAlikes),
    contact: { ...told.contact, telephone: told.contact.telephone.map(digits) },
  }
}

/** The measures of presence and readiness, by name. */
export function presenceIn(metrics: Metrics, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, metrics[name]?.value ?? null]))
}

const Judged = z.object({
  accounts: z.array(z.object({ platform: z.string(), handle: z.string(), stale: z.boolean().nullable() })),
})

/** Which official accounts are stale by the scorecard's measure, which knows their posts. */
export function staleIn(metrics: Metrics): unknown[] {
  return inOrder(
    Judged.parse(metrics['stale-accounts']?.breakdown).accounts.map(({ platform, handle, stale }) => ({
      platform,
      handle,
      stale,
    })),
  )
}

export function inOrder<T>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

type Unproven<T> = { [Name in keyof T]: unknown }

function account(found: IdentifiedAccount): Unproven<AccountTruth> {
  const { platform, handle, role, trust, confidence, testimony, stale } = found
  const witnesses = [...new Set(testimony.map(({ witness }) => witness))].sort()
  return { platform, handle, role, trust, confidence, witnesses, stale }
}

function digits(number: string): string {
  return number.replace(/\D/g, '')
}
