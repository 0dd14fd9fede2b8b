import type { z } from 'zod'
import type { Brand } from '../brand/brand.ts'
import type { Account, AccountClaim } from '../evidence/account.ts'
import type { Scope } from '../evidence/coverage.ts'
import type { Post } from '../evidence/post.ts'
import type { SiteFacts } from '../evidence/site-facts.ts'
import type { Interval, Seconds } from '../evidence/time.ts'
import type { Http } from '../http/request.ts'

/**
 * `stable`: a documented API. `experimental`: new here. `fragile`: reads pages, which change without notice.
 * `closed`: the platform no longer exists; since when, and what replaced it.
 */
type Lifecycle =
  | { stage: 'stable' | 'experimental' | 'fragile' }
  | { stage: 'closed'; since: string; replacedBy: string | null }

/** What it takes to read the platform. `env` names the environment variables that hold the keys. */
interface Access {
  kind: 'open' | 'key-optional' | 'key-required'
  env: readonly string[]
  /** What a key gives beyond the open access, as a phrase. */
  gives: string | null
  /** How to get a key, a step an item. */
  steps: readonly string[]
}

/** How far a part of a stream has come. Told after each page; what was told holds however the stream ends. */
export interface Covered extends Interval {
  /** Whether the part has now been read as far as the window asks. */
  complete: boolean
  scope: Scope
}

/** A scanner's only door: the network, the clock, its settings, and what it has to say of its progress. */
export interface Scan {
  http: Http
  /** The origin in force (no trailing slash): the scanner's own, or what the brand file or the environment put in its place. For federated platforms the name is a host. */
  origin(name: string): string
  /** A key from the environment; null when it is not set. Only names in the scanner's `access.env` may be asked for. */
  key(name: string): string | null
  /** What the brand file sets for the platform, as the scanner's `settings` describe it; empty where it sets nothing. */
  settings: Readonly<Record<string, unknown>>
  /** What the brand's own site says: its feeds, apps, status page, links; null where it was not read. */
  site: SiteFacts | null
  /** What is to be read: own posts up to `observedAt`, whatever `until` says, since answers may come later. */
  window: { since: Seconds; until: Seconds }
  /**
   * From when on own posts are read, and what stands below them: 7 days before the window, since replies come late. A
   * scanner that reads the threads of official posts reads its feed of own posts back to here, and calls that part
   * complete there; then it asks for the threads of all `collected` own posts made since, the newest first. What replies
   * to an older own post is excluded from every share by the conversations, whether it was answered or not.
   */
  ownSince: Seconds
  /** T: posts after it are not read. */
  observedAt: Seconds
  /** Now, for a scanner that must wait or compute an expiry. */
  clock: { now(): Seconds; sleep(duration: Seconds): Promise<void> }
  signal: AbortSignal
  /** The brand's official accounts on this platform that were found to exist, read before any stream starts. */
  accounts: readonly Account[]
  /** What the `posts` stream has yielded by now: the brand's own posts, and the posts that they answer. */
  collected: readonly Post[]
  /**
   * Since when (up to T) `collected` holds every own post, `ownSince` at the earliest; null where no stretch up to T was
   * read. What is asked for because of own posts covers nothing before it: its part is declared first, and told no
   * further than this.
   */
  collectedFrom: Seconds | null
  /** Declares the parts that a stream consists of, before reading the first: a part that is never covered then counts as unread. */
  parts(names: readonly string[]): void
  /** Tells how far a part has come. Several stretches of one part add up. */
  covered(part: string, covered: Covered): void
  /**
   * Converts what was read without a schema (the entries of a feed, the posts of a page) one by one. One over which
   * `convert` throws is left out and counted, as with lists of `records`.
   *
   * @param what what they are called: "entries".
   */
  each<T, R>(what: string, records: readonly T[], convert: (record: T) => R): R[]
  /** Marks the stream `partial`, or another outcome, without ending it: what can't be read here and why, as a sentence. */
  limited(status: 'partial' | 'auth_required' | 'not_supported', reason: string): void
  /** A remark for the reader of the report, as a sentence. */
  note(text: string): void
}

/**
 * One platform: everything that anyone must know about it. Its methods are the streams that it can read; what it
 * cannot read it does not have. They throw `PlatformError`s (mostly by way of `scan.http`) and write no outcome.
 */
export interface Scanner {
  id: string
  name: string
  homepage: string
  /** What is read, for the list of platforms: short phrases. */
  reads: readonly string[]
  lifecycle: Lifecycle
  access: Access
  /**
   * What reading costs, as a sentence: the number of requests for a brand with N own posts and M mentions. A test counts
   * them on a fixture.
   */
  requests: string
  /**
   * On what terms the platform is read, as sentences: what its keepers say of robots and of how often they may be asked,
   * with the address where they say it.
   */
  terms: string
  /** Named origins; empty for a federated platform, whose origins are `https://HOST` unless configured. */
  origins: Readonly<Record<string, string>>
  federated?: boolean
  /** How many requests the platform is known to be content with at once, per host. */
  perHost?: number
  /** Who can speak to an account there in public. Left out: anyone. */
  publicReplies?: 'owner decides' | 'nobody'
  handle: {
    /** The handle in a profile's address or in what a user typed (without or with a leading @); null when it is none. */
    parse(text: string): string | null
    url(handle: string): string
    /** What a handle looks like, for an error message: "user@host, like support@example.social". */
    grammar: string
    /**
     * The domain whose owner alone can bear the handle, such as a handle on Bluesky that is a domain name of somebody's
     * own, or the host of a handle on the Fediverse; null where the platform gives names out. Left out: always null.
     */
    domain?(handle: string): string | null
    /** The same for all spellings of one handle. Left out: the handle itself. */
    key?(handle: string): string
    /**
     * Whether `parse` is for what a user typed alone, and reads no links on sites: where an account may live on any host, as
     * a forum does, or a link may well lead to somebody else's, as one to an app does.
     */
    typedOnly?: true
  }
  /**
   * What the brand file may set under `platforms.ID` beside where its servers are, each key with a description of what it
   * is; an unknown key is an error. What `scan.settings` holds has passed it.
   */
  settings?: z.ZodObject
  /**
   * Those keys of `settings` that a brand file may set which the user did not name: that merely say what is measured, or
   * who speaks for the brand, and make nothing be run, sent, or asked in a private network. A key that is not here may be
   * set by a file that was named by `--config` alone.
   */
  harmlessSettings?: readonly string[]
  /** Whether the reply form carries handles along (metrics: inherited mentions). */
  carriesHandles: boolean
  /** A handle that exists and one that cannot, to check that the scanner still tells them apart. */
  known: { present: string; absent: string }
  /** Accounts that may be the brand's, the most promising first. Strangers who share but a word with it are not among them. */
  find?(brand: Brand, scan: Scan): AsyncGenerator<AccountClaim>
  /** The profile. Throws `not_found` only on the platform's own word. `official`, `confidence` and `evidence` are the runner's. */
  account?(handle: string, scan: Scan): Promise<Account>
  /** The account's own posts and answers, with the posts that they answer where those come along. */
  posts?(account: Account, scan: Scan): AsyncGenerator<Post>
  /**
   * Posts by others that name or address the brand. Without an account on the platform too. What is yielded bare counts
   * in shares as seen whether it was answered or not: hits of a search or tag, posts in the brand's own place, what
   * quotes an official post. What comes along with these (the post that a hit replies to, its neighbours in a thread) is
   * yielded `asContext`: it counts only where it stands below an official post or in the brand's own place.
   */
  mentions?(brand: Brand, scan: Scan): AsyncGenerator<Post>
  /**
   * The second round: who else answered. `contacts` holds what customers said to the brand in the first contacts that
   * count (and in those that may be first, had what they reply to been read), answered or not, newest first. It serves peers' answers (and official ones, on a platform where `posts` does
   * not show them), and is the first thing to go when the budget is short.
   *
   * What is read is told on the posts: one whose direct replies were all read, by this stream or another, is yielded with
   * `repliesRead`, and only contacts whose posts all carry it are in `peer-answered`. So that the budget's end chooses nobody by what was answered, contacts are taken in the order given,
   * also those for which nothing needs to be asked: where the platform counts replies and none are missing in what was
   * read, the post is yielded as read when its turn comes, and costs nothing. What else is found in their threads counts as
   * `context` does.
   */
  replies?(contacts: readonly Post[], scan: Scan): AsyncGenerator<Post>
}
