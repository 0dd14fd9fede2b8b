import { describe, expect, test } from 'vitest'
import { engineOf } from '../../../src/identify/community/engines.ts'

const url = 'https://community.aurora-air.example/'
const told = (body: string, headers: Record<string, string> = {}) => engineOf({ url, body, headers })?.id ?? null

describe('the engine of a community', () => {
  test.each([
    [
      '<meta name="generator" content="Discourse 2026.8.0 - https://github.com/discourse/discourse version 1">',
      'discourse',
    ],
    ['<script defer src="/assets/nodebb.min.js?v=1"></script>', 'nodebb'],
    ['<body><div id="flarum-loading" style="display: none"></div>', 'flarum'],
    ['<script id="flarum-json-payload" type="application/json">{}</script>', 'flarum'],
    ['<script>;(function($){LITHIUM.AjaxSupport.useTickets = false;})(LITHIUM.jQuery)</script>', 'khoros'],
    ['<script>var LITHIUM = {}</script>', 'khoros'],
    ['<script>gdn=window.gdn||{};gdn.meta={};</script>', 'vanilla'],
    ['<script>window["__VANILLA_GLOBALS__"]={}</script>', 'vanilla'],
    ['<body id="DiscussionsPage" class="Vanilla">', 'vanilla'],
    ['<div class="copyright phpbb_copyright">Powered by phpBB</div>', 'board-feeds'],
    ['<html id="XF" data-app="public">', 'xenforo'],
    ['<script>window.inSidedData = {}</script>', 'insided'],
  ])('%s is %s', (body, engine) => expect(told(body)).toBe(engine))

  test.each([
    [{ 'x-powered-by': 'NodeBB' }, 'nodebb'],
    [{ 'x-powered-by': 'PHP/8.3.1, Flarum' }, 'flarum'],
    [{ 'x-powered-by': 'Vanilla' }, 'vanilla'],
    [{ 'x-vanilla-version': '2026.1' }, 'vanilla'],
    [{ 'set-cookie': 'LiSESSIONID=1; Path=/, LithiumVisitor=~2x; Path=/' }, 'khoros'],
    [{ 'x-powered-by': 'PHP/8.3.1' }, null],
  ])('%j is %s', (headers, engine) => expect(told('<p>Hello</p>', headers)).toBe(engine))

  test.each([
    ['', 'nothing'],
    ['<p>We moved from Discourse to NodeBB, Flarum and Vanilla.</p>', 'a page that only speaks of engines'],
    ['<meta name="generator" content="WordPress 6.9 (with Discourse)">', 'another generator'],
    ['<script>const metals = "LITHIUM, cobalt"</script>', 'a word in a script'],
    ['<script src="/window.gdn.js"></script>', 'an address'],
  ])('%s is none: %s', (body) => expect(told(body)).toBeNull())
})
