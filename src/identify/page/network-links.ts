import type { SiteLink } from '../../evidence/site-facts.ts'
import { LINK_PLACES } from '../../evidence/site-facts.ts'
import type { Catalogue } from '../catalogue.ts'
import { brandsAmong } from './contest.ts'
import { grouped } from './grouped.ts'
import { likenessTo } from './likeness.ts'
import { gathered } from './lists.ts'
import { shownAccounts, toldAccounts } from './mentions.ts'
import type { Page } from './page.ts'

/** Accounts that one page names: a page with more is a directory. */
const MOST = 200

/**
 * The accounts of the brand, and its pages on closed networks, that a page of its site names: each once, at its best place,
 * the best places first.
 *
 * A place better than `text` is the page's word for the account being the brand's. `text` is a hint alone. Accounts that
 * are somebody else's are left out: authors', commentators', those in embedded posts, in share buttons, of the makers of the page and
 * of its theme, and those that neither stand where a brand's accounts do nor look like its name.
 */
export function networkLinks(page: Page, catalogue: Catalogue): SiteLink[] {
  const shown = gathered(shownAccounts(page, catalogue), page).map(({ mention }) => mention)
  const mentions = [...shown, ...toldAccounts(page, catalogue)]
  const likeness = likenessTo(page)
  return grouped(mentions, ({ network }) => network.id)
    .flatMap((group) => brandsAmong(group, likeness))
    .sort((a, b) => LINK_PLACES.indexOf(a.place) - LINK_PLACES.indexOf(b.place))
    .slice(0, MOST)
    .map(({ mention, place }) => ({
      url: mention.url.href,
      page: page.url.href,
      platform: mention.network.id,
      handle: mention.handle,
      place,
    }))
}
