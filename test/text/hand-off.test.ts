import { describe, expect, test } from 'vitest'
import { handOff } from '../../src/text/hand-off.ts'
import { growth, LINEAR } from '../growth.ts'

const answer = (text: string, more: { links?: string[]; language?: string | null } = {}) =>
  handOff({ text, links: more.links ?? [], language: more.language ?? null, author: { handle: 'AuroraAir' } })

describe('handOff', () => {
  test.each([
    { text: '', kinds: [], why: 'nothing sends nobody anywhere' },
    { text: '@mira Your bag is on the 18:40 flight. ^TK', kinds: [], why: 'an answer is none' },
    { text: '@mira Please DM us your booking number.', kinds: ['private'], why: 'a direct message' },
    { text: '@mira We have replied to your private message.', kinds: ['private'], why: 'it goes on elsewhere' },
    { text: '@mira No need to DM us, it is fixed.', kinds: [], why: 'taken back' },
    { text: '@mira The gate closes at 3 pm.', kinds: [], why: 'an afternoon is no private message' },
    { text: '@mira Can you PM us the details?', kinds: ['private'], why: 'PM as a verb' },
    { text: '@mira Please call us on 0800 555 0199.', kinds: ['phone'], why: 'a call' },
    { text: '@mira Baggage is at (555) 010-4477, they can see it.', kinds: ['phone'], why: 'a number without a verb' },
    { text: '@mira Dial 1-800-FLY-AURORA.', kinds: ['phone'], why: 'a number in letters' },
    { text: '@mira They call us the coldest airline.', kinds: [], why: 'being called something is no call' },
    { text: '@mira Your flight AU 0815 leaves on 12 May.', kinds: [], why: 'numbers are not telephones' },
    { text: '@mira Write to care@aurora-air.example please.', kinds: ['email'], why: 'an address' },
    { text: '@mira Please email us.', kinds: ['email'], why: 'a mail' },
    { text: '@mira DM us your email address.', kinds: ['private'], why: 'asking for an address is no mail' },
    { text: '@mira Vouchers can be sent via email or by post.', kinds: [], why: 'telling how something comes' },
    { text: '@mira Please fill in the claims form on our site.', kinds: ['form'], why: 'a form without a link' },
    {
      text: '@mira The quickest way is our support form: https://aurora-air.example/support/12',
      kinds: ['form'],
      why: 'a form by another name',
    },
    { text: '@mira Tell us more here: https://t.example/x1', kinds: ['form'], why: 'the story again, behind a link' },
    { text: '@mira See https://aurora-air.example/contact-us', kinds: ['form'], why: 'an address of contact' },
    { text: '@mira Did you file a report at the airport?', kinds: [], why: 'a question about the past' },
    { text: '@mira Yes, here is how: https://aurora-air.example/bags/liquids', kinds: [], why: 'a link that answers' },
    { text: '@mira Please contact @AuroraCargo, they handle freight.', kinds: ['handle'], why: 'another account' },
    { text: '@mira Follow @AuroraAir for news.', kinds: [], why: 'its own account is no other' },
    { text: '@mira @otto @nell Thank you all!', kinds: [], why: 'the opening handles are the people addressed' },
    { text: '@mira Call us or email us.', kinds: ['phone', 'email'], why: 'two ways at once' },
    { text: '@mira DM us your details: https://t.example/dm', kinds: ['private'], why: 'the link opens the message' },
  ])('$text: $why', ({ text, kinds }) => expect(answer(text)?.kinds).toEqual(kinds))

  test('a link is told apart from a hand-off', () => {
    expect(answer('@mira Here: https://aurora-air.example/bags/liquids')).toEqual({
      language: 'en',
      kinds: [],
      link: true,
    })
    expect(answer('@mira Here it is.', { links: ['https://aurora-air.example/feedback'] })?.kinds).toEqual(['form'])
    expect(answer('@mira Here it is.', { links: ['not an address'] })).toEqual({
      language: 'en',
      kinds: [],
      link: true,
    })
  })

  test.each([
    { text: 'Bitte schick uns eine Nachricht mit der Nummer.', language: null, why: 'German by its words' },
    { text: 'Por favor envíanos un mensaje directo.', language: null, why: 'Spanish by its words' },
    { text: 'お問い合わせください https://t.example/x', language: null, why: 'Japanese by its script' },
    { text: 'DM us', language: 'nl', why: 'the platform says Dutch' },
  ])('is not judged: $why', ({ text, language }) => expect(answer(text, { language })).toBeNull())

  test.each([
    { text: 'DM sent!', language: null },
    { text: 'Bitte DM us', language: 'en-GB' },
    { text: 'Please DM us', language: 'und' },
  ])('is judged: $text as $language', ({ text, language }) => {
    expect(answer(text, { language })?.kinds).toEqual(['private'])
  })

  test('a hostile text takes time that grows with its length', () => {
    const make = (n: number) => `@mira ${'call '.repeat(5 * n)}${'@'.repeat(5 * n)}${'send '.repeat(2 * n)}`
    expect(growth(make, (text) => answer(text), 2_500)).toBeLessThan(LINEAR)
  })
})
