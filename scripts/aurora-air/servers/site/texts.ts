import { CONTACT, DOMAIN, SITE } from '../../presence.ts'

export const ROBOTS = `User-agent: *
Disallow: /booking/
Disallow: /search

Sitemap: https://www.${DOMAIN}/sitemap.xml
`

/** https://www.rfc-editor.org/rfc/rfc9116 */
export const SECURITY_TXT = `# Found a hole in one of our aircraft's websites? Thank you.
Contact: ${CONTACT.security}
Expires: 2027-03-31T23:59:59Z
Preferred-Languages: en, de
Canonical: ${SITE.security}
`

export const FEED = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Aurora Air news</title><link>${SITE.front}</link><description>What is new at Aurora Air</description>
<item><title>More flights to the islands</title><link>https://www.${DOMAIN}/news/islands</link><pubDate>Mon, 09 Nov 2026 09:00:00 GMT</pubDate></item>
</channel></rss>
`
