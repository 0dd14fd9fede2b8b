import { describe, expect, test } from 'vitest'
import { chats } from '../../../src/identify/site/contact/chat.ts'
import { CHAT_PROVIDERS } from '../../../src/identify/site/contact/chat-providers.ts'
import { emails } from '../../../src/identify/site/contact/email.ts'
import { forms } from '../../../src/identify/site/contact/form.ts'
import { FORM_PROVIDERS } from '../../../src/identify/site/contact/form-providers.ts'
import { hoursIn, openingHours } from '../../../src/identify/site/contact/hours.ts'
import { telephones } from '../../../src/identify/site/contact/telephone.ts'
import type { ContactWay } from '../../../src/identify/site/contact/way.ts'
import { readPageOf } from './asking.ts'

const values = (ways: readonly ContactWay[]) => ways.map(({ value }) => value)
const data = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Organization', name: 'Aurora Air', url: 'https://aurora.example/', ...more })}</script>`

describe('telephones', () => {
  test.each([
    { why: 'nothing', body: '', expected: [] },
    { why: 'a tel: link, as written', body: '<a href="tel:+49 30 5550-100">call</a>', expected: ['+49 30 5550-100'] },
    { why: 'an encoded one', body: '<a href="tel:%2B49%20305550100">call</a>', expected: ['+49 305550100'] },
    {
      why: 'with slashes and an extension',
      body: '<a href="TEL://+49305550100;ext=7">call</a>',
      expected: ['+49305550100'],
    },
    { why: 'a short code', body: '<a href="tel:611">611</a>', expected: ['611'] },
    {
      why: 'a link that is no number',
      body: '<a href="tel:">x</a><a href="tel:#">y</a><a href="tel:javascript">z</a>',
      expected: [],
    },
    { why: 'a fax', body: '<a href="tel:+49305550199">Fax: +49 30 5550199</a>', expected: [] },
    {
      why: 'one number twice, in two spellings',
      body: '<a href="tel:+49305550100">a</a><a href="tel:+49 30 5550 100">b</a>',
      expected: ['+49305550100'],
    },
    { why: 'of the data', body: data({ telephone: '+49 30 5550100' }), expected: ['+49 30 5550100'] },
    {
      why: 'of a contact point in the data',
      body: data({ contactPoint: { '@type': 'ContactPoint', telephone: '+1-800-555-0100' } }),
      expected: ['+1-800-555-0100'],
    },
    { why: 'behind a label', body: '<p>Tel.: +49 (30) 5550-100</p>', expected: ['+49 (30) 5550-100'] },
    {
      why: 'behind a label in French',
      body: '<p>Appelez-nous au +33 1 55 50 01 00.</p>',
      expected: ['+33 1 55 50 01 00'],
    },
    { why: 'behind a label in Spanish', body: '<p>Teléfono: +34 915 550 100</p>', expected: ['+34 915 550 100'] },
    { why: 'behind "fax"', body: '<p>Telefax: +49 30 5550199, Fax +49 30 5550198</p>', expected: [] },
    { why: 'without a label', body: '<p>Order +49 30 5550100 of 2026</p>', expected: [] },
    { why: 'not international', body: '<p>Tel: 030 5550100</p>', expected: [] },
    { why: 'too long for a number', body: '<p>Tel: +49305550100305550100305550100</p>', expected: [] },
  ])('$why', ({ body, expected }) => expect(values(telephones([readPageOf(body)]))).toEqual(expected))

  test('a labelled number counts only where a page is about contact', () => {
    expect(telephones([readPageOf('<p>Tel: +49 30 5550100</p>', { forContact: false })])).toEqual([])
  })

  test('the one with the fewest clicks is told', () => {
    const far = readPageOf('<a href="tel:+49305550100">x</a>', { clicks: 1 })
    const near = readPageOf('<a href="tel:+49305550100">x</a>', { clicks: 0 })
    expect(telephones([far, near])).toMatchObject([{ clicks: 0 }])
  })
})

describe('emails', () => {
  /** As Cloudflare hides them: a key, and each byte XORed with it. */
  const hide = (text: string, key = 0x5a) =>
    Buffer.from([key, ...Buffer.from(text).map((byte) => byte ^ key)]).toString('hex')

  test.each([
    {
      why: 'a mailto link',
      body: '<a href="mailto:care@aurora.example?subject=Hi">x</a>',
      expected: ['care@aurora.example'],
    },
    {
      why: 'to several',
      body: '<a href="MAILTO:a@aurora.example,b@aurora.example">x</a>',
      expected: ['a@aurora.example', 'b@aurora.example'],
    },
    {
      why: 'with a name',
      body: '<a href="mailto:Care%20%3Ccare@aurora.example%3E">x</a>',
      expected: ['care@aurora.example'],
    },
    {
      why: 'to nobody, for sharing a page',
      body: '<a href="mailto:?subject=Look&amp;body=x@y.example">x</a>',
      expected: [],
    },
    { why: 'that cannot be decoded', body: '<a href="mailto:%E0%A4%A@x">x</a>', expected: [] },
    {
      why: 'in any case once',
      body: '<a href="mailto:Care@aurora.example">x</a><a href="mailto:care@Aurora.example">x</a>',
      expected: ['Care@aurora.example'],
    },
    {
      why: 'hidden in text',
      body: `<span data-cfemail="${hide('care@aurora.example')}">[email protected]</span>`,
      expected: ['care@aurora.example'],
    },
    {
      why: 'hidden in a link',
      body: `<a href="/cdn-cgi/l/email-protection#${hide('care@aurora.example?subject=Hi', 0xff)}">x</a>`,
      expected: ['care@aurora.example'],
    },
    {
      why: 'hidden badly',
      body: '<span data-cfemail="zz"></span><span data-cfemail="5a"></span><span data-cfemail=""></span>',
      expected: [],
    },
    { why: 'of the data', body: data({ email: 'mailto:care@aurora.example' }), expected: ['care@aurora.example'] },
  ])('$why', ({ body, expected }) => expect(values(emails([readPageOf(body)]))).toEqual(expected))

  test.each([
    { address: 'care@aurora.example', forContact: false, counts: true, why: 'its own counts anywhere' },
    { address: 'care@mail.aurora.example', forContact: false, counts: true, why: 'its own below it, too' },
    {
      address: 'hello@studio.example',
      forContact: false,
      counts: false,
      why: "the web studio's in the footer does not",
    },
    { address: 'aurora@post.example', forContact: true, counts: true, why: 'another on a page about contact does' },
  ])('$address: $why', ({ address, forContact, counts }) => {
    const page = readPageOf(`<a href="mailto:${address}">x</a>`, { forContact })
    expect(emails([page])).toHaveLength(counts ? 1 : 0)
  })
})

describe('forms', () => {
  const HERE = 'https://aurora.example/'

  test.each([
    { why: 'a message and an address', body: '<form><input name="mail"><textarea></textarea></form>', holds: true },
    { why: 'an address alone is for newsletters', body: '<form><input type="email"></form>', holds: false },
    {
      why: 'a message alone is for feedback on the page',
      body: '<form><textarea></textarea><input type="submit"></form>',
      holds: false,
    },
    { why: 'a search', body: '<form role="search"><input type="search"></form>', holds: false },
    {
      why: 'a captcha is no message',
      body: '<form><input name="mail"><textarea name="g-recaptcha-response"></textarea></form>',
      holds: false,
    },
    {
      why: 'one of a service, in a frame',
      body: '<iframe src="https://aurora.typeform.com/to/abc"></iframe>',
      holds: true,
    },
    {
      why: 'one of a service, by a script',
      body: '<script src="//js-eu1.hsforms.net/forms/embed/v2.js"></script>',
      holds: true,
    },
    {
      why: 'another document of that service',
      body: '<iframe src="https://docs.google.com/document/d/x"></iframe>',
      holds: false,
    },
    { why: 'a host that only ends alike', body: '<iframe src="https://nottypeform.com/x"></iframe>', holds: false },
  ])('$why', ({ body, holds }) => {
    expect(values(forms([readPageOf(body)]))).toEqual(holds ? [HERE] : [])
    expect(forms([readPageOf(body, { forContact: false })])).toEqual([])
  })

  test('of a help centre count wherever they are linked, one click further', () => {
    const link = '<a href="https://help.aurora.example/hc/en-us/requests/new?x=1">Submit a request</a>'
    expect(forms([readPageOf(link, { forContact: false })])).toEqual([
      { value: 'https://help.aurora.example/hc/en-us/requests/new', page: HERE, clicks: 1 },
    ])
  })
})

describe('chats', () => {
  test.each([
    { why: 'a script', body: '<script src="https://widget.intercom.io/widget/abc"></script>', expected: ['Intercom'] },
    { why: 'a loader', body: '<script>s.src="https://js.driftt.com/include/"+t</script>', expected: ['Drift'] },
    {
      why: 'a loader with escaped slashes',
      body: '<script>u="https:\\/\\/embed.tawk.to\\/1"</script>',
      expected: ['Tawk.to'],
    },
    {
      why: 'a loader without a protocol',
      body: '<script>f("static.olark.com/jsclient/loader.js")</script>',
      expected: ['Olark'],
    },
    { why: 'a frame', body: '<iframe src="https://aurora.ada.support/chat/"></iframe>', expected: ['Ada'] },
    {
      why: 'two hosts of one provider, once',
      body: '<script src="https://lptag.liveperson.net/tag.js"></script><script src="https://lpcdn.lpsnmedia.net/x.js"></script>',
      expected: ['LivePerson'],
    },
    {
      why: "Salesforce's, by its path",
      body: '<script src="https://a.my.site.com/ESWx/assets/js/bootstrap.min.js"></script>',
      expected: ['Salesforce'],
    },
    {
      why: 'a community on the same host',
      body: '<script src="https://a.my.site.com/help/app.js"></script>',
      expected: [],
    },
    {
      why: "Zendesk's widget",
      body: '<script src="https://static.zdassets.com/ekr/snippet.js?key=1"></script>',
      expected: ['Zendesk'],
    },
    {
      why: "Zendesk's help centre",
      body: '<script src="https://static.zdassets.com/hc/assets/x.js"></script>',
      expected: [],
    },
    { why: 'a host that ends alike', body: '<script>a="https://notembed.tawk.to.evil.example"</script>', expected: [] },
    {
      why: 'data that names a host',
      body: '<script type="application/json">{"a":"https://embed.tawk.to/x"}</script>',
      expected: [],
    },
    { why: 'text that names a host', body: '<p>embed.tawk.to/</p>', expected: [] },
    {
      why: 'WhatsApp',
      body: '<a href="https://wa.me/49305550100?text=Hi">x</a>',
      expected: ['https://wa.me/49305550100'],
    },
    {
      why: 'WhatsApp by its longer address',
      body: '<a href="https://api.whatsapp.com/send?phone=%2B49305550100&text=x">x</a>',
      expected: ['https://wa.me/49305550100'],
    },
    {
      why: 'sharing by WhatsApp',
      body: '<a href="https://wa.me/?text=x">x</a><a href="https://api.whatsapp.com/send?text=x">y</a>',
      expected: [],
    },
    { why: 'Messenger', body: '<a href="https://m.me/auroraair?ref=1">x</a>', expected: ['https://m.me/auroraair'] },
  ])('$why', ({ body, expected }) => expect(values(chats([readPageOf(body)]))).toEqual(expected))

  test.each([...CHAT_PROVIDERS, ...FORM_PROVIDERS])(
    '$name is known by hosts, with a source',
    ({ hosts, path, source }) => {
      expect(hosts.every((host) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))).toBe(true)
      expect(path ?? '/').toMatch(/^\//)
      expect(source).not.toBe('')
    },
  )
})

describe('opening hours', () => {
  test.each([
    'Mo-Fr 9-18',
    'Mon – Fri: 9am–5pm',
    'Monday to Friday, 9 a.m. to 5 p.m.',
    'Mon.-Fri.: 09:00-17:00',
    'Open Monday through Saturday from 8:30 to 18:00',
    'Montag bis Freitag von 8 bis 18 Uhr',
    'werktags 8-20 Uhr',
    'Du lundi au vendredi de 9h à 18h',
    'du lundi au samedi, 9h30 - 18h',
    'maandag t/m vrijdag 9.00 - 17.30 uur',
    'De lunes a viernes de 9:00 a 18:00',
    'Segunda a sexta das 9h às 18h',
    'Dal lunedì al venerdì, 9.00-18.00',
    'tutti i giorni dalle 9 alle 18',
    'Monday 9:00 – 17:00',
    '9:00 - 17:00, Mon-Fri',
    'Call us 24/7',
    'Our support team is available 24 hours a day',
    'Kundenservice: rund um die Uhr',
    'Service client joignable 24h/24',
  ])('%s', (line) => expect(hoursIn(line)).toBe(line))

  test.each([
    '',
    'Monday 9',
    'Mon 9-12 March: our fair',
    'Monday to Friday',
    'Flights from 9:00 to 18:00',
    'Tel. 030 9-18',
    'News of 24/7/2026',
    'Contact us before 24/7/2026',
    'We fly 24/7 around the world',
    'Friday 20-21',
    'between 2 and 3 times',
    'from 9 to 5',
    'Monday to Friday 2026-11-20',
  ])('%s tells no hours', (line) => expect(hoursIn(line)).toBeNull())

  test('in a long line are told without the rest', () => {
    const line = `${'Welcome aboard our airline, where service is what we live for. '.repeat(4)}Mon-Fri 9:00-17:00 we are there.`
    expect(hoursIn(line)).toBe('Mon-Fri 9:00-17:00')
  })

  test('are those of the data, and of lines on pages about contact', () => {
    const body = `${data({ openingHours: 'Mo-Fr 08:00-20:00' })}<table><tr><td>Mon - Fri</td><td>9:00 - 17:00</td></tr></table>`
    expect(values(openingHours([readPageOf(body)]))).toEqual(['Mo-Fr 08:00-20:00', 'Mon - Fri 9:00 - 17:00'])
    expect(values(openingHours([readPageOf(body, { forContact: false })]))).toEqual(['Mo-Fr 08:00-20:00'])
  })

  test('are not read from what nobody sees, and come without control characters', () => {
    const body = '<script>"Mo-Fr 9-18"</script><style>/* Mo-Fr 9-18 */</style><p>Mo-Fr\u001b[31m 9-18\u202e</p>'
    expect(values(openingHours([readPageOf(body)]))).toEqual(['Mo-Fr 9-18'])
  })
})
