import { describe, expect, test } from 'vitest'
import { findStatusPage } from '../../../src/identify/site/status-page.ts'
import { broken, html, open } from '../../http/open.ts'
import { pageOf, webOf } from './asking.ts'

const STATUS = 'https://status.aurora.example/'
const find = async (body: string, routes: Parameters<typeof webOf>[0] = {}, site = 'https://aurora.example/') => {
  const { transport, asked } = webOf(routes)
  const front = pageOf(body, site)
  const looked = await findStatusPage(open({ transport }).http, new URL(site), front, [front])
  return { ...looked, asked }
}

describe('a status page that the site links to', () => {
  test.each([
    { why: 'at a name of its own', href: STATUS, text: 'Systems', found: true },
    { why: 'at a service', href: 'https://aurora.statuspage.io/', text: 'x', found: true },
    { why: 'at another service', href: 'https://aurora.instatus.com', text: 'x', found: true },
    { why: 'by its text', href: 'https://aurorastatus.example/', text: 'System Status', found: true },
    { why: 'by a shorter text and its address', href: '/status', text: 'Status', found: true },
    { why: 'not that of a flight', href: '/flights/status', text: 'Status', found: false },
    { why: 'not that of an order', href: '/orders?status=open', text: 'Order status', found: false },
    { why: 'not that of somebody else', href: 'https://status.other.example/', text: 'Their uptime', found: false },
    { why: 'not the service itself', href: 'https://www.statuspage.io/', text: 'Powered by Statuspage', found: false },
  ])('$why', async ({ href, text, found }) => {
    const { url, outcome, asked } = await find(`<a href="${href}">${text}</a>`)
    expect([url !== null, outcome.status]).toEqual([found, found ? 'ok' : 'not_found'])
    // A link is taken at its word, and only without one the usual name is asked for.
    expect(asked.length > 0).toBe(!found)
  })
})

describe('a status page that it does not link to', () => {
  test.each([
    {
      why: 'is found by its usual name',
      routes: { [STATUS]: '<title>All systems operational</title>' },
      status: 'ok',
      url: STATUS,
    },
    {
      why: 'is found where that leads to a service',
      routes: {
        [STATUS]: () => Response.redirect('https://aurora.statuspage.io/', 302),
        'https://aurora.statuspage.io/': 'x',
      },
      status: 'ok',
      url: 'https://aurora.statuspage.io/',
    },
    {
      why: 'is not there where the name does not exist',
      routes: {},
      status: 'not_found',
      url: null,
      says: 'there is no status.aurora.example',
    },
    { why: 'is not there where the server says so', routes: { [`${STATUS}x`]: 'x' }, status: 'not_found', url: null },
    {
      why: 'is not the front page to which every name leads',
      routes: { [STATUS]: () => Response.redirect('https://aurora.example/', 302), 'https://aurora.example/': 'x' },
      status: 'not_found',
      url: null,
      says: 'status.aurora.example leads to aurora.example',
    },
    {
      why: 'is not the front page that every name shows',
      routes: { [STATUS]: '<title>Aurora  Air</title>' },
      status: 'not_found',
      url: null,
      says: 'status.aurora.example shows the front page',
    },
    {
      why: 'is not a parked page',
      routes: { [STATUS]: '<title>This domain is for sale</title>' },
      status: 'not_found',
      url: null,
    },
    {
      why: 'is unknown behind a wall',
      routes: { [STATUS]: () => html('', { status: 403 }) },
      status: 'blocked',
      url: null,
    },
    {
      why: 'is unknown where the server is down',
      routes: { [STATUS]: () => html('', { status: 500 }) },
      status: 'error',
      url: null,
    },
    {
      why: 'is unknown where the certificate is another name’s',
      routes: { [STATUS]: 'x', [`${STATUS}robots.txt`]: () => broken('ERR_TLS_CERT_ALTNAME_INVALID') },
      status: 'error',
      url: null,
    },
  ])('$why', async ({ routes, status, url, says }) => {
    const looked = await find('', routes)
    expect(looked).toMatchObject({ url, outcome: { status } })
    if (says !== undefined) expect(looked.outcome.reason).toBe(says)
  })

  test.each(['http://192.0.2.1/', 'http://localhost:8080/'])('cannot be looked for beside %s', async (site) => {
    const looked = await find('', {}, site)
    expect(looked).toMatchObject({ url: null, outcome: { status: 'not_applicable' }, asked: [] })
  })
})
