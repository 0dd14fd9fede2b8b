import { CONTACT, DEAD_ENDS, SITE, saidBy } from '../../presence.ts'
import { framed } from './frame.ts'

const CHAT = '<script async src="https://embed.tawk.to/000000000000000000000000/default"></script>'

/** The front page: who the brand is, its accounts in the footer, and links to accounts that are not its own. */
export function front(): string {
  const airline = {
    '@context': 'https://schema.org',
    '@type': 'Airline',
    '@id': `${SITE.front}#airline`,
    name: 'Aurora Air',
    url: SITE.front,
    logo: `${SITE.front}img/logo.svg`,
    sameAs: saidBy('site-data').map(({ url }) => url),
  }
  return framed({
    title: 'Aurora Air: the airline of the northern lights',
    language: 'en',
    head: `${jsonLd(airline)}<meta name="apple-itunes-app" content="app-id=1000000001">\n`,
    body: `<h1>Fly north</h1>
<form action="/search" role="search"><input name="from"><input name="to"><button>Search</button></form>
<section class="news">
<article class="teaser"><h2><a href="/news/islands">More flights to the islands</a></h2>
<p class="byline">By <a rel="author" href="https://bsky.app/profile/odile.nest.example">Odile Larkhill</a></p></article>
<article class="teaser"><h2>What our passengers say</h2>
<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:2222222222222222222222aa/app.bsky.feed.post/3aaaaaaaaaaaa"><p>Best coffee above the clouds.</p>
&mdash; <a href="https://bsky.app/profile/did:plc:2222222222222222222222aa?ref_src=embed">Tova Wagtail</a> <a href="https://bsky.app/profile/did:plc:2222222222222222222222aa/post/3aaaaaaaaaaaa?ref_src=embed">9 November 2026</a></blockquote>
<blockquote class="twitter-tweet"><p>On time, again.</p>&mdash; Birk (@birk_flies) <a href="https://twitter.com/birk_flies/status/1000000000000000001">November 8, 2026</a></blockquote></article>
</section>
<div class="share-buttons"><a href="https://x.com/intent/post?url=https%3A%2F%2Fwww.auroraair.example%2F">Post</a> <a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.auroraair.example%2F">Share</a></div>`,
  })
}

/** Everything that it takes to reach somebody. */
export function contact(): string {
  const organisation = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: 'Aurora Air',
    url: SITE.front,
    contactPoint: [
      {
        '@type': 'ContactPoint',
        contactType: 'customer service',
        telephone: CONTACT.telephone,
        email: CONTACT.email,
        availableLanguage: ['en', 'de'],
      },
    ],
  }
  return framed({
    title: 'Contact: Aurora Air',
    language: 'en',
    head: jsonLd(organisation),
    body: `<h1>Contact</h1>
<p>Call us: <a href="tel:${CONTACT.telephone.replaceAll(' ', '')}">${CONTACT.telephone}</a></p>
<p>Write to us: <a href="mailto:${CONTACT.email}">${CONTACT.email}</a></p>
<p>${CONTACT.hours}</p>
<form method="post" action="/contact"><label>Your name <input name="name"></label> <label>Your e-mail address <input type="email" name="email"></label>
<label>Your message <textarea name="message"></textarea></label> <button>Send</button></form>`,
  })
}

/** The story of the brand, and of the accounts that it had. */
export function about(): string {
  const told = saidBy('site-me').filter(({ stale }) => stale === true)
  const links = told.map(({ label, url }) => `<a rel="me" href="${url}">${label}</a>`).join(', ')
  return framed({
    title: 'About us: Aurora Air',
    language: 'en',
    body: `<h1>About us</h1>
<p>Two aircraft, one hangar and a great deal of snow: that is how it began.</p>
<p>Our first steps in the Fediverse were on ${links}.</p>
<p>Follow us on Bluesky: <a href="${DEAD_ENDS.renamed.url}">@${DEAD_ENDS.renamed.handle}</a></p>`,
  })
}

/** What the law asks for, on a page that nobody has looked at for years. */
export function imprint(): string {
  return framed({
    title: 'Impressum: Aurora Air',
    language: 'de',
    body: `<h1>Impressum</h1>
<p>Aurora Air AG, Nordlichtweg 1, 00000 Polarstadt (erfunden)</p>
<p>Telefon: <a href="tel:${CONTACT.telephone.replaceAll(' ', '')}">${CONTACT.telephone}</a></p>
<p>Folgen Sie uns: <a href="${DEAD_ENDS.closed.url}">Google+</a></p>`,
  })
}

/** The help centre, with a chat. */
export function help(): string {
  return framed({
    title: 'Help: Aurora Air',
    language: 'en',
    head: `${CHAT}\n`,
    body: `<h1>How can we help?</h1>
<ul><li><a href="/delays">Delays</a></li><li><a href="/luggage">Luggage</a></li><li><a href="/refunds">Refunds</a></li></ul>`,
  })
}

/** Whether everything works. */
export function status(): string {
  return framed({
    title: 'System status: Aurora Air',
    language: 'en',
    body: '<h1>All systems operational</h1><ul><li>Website</li><li>App</li><li>Check-in</li></ul>',
  })
}

/** What stands where no page is. */
export function missing(): string {
  return framed({ title: 'Not found: Aurora Air', language: 'en', body: '<h1>This page has flown</h1>' })
}

function jsonLd(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>\n`
}
