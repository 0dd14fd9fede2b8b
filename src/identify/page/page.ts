import { type CheerioAPI, load } from 'cheerio/slim'
import { isAddress } from '../../evidence/address.ts'
import { pasted } from '../../networks/pasted.ts'
import { readData } from './data.ts'
import type { DataNode } from './data-node.ts'
import { flatten, gather, shallow, shorten, thin } from './limits.ts'
import { domainWithin } from './site-of.ts'

/** One HTML page, read: what all questions to a page are asked of. */
export interface Page {
  /** Where the page was found, after redirects. */
  url: URL
  /** The registrable domain of that, by the public suffix list; null for an IP address or a bare host name. */
  domain: string | null
  $: CheerioAPI
  /** What relative addresses on the page are relative to: `<base href>`, else the page's own address. */
  base: URL
  /** An address as the page writes it, made whole; null where it is none or leads to no page of the web (`javascript:`, `mailto:`). */
  absolute(href: string | undefined): URL | null
  /** What the page says in JSON-LD and microdata, every typed thing of it, nested ones too, in document order. */
  data: readonly DataNode[]
}

/**
 * Reads a page as leniently as HTML asks for: whatever is given, something is read and nothing is thrown.
 *
 * A page that is very long is cut in its middle, one that is very deep or very wide is made flat; see `shorten`,
 * `thin`, `shallow`, `gather` and `flatten`.
 *
 * @param page.url an absolute http(s) address. @throws TypeError where it is none.
 */
export function parsePage({ url, html }: { url: string; html: string }): Page {
  const $ = load(shallow(thin(shorten(html))))
  gather($)
  flatten($.root()[0])
  const own = new URL(url)
  const base = web($('base[href]').first().attr('href'), own) ?? own
  return { url: own, domain: domainWithin(own), $, base, absolute: (href) => web(href, base), data: readData($) }
}

/** Slips of whoever pasted it are mended. Control characters and spaces within an address are no part of it, as browsers see it (`java\nscript:`). */
function web(href: string | undefined, base: URL): URL | null {
  const text = href === undefined ? '' : pasted(href)
  if (!text || !isAddress(text, base.href)) return null
  const url = new URL(text, base)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
}
