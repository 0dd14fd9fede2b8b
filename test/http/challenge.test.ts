import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { challengePage } from '../../src/http/challenge.ts'
import { growth, LINEAR } from '../growth.ts'
import { answering, failure, html, json, open } from './open.ts'

const PAGES = {
  Cloudflare:
    '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><script nonce="x">(function(){window._cf_chl_opt = {cvId: \'3\',cZone: "aurora.example"};})();</script></body></html>',
  'Cloudflare, of old':
    '<form class="challenge-form" id="challenge-form" action="/?__cf_chl_f_tk=1" method="POST"></form>',
  'DDoS-Guard':
    '<html><head><title>DDoS-Guard</title><script src="/.well-known/ddos-guard/js-challenge/index.js"></script></head></html>',
  Anubis:
    '<html><head><title>Making sure you&#39;re not a bot!</title><script id="anubis_version" type="application/json">"v1.25"</script><script id="anubis_challenge" type="application/json">{"rules":{}}</script>',
  'Anubis, translated': '<title>Pruefung</title><img src="/.within.website/x/cmd/anubis/static/img/pensive.webp">',
  'go-away': '<link rel="stylesheet" href="/.well-known/.x/git/go-away/cmd/go-away/assets/static/anubis/style.css"/>',
  Sucuri: "<html><title>You are being redirected...</title><script>var s={},u,sucuri_cloudproxy_js='',S='x';</script>",
  DataDome:
    '<html><head><title>aurora.example</title></head><body><p id="cmsg">Please enable JS</p><script data-cfasync="false" src="https://ct.captcha-delivery.com/c.js"></script>',
  HUMAN: '<html><body><h1>Press &amp; Hold</h1><div id="px-captcha"></div></body></html>',
  'AWS WAF':
    '<html><head><script type="text/javascript">window.awsWafCookieDomainList = [];window.gokuProps = {};</script>',
  Imperva:
    '<html><body><iframe src="/_Incapsula_Resource?x=1">Request unsuccessful. Incapsula incident ID: 1-2</iframe></body></html>',
  Google: '<p>Our systems have detected unusual traffic from your computer network.</p>',
  SiteGround: '<html><head><meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=%2F"></meta></head></html>',
  Vercel: '<html><head><title>Vercel Security Checkpoint</title></head></html>',
} as const

describe('a challenge page', () => {
  test.each(Object.entries(PAGES))('of %s is a wall, also on a 200', async (name, body) => {
    const { transport } = answering(
      () => new Response('', { status: 404 }),
      () => html(body),
    )
    const error = await failure(open({ transport }).http.page('https://aurora.example/'))
    expect(error.status).toBe('blocked')
    expect(error.message).toBe(`aurora.example shows a challenge page (${name.split(',')[0]}) instead of answering`)
  })

  test.each([
    { name: 'cf-mitigated', value: 'challenge', wall: 'Cloudflare' },
    { name: 'x-vercel-mitigated', value: 'challenge', wall: 'Vercel' },
    { name: 'x-amzn-waf-action', value: 'captcha', wall: 'AWS WAF' },
  ])('is known by the header $name, whatever the status and the body', async ({ name, value, wall }) => {
    for (const status of [200, 202, 403, 405, 429, 503]) {
      const { transport, asked } = answering(() => json({ ok: true }, { status, headers: { [name]: value } }))
      const error = await failure(open({ transport }).http.json('https://aurora.example/', z.unknown()))
      expect(error.outcome.reason).toBe(`aurora.example shows a challenge page (${wall}) instead of answering`)
      expect(error.status).toBe('blocked')
      expect(asked).toHaveLength(1)
    }
  })

  test('on a 5xx it is the 5xx, unless the header says so', async () => {
    const { transport } = answering(() => html(PAGES.Cloudflare, { status: 500 }))
    const error = await failure(open({ transport }).http.json('https://aurora.example/', z.unknown()))
    expect(error.outcome).toMatchObject({
      status: 'error',
      reason: 'aurora.example answers 500 (internal error) with a web page',
    })
  })

  test('with a wanted key: on a 403 the key, on a 200 the wall', async () => {
    const request = { url: 'https://aurora.example/', wantsKey: 'search wants a key' }
    const on = (status: number) => {
      const { transport } = answering(() => html(PAGES.Cloudflare, { status }))
      return failure(open({ transport }).http.json(request, z.unknown()))
    }
    expect((await on(403)).status).toBe('auth_required')
    expect((await on(200)).status).toBe('blocked')
  })
})

describe('what is no challenge page', () => {
  test.each([
    { why: 'nothing', body: '' },
    {
      why: 'a page that Cloudflare let through',
      body: '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>',
    },
    { why: 'a page that Imperva let through', body: '<script src="/_Incapsula_Resource?SWJIYLWA=7"></script>' },
    {
      why: 'a form with a captcha',
      body: '<form><div class="cf-turnstile"></div><div class="g-recaptcha"></div></form>',
    },
    {
      why: 'a page about them',
      body: '<pre>&lt;script&gt;window._cf_chl_opt = {}&lt;/script&gt; id=&quot;px-captcha&quot;</pre>',
    },
    { why: 'a long page that quotes a wall', body: `<p>Incapsula incident ID: 1</p>${'<p>text</p>'.repeat(5000)}` },
  ])('$why', ({ body }) => expect(challengePage(Buffer.from(body))).toBeNull())

  test('a post that quotes a wall, in JSON', async () => {
    const { transport } = answering(() => json({ text: PAGES.Cloudflare }))
    await expect(
      open({ transport }).http.json('https://aurora.example/', z.object({ text: z.string() })),
    ).resolves.toBeDefined()
  })
})

test.each(['<script', '<script>', '<div id="', '<meta ', '<title>'])('a page of nothing but %s is not slow', (piece) =>
  expect(growth((n) => Buffer.from(piece.repeat(n)), challengePage, 50_000)).toBeLessThan(LINEAR),
)
