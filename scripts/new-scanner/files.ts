import { readFileSync } from 'node:fs'

/** How a new platform is called: its id, and what that makes of its constant and its title. */
export interface NewName {
  id: string
  name: string
  title: string
}

/** The names that an id makes: `my-forum` is `myForum` and "My Forum". */
export function namesOf(id: string): NewName {
  const words = id.split('-')
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
  return {
    id,
    name: words.map((word, i) => (i === 0 ? word : capital(word))).join(''),
    title: words.map(capital).join(' '),
  }
}

/** The files of a new scanner by their paths from the root: a skeleton that runs, its fixtures and its test. */
export function filesOf(names: NewName): Record<string, string> {
  const { id } = names
  const profile = { id: '7', name: 'Aurora Air', about: 'We fly at night.', followers: 1200 }
  const jo = { id: '21', user: 'jo_traveller' }
  const entries = [
    { id: '101', author: jo, created: '2026-10-05T08:00:00Z', html: '<p>Is Aurora Air flying today?</p>', likes: 2 },
    { id: '100', author: jo, created: '2026-10-04T08:00:00Z', html: '<p>An aurora in the air!</p>', likes: 0 },
    { id: '99', author: jo, created: '2026-09-04T08:00:00Z', html: '<p>Aurora Air was late.</p>', likes: 1 },
  ]
  return {
    [`src/scanners/${id}/${id}.ts`]: filled('scanner', names),
    [`src/scanners/${id}/answers.ts`]: filled('answers', names),
    [`src/scanners/${id}/to-post.ts`]: filled('to-post', names),
    [`test/scanners/${id}/${id}.test.ts`]: filled('test', names),
    [`fixtures/${id}/README.md`]: filled('readme', names),
    [`fixtures/${id}/profile.json`]: json(profile),
    [`fixtures/${id}/profile-changed.json`]: json({ user: profile }),
    [`fixtures/${id}/not-found.json`]: json({ error: 'no such user' }),
    [`fixtures/${id}/search.json`]: json({ entries, more: true }),
  }
}

/** The registry with one more line, in the order of the alphabet. */
export function registered(registry: string, { id, name }: NewName): string {
  const line = `  { id: '${id}', load: async () => (await import('./${id}/${id}.ts')).${name} },`
  const lines = registry.split('\n')
  const entries = lines.flatMap((text, index) => {
    const known = /^ {2}\{ id: '([^']+)'/.exec(text)?.[1]
    return known === undefined ? [] : [{ known, index }]
  })
  const after = entries.find(({ known }) => known > id)?.index ?? lines.indexOf(']', entries.at(-1)?.index ?? 0)
  return [...lines.slice(0, after), line, ...lines.slice(after)].join('\n')
}

/** What every request of a scanner is tried against, with a world of the new one: its profile and its search. */
export function withWorld(worlds: string, { id }: NewName): string {
  const beginning = 'export const WORLDS: Readonly<Record<string, World>> = {\n'
  const routes = `(url) => fixture(url.pathname === '/search' ? '${id}/search.json' : '${id}/profile.json')`
  return worlds.replace(beginning, () => `${beginning}  '${id}': { handles: ['aurora_air'], routes: ${routes} },\n`)
}

function filled(template: string, names: NewName): string {
  const text = readFileSync(new URL(`templates/${template}.txt`, import.meta.url), 'utf8')
  return text.replaceAll('{{id}}', names.id).replaceAll('{{name}}', names.name).replaceAll('{{title}}', names.title)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
