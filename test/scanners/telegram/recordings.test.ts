import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../../src/evidence/account.ts'
import { Post } from '../../../src/evidence/post.ts'
import { readable, readPage } from '../../../src/scanners/telegram/page.ts'
import { toPost } from '../../../src/scanners/telegram/to-post.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/recordings/telegram/', import.meta.url))
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : []
const channel = accountRecord({ platform: 'telegram', id: 'somebody', handle: 'somebody' })

/** A message, cut out of its page. */
const alone = (html: string) =>
  html.includes('tgme_channel') ? html : `<section class="tgme_channel_history">${html}</section>`

describe.skipIf(names.length === 0)('real pages (skipped where the shared recordings are not there)', () => {
  test.each(names.length > 0 ? names : ['none'])('%s parses', (name) => {
    const html = readFileSync(`${folder}${name}`, 'utf8')
    // A part of the header, without the elements by which a page is known.
    const page = readPage(
      name === 'test_channel_info.html' ? `<div class="tgme_channel_info">${html}</div>` : alone(html),
    )
    if (page.kind !== 'preview') throw new Error('a channel was read as something else')
    const messages = page.messages.map(readable)
    const posts = messages.map((message) => Post.parse(toPost(message, channel)))
    expect(posts.every(({ createdAt }) => createdAt !== null)).toBe(true)
    if (name.includes('channel_info') || name.includes('assembled')) expect(page.profile.followers).not.toBeNull()
    // One of those about the channel was written by a person.
    const isService = name.includes('service') && !name.includes('video_changed')
    if (isService) expect(messages.map(({ service }) => service)).toEqual([true])
    else if (name.startsWith('test_parse') && !name.includes('no_posts')) {
      expect(messages.map(({ service }) => service)).toEqual([false])
      expect(posts[0]?.engagement.views).toBeGreaterThan(0)
    }
    if (/_text_message|weird|poll/.test(name) && !name.includes('forwarded')) expect(posts[0]?.text).not.toBe('')
    expect(messages.map(({ forwarded }) => forwarded).includes(true)).toBe(/forwarded|assembled/.test(name))
    if (name.includes('edited')) expect(messages[0]?.edited).toBe(!name.includes('not_edited'))
  })
})
