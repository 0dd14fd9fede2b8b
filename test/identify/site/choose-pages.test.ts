import { describe, expect, test } from 'vitest'
import { choosePages, holdsContact } from '../../../src/identify/site/choose-pages.ts'
import { wording } from '../../../src/identify/site/folded.ts'
import { LINKED_ROLES, ROLE_WORDS } from '../../../src/identify/site/page-words.ts'
import { pageOf } from './asking.ts'

const chosen = (body: string, url?: string) =>
  choosePages(pageOf(body, url)).map(
    ({ url: { href }, role }) => `${role} ${href.replace('https://aurora.example', '')}`,
  )

describe('the pages that are chosen', () => {
  test.each([
    { why: 'none where there is none', body: '<a href="/flights">Flights</a>', expected: [] },
    {
      why: 'by text, in German',
      body: '<a href="/x1">Kontakt</a><a href="/x2">Über uns</a><a href="/x3">Impressum</a>',
      expected: ['contact /x1', 'imprint /x3', 'about /x2'],
    },
    {
      why: 'in French',
      body: '<a href="/x1">Contactez-nous</a><a href="/x2">À propos</a><a href="/x3">Centre d’aide</a>',
      expected: ['contact /x1', 'help /x3', 'about /x2'],
    },
    {
      why: 'in Dutch',
      body: '<a href="/x1">Klantenservice</a><a href="/x2">Over ons</a><a href="/x3">Pers</a>',
      expected: ['support /x1', 'about /x2', 'press /x3'],
    },
    {
      why: 'in Spanish',
      body: '<a href="/x1">Contáctanos</a><a href="/x2">Atención al cliente</a>',
      expected: ['contact /x1', 'support /x2'],
    },
    {
      why: 'in Portuguese',
      body: '<a href="/x1">Fale conosco</a><a href="/x2">Imprensa</a>',
      expected: ['contact /x1', 'press /x2'],
    },
    {
      why: 'in Italian',
      body: '<a href="/x1">Contatti</a><a href="/x2">Chi siamo</a>',
      expected: ['contact /x1', 'about /x2'],
    },
    {
      why: 'by address',
      body: '<a href="/en/contact-us.html"><img src="phone.png"></a>',
      expected: ['contact /en/contact-us.html'],
    },
    { why: 'by what a picture is called', body: '<a href="/x1"><img alt="Contact us"></a>', expected: ['contact /x1'] },
    { why: 'by a label', body: '<a href="/x1" aria-label="Help"></a>', expected: ['help /x1'] },
    {
      why: 'a host of its own',
      body: '<a href="https://help.aurora.example/">Questions</a>',
      expected: ['help https://help.aurora.example/'],
    },
    {
      why: 'the best for each role',
      body: '<a href="/blog/contact-lenses-in-flight">Contact lenses</a><a href="/legal/contact/data">Data contact</a><a href="/contact">Contact</a>',
      expected: ['contact /contact'],
    },
    {
      why: 'no contact lenses',
      body: '<a href="/contact-lenses">Contact lenses</a><a href="/kontaktlinsen">Kontaktlinsen</a>',
      expected: [],
    },
    {
      why: 'a page of two roles once',
      body: '<a href="/help-contact">Help &amp; Contact</a><a href="/help-contact#x">Contact</a>',
      expected: ['contact /help-contact'],
    },
    { why: 'no file', body: '<a href="/contact.pdf">Contact</a><a href="/press.zip">Press</a>', expected: [] },
    { why: 'no mail', body: '<a href="mailto:a@aurora.example">Contact</a><a href="tel:1">Support</a>', expected: [] },
    { why: 'no page behind a login', body: '<a href="/login/contact">Contact</a>', expected: [] },
    {
      why: 'not the front page',
      body: '<a href="/">About us</a><a href="#about">About</a><a href="?">Contact</a>',
      expected: [],
    },
    { why: 'no other site', body: '<a href="https://other.example/contact">Contact</a>', expected: [] },
    {
      why: 'no other customer of the same host',
      body: '<a href="https://other.github.io/contact">Contact</a>',
      url: 'https://aurora.github.io/',
      expected: [],
    },
    { why: 'no teaser', body: `<a href="/x1">contact ${'us and many others '.repeat(20)}</a>`, expected: [] },
  ])('$why', ({ body, expected, url }) => expect(chosen(body, url)).toEqual(expected))

  test('are relative to the base of the page', () => {
    expect(chosen('<base href="https://aurora.example/en/"><a href="contact">Contact</a>')).toEqual([
      'contact /en/contact',
    ])
  })

  test('are at most one for each role', () => {
    const links = LINKED_ROLES.flatMap((role) =>
      ROLE_WORDS[role].segments.map((name) => `<a href="/${name}">${name}</a>`),
    )
    expect(chosen(links.join('')).length).toBeLessThanOrEqual(6)
  })
})

describe('the words', () => {
  test.each(LINKED_ROLES)('of %s are written as they are compared', (role) => {
    const { texts, segments } = ROLE_WORDS[role]
    expect(texts.filter((text) => wording(text) !== text)).toEqual([])
    expect(segments.filter((name) => !/^[a-z_-]+$/.test(name))).toEqual([])
  })
})

describe('a front page', () => {
  test.each([
    { why: 'with a part for contact', body: '<a href="#contact">Contact</a>', holds: true },
    { why: 'whose part is called otherwise', body: '<a href="/#c">Kontakt</a>', holds: true },
    { why: 'that links to another page', body: '<a href="/contact#form">Contact</a>', holds: false },
    { why: 'with other parts', body: '<a href="#prices">Prices</a>', holds: false },
  ])('$why', ({ body, holds }) => expect(holdsContact(pageOf(body))).toBe(holds))
})
