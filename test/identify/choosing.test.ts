import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { howToChoose } from '../../src/evidence/how-to-choose.ts'
import type { Entity } from '../../src/evidence/identity.ts'
import { lookUp } from '../../src/identify/brand-index/brand-index.ts'
import { readIndex } from '../../src/identify/brand-index/read-index.ts'
import { resolve } from '../../src/identify/entities/resolve.ts'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'

const NAMES = readFileSync(new URL('brand-index/well-known.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t')[0] ?? '')
  // One in two tells as much, in half the time.
  .filter((_, index) => index % 2 === 0)

const catalogue = openCatalogue([])

function ask(name: string, website: string | null = null, kind: string | null = null) {
  const question = { name, aliases: [], website, kind }
  return resolve(lookUp(readIndex(), question, catalogue), question)
}

/** Whether doing what is advised takes the very brand; null where only an account would tell. */
function leadsThere(name: string, wanted: Entity, among: readonly Entity[]): boolean | null {
  const advice = howToChoose(wanted, name, among)
  const [, website = null] = /^--website (.*)$/.exec(advice) ?? []
  const [, kind = null] = /^--kind "(.*)"$/.exec(advice) ?? []
  if (advice.startsWith('--account')) return null
  const answer = (website ?? kind) ? ask(name, website && `https://${website}`, kind) : ask(wanted.label)
  return answer.kind === 'one' && answer.entity.id === wanted.id
}

test('of the brands to choose from under ambiguous names, what is advised takes nearly each', () => {
  const told = NAMES.flatMap((name) => {
    const answer = ask(name)
    if (answer.kind !== 'ambiguous') return []
    return answer.candidates.flatMap((wanted) => leadsThere(name, wanted, answer.candidates) ?? [])
  })
  const right = told.filter(Boolean).length
  console.info(`${told.length} brands to choose from: the advice takes ${right} of them`)
  expect(told.length).toBeGreaterThan(100)
  expect(right / told.length).toBeGreaterThan(0.95)
})
