import type { Brand } from '../brand/brand.ts'
import { communityAddress } from '../brand/community-address.ts'
import type { Entity, IdentifiedAccount, Identity, Presence, SourceReport } from '../evidence/identity.ts'
import type { Seconds } from '../evidence/time.ts'
import type { Http } from '../http/request.ts'
import type { Consultation } from '../scanners/consult.ts'
import type { Scanner } from '../scanners/scanner.ts'
import { askSource } from './ask-source.ts'
import { brandIndex } from './brand-index/brand-index.ts'
import { usualNetworks } from './brand-index/usual-networks.ts'
import { communitySource } from './community/community.ts'
import { deadEndsOf } from './dead-ends.ts'
import { resolve } from './entities/resolve.ts'
import { entityClaims } from './entity-claims.ts'
import { handlesToProbe } from './handles-to-probe.ts'
import { openInquiry } from './inquiry.ts'
import { missingFrom } from './missing.ts'
import { named } from './named.ts'
import { openCatalogue } from './open-catalogue.ts'
import { probeSites } from './probe/probe.ts'
import { plainFirst } from './regional.ts'
import { site } from './site/site.ts'
import type { Claim, Question, Source } from './source.ts'
import { undecided } from './undecided.ts'
import { websiteFrom } from './website.ts'
import { weigh } from './weigh.ts'
import { wikidataSource } from './wikidata/wikidata.ts'

/** Who is to be identified, and how far. */
export interface IdentifyOrder {
  brand: Brand
  /** What the user says that the brand is; null where nothing was said. */
  kind: string | null
  /** Addresses of its own communities, whatever engine they run on. */
  communities: readonly string[]
  /** Whether its handles are looked for on networks that nobody reads here. */
  probe: boolean
  /** Whether the newest post of an account is looked up where its profile does not tell of it. */
  signs: boolean
}

/** What identifying works with. */
export interface IdentifyTools {
  /** Every scanner, for the handles of its platform. */
  known: readonly Scanner[]
  /** Those that may be asked. */
  scanners: readonly Scanner[]
  consult(scanner: Scanner): Consultation
  /** The door of a source that is no scanner; hosts that the user named may lie in a private network. */
  door(source: { id: string; name: string }, namedHosts: readonly string[]): Http
  /** The door of the probe, which asks many hosts at once. */
  probeDoor(): Http
  /** Where Wikidata is asked. */
  wikidataOrigin: string
  clock: { now(): Seconds }
  signal: AbortSignal
  /** Called as each source has been asked. */
  onAsked(source: { id: string }): void
}

/**
 * From a name to accounts, each with what speaks for it. Where several brands bear the name and nothing tells which is
 * meant, `candidates` holds them and `entity` is null: nothing further is asked then, unless the user named accounts.
 * What befalls a source is in its report.
 */
export async function identify(order: IdentifyOrder, tools: IdentifyTools): Promise<Identity> {
  const { brand, kind } = order
  const catalogue = openCatalogue(tools.known)
  const question: Question = {
    name: brand.name,
    aliases: brand.aliases.map(({ text }) => text),
    website: brand.website,
    kind,
    accounts: brand.accounts,
    entity: null,
  }
  const ask = async (source: Source, about: Question, hosts: readonly string[] = []) => {
    const asked = await askSource(source, about, { ...tools, catalogue, http: tools.door(source, hosts) })
    tools.onAsked(source)
    return asked
  }

  const catalogues = [brandIndex, wikidataSource(tools.wikidataOrigin)]
  const first = await Promise.all(
    (brand.accounts.length > 0 ? [named, ...catalogues] : catalogues).map((one) => ask(one, question)),
  )
  const resolved = resolve(
    first.flatMap(({ findings }) => findings.entities),
    question,
    first.filter(({ report }) => report.outcome.status !== 'ok').map(({ report }) => report.name),
  )
  if (resolved.kind === 'ambiguous' && brand.accounts.length === 0) return undecided(resolved, first)

  const entity = resolved.kind === 'one' ? resolved.entity : null
  const claims = [...first.flatMap(({ findings }) => findings.claims), ...(entity === null ? [] : entityClaims(entity))]
  const inquiry = openInquiry(tools.scanners, catalogue, tools.consult, tools.known)
  const website =
    brand.website ??
    plainFirst(entity?.websites ?? [])[0] ??
    websiteFrom(await inquiry.read(namedOnly(claims)), catalogue)
  const visit =
    website === null
      ? []
      : [await ask(site, { ...question, website, entity }, brand.website === null ? [] : [new URL(website).host])]
  const facts = visit[0]?.findings.site ?? null
  const others =
    order.communities.length + (facts?.communities.length ?? 0) === 0
      ? []
      : [await ask(communitySource(order.communities, facts), question, order.communities.flatMap(namedHosts))]
  const { accounts, gone, lookAlikes } = await weigh(
    {
      brand: { ...brand, website },
      names: [
        ...[brand.name, ...brand.aliases.map(({ text }) => text)],
        ...(entity === null ? [] : [entity.label, ...entity.aliases]),
      ],
      claims: [...claims, ...[...visit, ...others].flatMap(({ findings }) => findings.claims)],
      websites: [
        ...(facts === null ? [] : [facts.url]),
        ...(website === null ? [] : [website]),
        ...(entity?.websites ?? []),
      ],
      site: facts,
      signs: order.signs,
    },
    inquiry,
    tools.clock.now(),
  )
  return {
    entity,
    why: resolved.why,
    candidates: [
      ...(resolved.kind === 'one' ? resolved.passedOver : resolved.kind === 'ambiguous' ? resolved.candidates : []),
    ],
    website: facts?.url ?? website,
    accounts,
    missing: entity === null ? [] : missingFrom(usualNetworks(entity), accounts, catalogue),
    deadEnds: deadEndsOf(facts, gone, catalogue),
    lookAlikes,
    site: facts,
    probe: order.probe ? await probe(brand, accounts, tools) : null,
    sources: [...first, ...visit, ...others].map(({ report }) => told(report, entity)).concat(inquiry.reports()),
    notes: [...[...first, ...visit, ...others].flatMap(({ findings }) => findings.notes), ...inquiry.notes()],
  }
}

/** How a source did, with the accounts that it named of the entity that was taken. */
function told(report: SourceReport, entity: Entity | null): SourceReport {
  const named = entity?.sources.some((source) => source === report.id) ? entity.accounts.length : 0
  return { ...report, accounts: report.accounts + named }
}

/** The user named these hosts: they may lie in a private network. */
function namedHosts(community: string): string[] {
  const url = communityAddress(community)
  return url === null ? [] : [url.host]
}

function namedOnly(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ testimony }) => testimony.some(({ witness }) => witness === 'named'))
}

/** Looks for the brand's handles on networks without a scanner where no account of it was found. */
function probe(brand: Brand, accounts: readonly IdentifiedAccount[], tools: IdentifyTools): Promise<Presence[]> {
  const skip = new Set(accounts.map(({ platform }) => platform))
  return probeSites({ handles: handlesToProbe(brand, accounts), skip }, { ...tools, http: tools.probeDoor() })
}
