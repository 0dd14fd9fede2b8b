import { type Message, tokenOf } from '../../stage.ts'
import type { Topic } from './topics.ts'

/** What the engine makes of a text: paragraphs, links, names that are called, and a quote above the answer. */
export function cooked({ text, mentions, quoted }: Message, { id, posts }: Topic): string {
  if (text === '') return ''
  let html = escaped(text).replace(/https:\/\/[^\s<]+[^\s<.,]/gu, (url) => {
    return `<a href="${url}" rel="noopener nofollow ugc">${url}</a>`
  })
  for (const person of mentions)
    html = html.replaceAll(tokenOf(person), `<a class="mention" href="/u/${person.handle}">${tokenOf(person)}</a>`)
  const words = html.split('\n\n').map((part) => `<p>${part}</p>`)
  return [...(quoted ? [quote(quoted, id, posts)] : []), ...words].join('\n')
}

function quote(quoted: Message, topic: number, posts: Topic['posts']): string {
  const { handle } = quoted.author
  const number = posts.find(({ message }) => message === quoted)?.number ?? 1
  return `<aside class="quote no-group" data-username="${handle}" data-post="${number}" data-topic="${topic}">
<div class="title">
<div class="quote-controls"></div>
<img alt="" width="24" height="24" src="/letter_avatar_proxy/v4/letter/${handle.charAt(0)}/ebca7d/48.png" class="avatar"> ${handle}:</div>
<blockquote>
<p>${escaped(quoted.text)}</p>
</blockquote>
</aside>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
