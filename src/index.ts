/**
 * What a scanner from outside is written with: the contract, the records, and the few functions that make them. It is
 * all that the package exports; a scanner made with it is named by `--plugin` or in the brand file.
 */
export { z } from 'zod'
export type { Brand } from './brand/brand.ts'
export { brandMatcher } from './brand/match.ts'
export { type Account, type AccountClaim, accountRecord } from './evidence/account.ts'
export { type Author, type Engagement, gonePost, type Mention, type Post, post } from './evidence/post.ts'
export type { SiteFacts } from './evidence/site-facts.ts'
export { iso, type Seconds, seconds } from './evidence/time.ts'
export { PlatformError } from './http/platform-error.ts'
export { branches, details, records } from './http/records.ts'
export type { Http, PageReply, Reply, Request } from './http/request.ts'
export type { Covered, Scan, Scanner } from './scanners/scanner.ts'
export { htmlToText, linksOf } from './text/html.ts'
