import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Catalogue } from '../../../src/identify/catalogue.ts'
import { openCatalogue } from '../../../src/identify/open-catalogue.ts'
import { networkLinks } from '../../../src/identify/page/network-links.ts'
import { type Page, parsePage } from '../../../src/identify/page/page.ts'
import { SCANNERS } from '../../../src/scanners/index.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/pages')

export const catalogue: Catalogue = openCatalogue(await Promise.all(SCANNERS.map(({ load }) => load())))

/** One of the pages that are kept, as it is found at an address. */
export function fixture(name: string, url: string): Page {
  return parsePage({ url, html: readFileSync(resolve(FOLDER, `${name}.html`), 'utf8') })
}

/** A page of Aurora Air's site. */
export function page(html: string, url = 'https://www.auroraair.example/'): Page {
  return parsePage({ url, html })
}

/** What a page names: `place platform handle`, or the address where the network is closed. */
export function named(onPage: Page): string[] {
  return networkLinks(onPage, catalogue).map((link) => `${link.place} ${link.platform} ${link.handle ?? link.url}`)
}
