// Bluesky's own servers (directory, personal data server, AppView) in one process, filled with a story.
// Reads {postgres, story} as a line of JSON from stdin, writes a line of JSON when all of it can be read, and ends when
// stdin does.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { mockNetworkUtilities, TestBsky, TestBsync, TestPds, TestPlc } from '@atproto/dev-env'

const lines = createInterface({ input: process.stdin }).on('close', () => process.exit(0))
const { postgres, story } = JSON.parse((await once(lines, 'line'))[0])
const times = {}
const servers = await timed('up', start)
const network = await timed('seeded', () => fill(servers))
await timed('indexed', () => settled(servers))
process.stdout.write(`${JSON.stringify({ ...network, seconds: times })}\n`)

/** The servers, put together as TestNetwork does, without moderation, which this does not need (and so without Redis). */
async function start() {
  const [bskyPort, pdsPort] = [await freePort(), await freePort()]
  const plc = await TestPlc.create({})
  const bsync = await TestBsync.create({ apiKeys: ['bsync-api-key'], dbUrl: postgres, dbSchema: 'bsync' })
  const bsky = await TestBsky.create({
    port: bskyPort,
    plcUrl: plc.url,
    pdsPort,
    bsyncApiKey: 'bsync-api-key',
    bsyncUrl: bsync.url,
    repoProvider: `ws://localhost:${pdsPort}`,
    dbPostgresSchema: 'appview',
    dbPostgresUrl: postgres,
  })
  bsync.ctx.dataplaneClients = [bsky.ctx.dataplane]
  const pds = await TestPds.create({
    port: pdsPort,
    didPlcUrl: plc.url,
    bskyAppViewUrl: bsky.url,
    bskyAppViewDid: bsky.ctx.cfg.serverDid,
  })
  mockNetworkUtilities(pds, bsky)
  return { plc, bsync, bsky, pds }
}

async function fill({ plc, bsky, pds }) {
  const people = new Map()
  const posts = new Map()

  async function call(method, body, by) {
    const headers = { 'content-type': 'application/json', ...(by && { authorization: `Bearer ${people.get(by).jwt}` }) }
    const answer = await fetch(`${pds.url}/xrpc/${method}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} for ${by}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const create = (by, collection, record, rkey) =>
    call(
      'com.atproto.repo.createRecord',
      { repo: people.get(by).did, collection, record: { $type: collection, ...record }, ...(rkey && { rkey }) },
      by,
    )

  await Promise.all(
    story.people.map(async ({ key, name, labels }) => {
      const account = { handle: `${key}.test`, email: `${key}@mail.test`, password: `password-of-${key}` }
      const { did, accessJwt } = await call('com.atproto.server.createAccount', account)
      people.set(key, { did, jwt: accessJwt })
      const values = labels.map((val) => ({ val }))
      const selfLabels = values.length > 0 ? { labels: { $type: 'com.atproto.label.defs#selfLabels', values } } : {}
      await create(key, 'app.bsky.actor.profile', { displayName: name, ...selfLabels }, 'self')
    }),
  )
  // Everybody says at once what can be said by then: one commit for each author, and one round for each depth of reply.
  for (let pending = story.acts; pending.length > 0; ) {
    const sayable = pending.filter(({ replyTo, quotes }) =>
      [replyTo, quotes].every((id) => id === null || posts.has(id)),
    )
    if (sayable.length === 0) throw new Error('the story replies to what nobody says')
    await Promise.all([...Map.groupBy(sayable, ({ by }) => by)].map(([by, acts]) => say(by, acts)))
    pending = pending.filter(({ id }) => !posts.has(id))
  }
  for (const { by, of, at } of story.reposts)
    await create(by, 'app.bsky.feed.repost', {
      subject: posts.get(of).ref,
      createdAt: new Date(at * 1000).toISOString(),
    })
  for (const { by, of } of story.blocks)
    await create(by, 'app.bsky.graph.block', { subject: people.get(of).did, createdAt: new Date().toISOString() })
  const { password } = await call('com.atproto.server.createAppPassword', { name: 'earshot' }, story.reader)
  await settled(servers)
  for (const id of story.deleted) {
    const { by, ref } = posts.get(id)
    const rkey = ref.uri.split('/').at(-1)
    await call(
      'com.atproto.repo.deleteRecord',
      { repo: people.get(by).did, collection: 'app.bsky.feed.post', rkey },
      by,
    )
  }
  for (const key of story.takenDown) await bsky.ctx.dataplane.takedownActor({ did: people.get(key).did })
  return {
    origins: { appview: bsky.url, login: pds.url, plc: plc.url },
    handle: `${story.reader}.test`,
    password,
    posts: Object.fromEntries([...posts].map(([id, { ref }]) => [id, ref.uri])),
  }

  async function say(by, acts) {
    const collection = 'app.bsky.feed.post'
    const writes = acts.map((act) => ({
      $type: 'com.atproto.repo.applyWrites#create',
      collection,
      value: { $type: collection, ...record(act) },
    }))
    const { results } = await call('com.atproto.repo.applyWrites', { repo: people.get(by).did, writes }, by)
    for (const [index, { id, replyTo }] of acts.entries()) {
      const { uri, cid } = results[index]
      posts.set(id, { by, ref: { uri, cid }, root: replyTo ? posts.get(replyTo).root : { uri, cid } })
    }
  }

  function record({ text, at, replyTo, quotes }) {
    const parent = replyTo && posts.get(replyTo)
    const quoted = quotes && posts.get(quotes)
    return {
      text,
      createdAt: new Date(at * 1000).toISOString(),
      langs: ['en'],
      facets: mentions(text),
      ...(parent && { reply: { root: parent.root, parent: parent.ref } }),
      ...(quoted && { embed: { $type: 'app.bsky.embed.record', record: quoted.ref } }),
    }
  }

  /** A text's mentions, by byte ranges. */
  function mentions(text) {
    return [...text.matchAll(/@([a-z-]+)\.test/g)].map((match) => {
      const byteStart = Buffer.byteLength(text.slice(0, match.index))
      const features = [{ $type: 'app.bsky.richtext.facet#mention', did: people.get(match[1]).did }]
      return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(match[0]) }, features }
    })
  }
}

/** Waits until the AppView has read everything that the personal data server has written. */
async function settled({ bsky, pds }) {
  await pds.processAll()
  const last = await pds.ctx.sequencer.curr()
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(10)) {
    await bsky.sub.processAll()
    if ((await bsky.sub.getCursor()) >= last) return bsky.sub.background.processAll()
  }
  throw new Error('the AppView did not read everything within a minute')
}

async function timed(name, work) {
  const start = performance.now()
  const result = await work()
  times[name] = Math.round(performance.now() - start) / 1000
  return result
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
