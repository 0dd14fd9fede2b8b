import { type Presence, SITE, saidBy } from '../../presence.ts'

/** What a page of the site is made of, besides what all its pages have. */
export interface Content {
  title: string
  language: 'en' | 'de'
  head?: string
  body: string
}

/** A page with the site's header and footer. */
export function framed({ title, language, head = '', body }: Content): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta property="og:site_name" content="Aurora Air">
<link rel="alternate" type="application/rss+xml" title="Aurora Air news" href="${SITE.feed}">
${head}</head>
<body>
<header class="site-header">
<a class="logo" href="/"><img src="/img/logo.svg" alt="Aurora Air"></a>
<nav><a href="/flights">Flights</a> <a href="/booking/mine">My booking</a> <a href="${SITE.help}">Help</a> <a href="/contact">Contact</a></nav>
</header>
<main>
${body}
</main>
<footer class="site-footer">
<ul class="company"><li><a href="/about">About us</a></li><li><a href="/press">Press</a></li><li><a href="/de/impressum">Impressum</a></li><li><a href="${SITE.status}">System status</a></li></ul>
<ul class="apps"><li><a href="https://apps.apple.com/app/aurora-air/id1000000001">App Store</a></li><li><a href="https://play.google.com/store/apps/details?id=example.auroraair.app">Google Play</a></li></ul>
<ul class="social">
${saidInFooter().map(listed).join('\n')}
</ul>
<p class="credits">Theme by <a href="https://x.com/paperkite_themes">Paperkite</a>. Aurora Air is invented.</p>
</footer>
</body>
</html>
`
}

/** All accounts that the site calls its own, but the one that only its story tells of. */
function saidInFooter(): Presence[] {
  return saidBy('site-me', 'site-data', 'site-frame').filter(({ stale }) => stale !== true)
}

function listed({ label, url, said }: Presence): string {
  const me = said.includes('site-me') ? ' rel="me noopener"' : ''
  return `<li><a href="${url}"${me}>${label}</a></li>`
}
