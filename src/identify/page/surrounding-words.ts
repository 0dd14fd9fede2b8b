import type { Element } from 'domhandler'

/*
 * What the parts of a page are called by those who make it, in classes, ids and labels, in the languages whose pages are
 * read. Names are compared as words: `rbFooterMap` and `rb_footer-map` are "rb footer map".
 */

/** People other than the brand, and what they wrote. */
export const STRANGERS =
  /\b(?:byline\w*|author(?!i)\w*|auteur\w*|autor(?:es|en|in|e)?|contributor\w*|contributeur\w*|columnist\w*|journalist\w*|reporters?|writers?|biograph\w*|bio|mugshot|persons?|speakers?|founders?|employees?|staff|leadership|team ?(?:member|card|item|grid)s?|comment(?:s|er|ers|list|author)?|kommentare?|commentaires?|comentarios?|respond|disqus\w*|tweet|twitter (?:tweet|video)|instagram media|tiktok embed|text post media|bluesky embed|reddit (?:embed|card)|mastodon embed|fb (?:post|video|comments))\b/
/** Where a brand shows others, or whatever was posted lately. */
export const GUESTS =
  /\b(?:testimonials?|partners?|partenaires?|socios|sponsors?|clients|customers|carousel|slider|slides?|slick|swiper|blogroll|affiliates?|reviews?|influencers?|ambassadors?|tweets|timeline|feed|stream|quotes?|portfolio|case stud\w+|related|trending)\b/
export const SHARING =
  /\b(?:shar(?:e|es|ing|ebar|ethis|edaddy)(?!holder)\w*|addthis\w*|addtoany\w*|a2a|partager?|teilen|compartir|condividi|delen|compartilhar)\b/
export const FOLLOWING = /\bfollow\w*/
/** A block of links to the brand's accounts. */
export const SOCIAL =
  /\b(?:social\w*|sozial\w*|sociaux|redes|rrss|sns|follow\w*|connect(?![io])\w*|suivez\w*|folge\w*|volg\w*|sigue\w*|siga\w*|segui\w*|stay in touch|join us|find us)\b/
/** The frame that all pages of a site have in common. */
export const FRAME =
  /\b(?:\w*footer|\w*header|masthead|topbar|top bar|navbar|nav|navigation|menu|toolbar|colophon|ftr|hdr|bottombar|bottom bar|sitemap)\b/
/** Heads and feet of lesser things, and wrappers that say what they have. */
export const LESSER_FRAME =
  /\b(?:article|post|entry|story|card|comment|modal|dialog|product|review|section|panel|hero|widget|with|has|no) (?:\w+ )?(?:footer|header|nav|menu|toolbar)\b|\b(?:dropdown|context) menu\b/
export const ARTICLE = /\b(?:(?:article|entry|post|story) ?(?:body|content|text)|articlebody|blogposting|newsarticle)\b/

/** An invitation in a link's own words or beside it. */
export const INVITATION =
  /\b(?:follow|find|join|like|watch|connect with|stay connected|subscribe to|get in touch with) (?:us|me|@|our)|\bour (?:page|channel|profile|account)|\bsuivez|\bretrouvez|\brejoignez|\bfolgen sie|\bfolge(?:t)? uns|\bbesuchen sie uns|\bvolg ons|\bs[ií]guenos|\bencu[eé]ntranos|\bsiga-?nos|\bseguici|\btrovaci/iu
/** Who made the page, not whose it is, in the words before a link. */
export const CREDIT =
  /\b(?:(?:(?:powered|designed?|themes?|templates?|sites?|websites?|built|made|crafted|created|developed|hosted|coded)(?: with \S+)? by|réalisé par|erstellt von|umgesetzt von|realizzato da|diseñado por|desarrollado por|desenvolvido por|gemaakt door)\b|(?:réalisation|conception|webdesign)\s*:)[^.|·•]{0,40}$/iu
/** Words that tell of the Fediverse. */
export const FEDIVERSE = /mastodon|fediverse|activitypub|pixelfed|pleroma|misskey|friendica|\btoots?\b/i

/** What networks call the buttons that they hand out, wherever those are put. */
const BUTTONS = /\b(?:twitter|fb) (?:follow|timeline)(?: button)?\b/g

/** What an element is called: its class, id, label and role, as words in lower case without marks. */
export function calledBy({ attribs }: Element): string {
  const { class: classes = '', id = '', role = '', 'aria-label': label = '', section = '' } = attribs
  return `${classes} ${id} ${label} ${role} ${section} ${attribs['data-section'] ?? ''}`
    .slice(0, 1000)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(BUTTONS, ' ')
}
