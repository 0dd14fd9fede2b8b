import { describe, expect, test } from 'vitest'
import { pageOf, parseHandle } from '../../../src/scanners/stackexchange/handle.ts'
import { hostOf, readSite, siteAt } from '../../../src/scanners/stackexchange/sites.ts'

describe('a handle', () => {
  test.each([
    ['aurora-air', 'aurora-air', 'a tag of Stack Overflow'],
    ['Aurora-Air', 'aurora-air', 'tags are in lower case'],
    ['[aurora-air]', 'aurora-air', 'as people write tags'],
    ['@aurora-air', 'aurora-air', 'with a leading @'],
    ['c++', 'c++', 'a tag with signs'],
    ['.net', '.net', 'a tag that begins with a dot'],
    ['авиа', 'авиа', 'a tag in another script'],
    ['aurora-air@superuser', 'aurora-air@superuser', 'a tag of another site'],
    ['aurora-air@superuser.com', 'aurora-air@superuser', 'by its domain'],
    ['aurora-air@travel.stackexchange.com', 'aurora-air@travel', 'by its domain below the network'],
    ['aurora-air@stackoverflow', 'aurora-air', 'the site that is meant anyway'],
    ['users/100', 'users/100', 'a user'],
    ['100', 'users/100', 'a number alone is a user'],
    ['users/100@travel', 'users/100@travel', 'a user of another site'],
    ['https://stackoverflow.com/questions/tagged/aurora-air', 'aurora-air', 'the page of a tag'],
    ['https://stackoverflow.com/questions/tagged/c%2b%2b?tab=Newest', 'c++', 'an escaped one'],
    ['https://stackoverflow.com/tags/aurora-air/info', 'aurora-air', 'what a tag is about'],
    ['https://travel.stackexchange.com/users/100/jo', 'users/100@travel', 'the page of a user'],
    ['https://ru.stackoverflow.com/users/100', 'users/100@ru.stackoverflow.com', 'a site in another language'],
    ['https://meta.travel.stackexchange.com/users/100', 'users/100@meta.travel', 'a site about a site'],
    ['https://mathoverflow.net/users/100', 'users/100@mathoverflow', 'a site with a domain of its own'],
  ])('%j is %j: %s', (text, handle) => {
    expect(parseHandle(text)).toBe(handle)
    expect(parseHandle(handle)).toBe(handle)
    expect(parseHandle(pageOf(handle))).toBe(handle)
  })

  test.each([
    ['users/0', 'users are counted from 1'],
    ['users/', 'no user'],
    ['...', 'a tag of dots'],
    ['a'.repeat(36), 'no tag is so long'],
    ['aurora air', 'a tag is one word'],
    ['aurora@no site', 'no site'],
    ['aurora@example.com', 'a domain that is no site'],
    ['aurora@a@b', 'two sites'],
    ['https://stackoverflow.com/questions/501/why', 'a question'],
    ['https://stackoverflow.com/questions/tagged/a+b', 'two tags'],
    ['https://stackoverflow.com/questions/tagged/%E0%A4%A', 'broken escapes'],
    ['https://stackoverflow.com/collectives/aurora-air', 'a collective'],
    ['https://chat.stackexchange.com/users/100/jo', 'the chat'],
    ['https://stackexchange.com/users/100/jo', 'the network is no site'],
    ['https://stackoverflow.com.example/users/100', 'another host'],
    ['https://example.com/users/100', 'another host altogether'],
    ['mailto:users@stackoverflow', 'no address of the web'],
  ])('%j is none: %s', (text) => expect(parseHandle(text)).toBeNull())
})

describe('a site', () => {
  test.each([
    ['stackoverflow', 'stackoverflow.com'],
    ['mathoverflow', 'mathoverflow.net'],
    ['unix', 'unix.stackexchange.com'],
    ['meta.unix', 'meta.unix.stackexchange.com'],
    ['ru.stackoverflow.com', 'ru.stackoverflow.com'],
  ])('%s is at %s, and back', (site, host) => {
    expect(hostOf(site)).toBe(host)
    expect(siteAt(host)).toBe(site)
    expect(readSite(host)).toBe(site)
    expect(readSite(` ${site.toUpperCase()} `)).toBe(site)
  })

  test.each(['', '.', 'a b', '../x', 'example.com', 'example.org', 'api', '__proto__', '\u001b[31m'])(
    'none is named %j',
    (text) => expect(readSite(text)).toBeNull(),
  )
})
