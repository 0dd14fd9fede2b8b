import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Request } from '../../src/http/request.ts'
import { answering, failure, html, json, open } from './open.ts'

const URL_A = 'https://api.aurora.example/a'
const Feed = z.object({ posts: z.array(z.object({ record: z.object({ createdAt: z.string() }) })) })
const page = (status: number) => html('<!DOCTYPE html><title>Aurora</title><p>Welcome', { status })
const plain = (text: string, type: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': type } })

async function ask(response: Response, request: Partial<Request> = {}) {
  const { transport } = answering(() => response)
  return failure(open({ transport }).http.json({ url: URL_A, ...request }, Feed))
}

describe('what an answer means where JSON was due', () => {
  const key = { wantsKey: 'search wants a key' }
  test.each<{
    why: string
    response: Response
    request?: Partial<Request>
    status: string
    says: string
    httpStatus: number
  }>([
    {
      why: 'a page on a 200',
      response: page(200),
      status: 'blocked',
      says: 'answers with a web page instead of data',
      httpStatus: 200,
    },
    {
      why: 'a page on a 200 where a key is wanted',
      response: page(200),
      request: key,
      status: 'auth_required',
      says: 'search wants a key',
      httpStatus: 200,
    },
    {
      why: 'a page on a 401',
      response: page(401),
      status: 'blocked',
      says: 'answers 401 (unauthorized) with a web page',
      httpStatus: 401,
    },
    {
      why: 'a page on a 403',
      response: page(403),
      status: 'blocked',
      says: 'answers 403 (forbidden) with a web page',
      httpStatus: 403,
    },
    {
      why: 'a page on a 403 where a key is wanted',
      response: page(403),
      request: key,
      status: 'auth_required',
      says: 'search wants a key',
      httpStatus: 403,
    },
    {
      why: 'JSON on a 401',
      response: json({ message: 'log in' }, { status: 401 }),
      status: 'auth_required',
      says: 'answers 401 (unauthorized): log in',
      httpStatus: 401,
    },
    {
      why: 'JSON on a 401 where a key is wanted',
      response: json({}, { status: 401 }),
      request: key,
      status: 'auth_required',
      says: 'search wants a key',
      httpStatus: 401,
    },
    {
      why: 'JSON on a 403',
      response: json({ error: 'no' }, { status: 403 }),
      status: 'blocked',
      says: 'answers 403 (forbidden): no',
      httpStatus: 403,
    },
    {
      why: 'JSON on a 403 where a key is wanted',
      response: json({}, { status: 403 }),
      request: key,
      status: 'auth_required',
      says: 'search wants a key',
      httpStatus: 403,
    },
    {
      why: 'JSON on a 404',
      response: json({ error: 'Record not found' }, { status: 404 }),
      status: 'not_found',
      says: 'answers 404 (not found): Record not found',
      httpStatus: 404,
    },
    {
      why: 'JSON on a 410',
      response: json({}, { status: 410 }),
      status: 'not_found',
      says: 'answers 410 (gone)',
      httpStatus: 410,
    },
    {
      why: 'a page on a 404',
      response: page(404),
      status: 'error',
      says: "answers 404 (not found) with a web page, and not in the platform's own words",
      httpStatus: 404,
    },
    {
      why: 'nothing on a 404',
      response: new Response('', { status: 404 }),
      status: 'error',
      says: "answers 404 (not found), and not in the platform's own words",
      httpStatus: 404,
    },
    {
      why: 'a page on a 500',
      response: page(500),
      status: 'error',
      says: 'answers 500 (internal error) with a web page',
      httpStatus: 500,
    },
    {
      why: 'a page on a 500 where a key is wanted',
      response: page(500),
      request: key,
      status: 'error',
      says: 'answers 500 (internal error) with a web page',
      httpStatus: 500,
    },
    {
      why: 'JSON on a 400',
      response: json({ error: 'InvalidRequest', message: 'bad cursor' }, { status: 400 }),
      status: 'error',
      says: 'answers 400 (bad request): bad cursor',
      httpStatus: 400,
    },
    {
      why: 'JSON on a 400 that is accepted, in another shape',
      response: json({ error: 'x' }, { status: 400 }),
      request: { accept: [400] },
      status: 'changed',
      says: 'answers in another shape than before: posts is missing',
      httpStatus: 400,
    },
    {
      why: 'a page on a 403 that is accepted',
      response: page(403),
      request: { accept: [403] },
      status: 'blocked',
      says: 'answers 403 (forbidden) with a web page',
      httpStatus: 403,
    },
    {
      why: 'broken JSON',
      response: plain('{"posts": [', 'application/json'),
      status: 'changed',
      says: 'answers with JSON that cannot be read',
      httpStatus: 200,
    },
    {
      why: 'a page that calls itself JSON',
      response: plain('<html><p>Sorry', 'application/json'),
      status: 'blocked',
      says: 'answers with a web page instead of data',
      httpStatus: 200,
    },
    {
      why: 'an empty body',
      response: plain('', 'application/json'),
      status: 'changed',
      says: 'answers with an empty body',
      httpStatus: 200,
    },
    {
      why: 'no content',
      response: new Response(null, { status: 204 }),
      status: 'changed',
      says: 'answers with an empty body',
      httpStatus: 204,
    },
    {
      why: 'words',
      response: plain('Hello', 'text/plain'),
      status: 'blocked',
      says: 'answers with something instead of data',
      httpStatus: 200,
    },
    {
      why: 'a redirect that leads nowhere',
      response: new Response('', { status: 302 }),
      status: 'error',
      says: 'answers 302',
      httpStatus: 302,
    },
  ])('$why', async ({ response, request, status, says, httpStatus }) => {
    const error = await ask(response, request)
    expect(error.outcome).toEqual({
      status,
      reason: says.startsWith('answers') ? `api.aurora.example ${says}` : says,
      until: null,
    })
    expect(error.httpStatus).toBe(httpStatus)
  })

  test('the parsed body goes along, for the scanner to read', async () => {
    const error = await ask(json({ error: 'ProfileNotFound', message: 'gone' }, { status: 400 }))
    expect(error.body).toEqual({ error: 'ProfileNotFound', message: 'gone' })
  })

  test('a key that the server repeats is masked', async () => {
    const { transport } = answering(() => json({ message: 'the key hush-hush is not valid' }, { status: 400 }))
    const { http } = open({ transport, secrets: new Map([['AURORA_KEY', 'hush-hush']]) })
    const error = await failure(http.json(URL_A, Feed))
    expect(error.outcome.reason).toBe(
      'api.aurora.example answers 400 (bad request): the key redacted-AURORA_KEY is not valid',
    )
    expect(error).toMatchObject({ status: 'error', httpStatus: 400 })
  })

  test("a stranger's words are cleaned and cut", async () => {
    const error = await ask(json({ message: `\u001b]0;title\u0007 \u202eevil\n${'x'.repeat(5000)}` }, { status: 400 }))
    expect(error.message).toMatch(/^api\.aurora\.example answers 400 \(bad request\): \]0;title evil x+…$/)
    expect(error.message.length).toBeLessThan(220)
  })

  test('a message nested absurdly deep is none', async () => {
    const response = plain(`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'application/json', 400)
    expect((await ask(response)).message).toBe('api.aurora.example answers 400 (bad request)')
  })
})

describe('what is JSON in spite of its name', () => {
  test.each([
    'text/plain',
    'text/html',
    'application/octet-stream',
    'application/activity+json',
    'application/jrd+json; charset=utf-8',
  ])('%s', async (type) => {
    const { transport } = answering(() => plain('\ufeff {"posts": []}', type))
    await expect(open({ transport }).http.json(URL_A, Feed)).resolves.toEqual({ posts: [] })
  })
})

test('an accepted status comes back as a reply, in the shape asked for', async () => {
  const { transport } = answering(() => json({ error: 'NotFound' }, { status: 400, headers: { 'X-Request-Id': '7' } }))
  const reply = await open({ transport }).http.reply({ url: URL_A, accept: [400] }, z.object({ error: z.string() }))
  expect(reply).toMatchObject({
    status: 400,
    url: URL_A,
    body: { error: 'NotFound' },
    headers: { 'x-request-id': '7' },
  })
})

describe('a changed shape is named by its path', () => {
  const Shape = z.object({
    posts: z.array(z.object({ record: z.object({ createdAt: z.string() }), likes: z.number().nullable() })),
    root: z.union([
      z.object({ kind: z.literal('b') }),
      z.object({ kind: z.literal('a'), deep: z.object({ x: z.number() }) }),
    ]),
    when: z.iso.datetime().optional(),
  })
  const good = { posts: [{ record: { createdAt: 'x' }, likes: 1 }], root: { kind: 'b' } }
  test.each([
    {
      body: { ...good, posts: [...good.posts, { record: {}, likes: 1 }] },
      says: 'posts[1].record.createdAt is missing',
    },
    { body: { ...good, posts: undefined }, says: 'posts is missing' },
    { body: { ...good, posts: null }, says: 'posts is null and not a list' },
    { body: { ...good, posts: [{ record: [], likes: 1 }] }, says: 'posts[0].record is a list and not an object' },
    {
      body: { ...good, posts: [{ record: { createdAt: 5 }, likes: 1 }] },
      says: 'posts[0].record.createdAt is a number and not a string',
    },
    { body: { ...good, root: { kind: 'a', deep: { x: 'y' } } }, says: 'root.deep.x is a string and not a number' },
    { body: { ...good, when: 'today' }, says: 'when: Invalid ISO datetime' },
    { body: [], says: 'the body is a list and not an object' },
    { body: 'text', says: 'the body is a string and not an object' },
  ])('$says', async ({ body, says }) => {
    const { transport } = answering(() => json(body))
    const error = await failure(open({ transport }).http.json(URL_A, Shape))
    expect(error.outcome).toEqual({
      status: 'changed',
      reason: `api.aurora.example answers in another shape than before: ${says}`,
      until: null,
    })
  })

  test('a hostile name in the path stays harmless', async () => {
    const { transport } = answering(() => json({ 'a\u001b[2J\nb': 1 }))
    const error = await failure(open({ transport }).http.json(URL_A, z.record(z.string(), z.string())))
    expect(error.message).toContain('a [2J b is a number and not a string')
  })
})

describe('what an answer means where a page was due', () => {
  const robots = () => new Response('', { status: 404 })
  const asPage = async (response: Response, request: Partial<Request> = {}) => {
    const { transport } = answering(robots, () => response)
    return failure(open({ transport }).http.page({ url: URL_A, ...request }))
  }
  test.each([
    { why: 'a 404', response: page(404), status: 'not_found' },
    { why: 'a 410', response: page(410), status: 'not_found' },
    { why: 'a 403', response: page(403), status: 'blocked' },
    { why: 'a 401', response: page(401), status: 'blocked' },
    { why: 'a 500', response: page(500), status: 'error' },
    { why: 'a 400', response: page(400), status: 'error' },
  ])('$why is $status', async ({ response, status }) => {
    expect((await asPage(response)).status).toBe(status)
  })

  test('a 403 where a key is wanted is auth_required', async () => {
    expect((await asPage(page(403), { wantsKey: 'log in' })).outcome).toMatchObject({
      status: 'auth_required',
      reason: 'log in',
    })
  })

  test('an accepted status is a reply', async () => {
    const { transport } = answering(robots, () => page(404))
    const reply = await open({ transport }).http.page({ url: URL_A, accept: [404] })
    expect(reply.status).toBe(404)
    expect(reply.body).toContain('Welcome')
  })
})
