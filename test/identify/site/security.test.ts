import { describe, expect, test } from 'vitest'
import { findSecurity } from '../../../src/identify/site/security.ts'
import { parseSecurityTxt } from '../../../src/identify/site/security-txt.ts'
import { html, open, START } from '../../http/open.ts'
import { webOf } from './asking.ts'

const HOME = 'https://aurora.example/'
const PLACE = `${HOME}.well-known/security.txt`
const VALID = 'Contact: mailto:security@aurora.example\nExpires: 2027-01-01T00:00:00Z\n'

describe('parseSecurityTxt', () => {
  test.each([
    { why: 'nothing', text: '', contacts: [], expires: [] },
    {
      why: 'comments, blank lines, any case, any line end',
      text: '\ufeff# hi\r\n\r\nCONTACT: tel:+49-30-5550100\rexpires:2027-01-01T00:00:00Z',
      contacts: ['tel:+49-30-5550100'],
      expires: ['2027-01-01T00:00:00Z'],
    },
    {
      why: 'several contacts, in order',
      text: 'Contact: https://aurora.example/report\nContact: mailto:a@aurora.example',
      contacts: ['https://aurora.example/report', 'mailto:a@aurora.example'],
      expires: [],
    },
    { why: 'a bare address', text: 'Contact: a@aurora.example', contacts: ['a@aurora.example'], expires: [] },
    {
      why: 'a contact that is none',
      text: 'Contact: our office\nContact: javascript:alert(1)\nContact:',
      contacts: [],
      expires: [],
    },
    { why: 'fields in comments', text: '# Contact: mailto:a@aurora.example', contacts: [], expires: [] },
    {
      why: 'a signed file, with what follows its signature left out',
      text: `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n- ----- x\nContact: mailto:a@aurora.example\n- Contact: mailto:b@aurora.example\n-----BEGIN PGP SIGNATURE-----\n\nContact: mailto:evil@aurora.example\n-----END PGP SIGNATURE-----\nContact: mailto:evil@aurora.example`,
      contacts: ['mailto:a@aurora.example', 'mailto:b@aurora.example'],
      expires: [],
    },
    {
      why: 'a signed file that breaks off',
      text: '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512',
      contacts: [],
      expires: [],
    },
  ])('$why', ({ text, contacts, expires }) => expect(parseSecurityTxt(text)).toEqual({ contacts, expires }))
})

describe('security.txt', () => {
  const find = (routes: Parameters<typeof webOf>[0]) => {
    const { transport, asked } = webOf({ [`${HOME}x`]: 'x', ...routes })
    return findSecurity(open({ transport }).http, new URL(HOME), START).then((security) => ({ security, asked }))
  }
  const text = (body: string) => () => new Response(body, { headers: { 'content-type': 'text/plain' } })

  test.each([
    { why: 'in force', routes: { [PLACE]: text(VALID) }, status: 'ok', contacts: 1, url: PLACE },
    {
      why: 'at its old place',
      routes: { [`${HOME}security.txt`]: text(VALID) },
      status: 'ok',
      contacts: 1,
      url: `${HOME}security.txt`,
    },
    { why: 'nowhere', routes: {}, status: 'not_found', contacts: 0, url: null },
    {
      why: 'a page that says 200 to everything',
      routes: { [PLACE]: '<html>Not found</html>', [`${HOME}security.txt`]: '<html>Not found</html>' },
      status: 'not_found',
      contacts: 0,
      url: null,
    },
    {
      why: 'a page without a type',
      routes: { [PLACE]: () => new Response(Buffer.from('<!doctype html>')) },
      status: 'not_found',
      contacts: 0,
      url: null,
    },
    {
      why: 'a text that is something else',
      routes: { [PLACE]: text('hello') },
      status: 'not_found',
      contacts: 0,
      url: null,
    },
    {
      why: 'gone',
      routes: { [PLACE]: () => new Response('', { status: 410 }) },
      status: 'not_found',
      contacts: 0,
      url: null,
    },
    {
      why: 'forbidden is unknown',
      routes: { [PLACE]: () => html('', { status: 403 }) },
      status: 'blocked',
      contacts: 0,
      url: null,
    },
    {
      why: 'a server that is down is unknown',
      routes: { [PLACE]: () => html('', { status: 500 }) },
      status: 'error',
      contacts: 0,
      url: null,
    },
    {
      why: 'expired',
      routes: { [PLACE]: text(VALID.replace('2027', '2026')) },
      status: 'partial',
      contacts: 0,
      url: PLACE,
      says: 'its security.txt has expired (2026-01-01T00:00:00Z)',
    },
    {
      why: 'without Expires',
      routes: { [PLACE]: text('Contact: mailto:a@aurora.example') },
      status: 'partial',
      contacts: 0,
      url: PLACE,
      says: 'its security.txt does not say when it expires, as it must (RFC 9116)',
    },
    {
      why: 'with two',
      routes: { [PLACE]: text(`${VALID}Expires: 2028-01-01T00:00:00Z`) },
      status: 'partial',
      contacts: 0,
      url: PLACE,
      says: 'its security.txt names several times at which it expires',
    },
    {
      why: 'with one that is none',
      routes: { [PLACE]: text(VALID.replace('2027-01-01T00:00:00Z', 'never')) },
      status: 'partial',
      contacts: 0,
      url: PLACE,
      says: 'its security.txt does not say in a readable way when it expires',
    },
    {
      why: 'without a contact',
      routes: { [PLACE]: text('Expires: 2027-01-01T00:00:00Z') },
      status: 'partial',
      contacts: 0,
      url: PLACE,
      says: 'its security.txt names no contact',
    },
  ])('$why', async ({ routes, status, contacts, url, says }) => {
    const { security } = await find(routes)
    expect(security).toMatchObject({ url, outcome: { status } })
    expect(security.contacts).toHaveLength(contacts)
    if (says !== undefined) expect(security.outcome.reason).toBe(says)
  })

  test('is not looked for at its old place where the first could not be read', async () => {
    const { asked } = await find({ [PLACE]: () => html('', { status: 403 }) })
    expect(asked).not.toContain(`${HOME}security.txt`)
  })

  test('of any length is read in part', async () => {
    const { security } = await find({ [PLACE]: text(`${VALID}${'# x\n'.repeat(1_000_000)}`) })
    expect(security.outcome.status).toBe('ok')
  })
})
