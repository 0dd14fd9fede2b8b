import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { STRANGERS } from './network.ts'
import { recordAudit, recordIdentity } from './record.ts'
import { LARKWING } from './servers/wikidata/items.ts'
import { truthOf } from './truth.ts'
import { playWorld } from './world.ts'

/**
 * Makes the main fixture anew: plays the script of the invented world, writes the truth that it decided, and records
 * an audit of it by somebody without keys, and of a name that two brands bear. With `--check` nothing is written: what is committed must be the same.
 */
async function make(check: boolean): Promise<void> {
  const world = playWorld()
  const { har } = await recordAudit(world, STRANGERS)
  const files = {
    'aurora-air.har': har,
    'aurora-air/larkwing.har': await recordIdentity(LARKWING, world),
    'aurora-air/truth.json': `${JSON.stringify(truthOf(world), null, 2)}\n`,
  }
  for (const [name, text] of Object.entries(files)) {
    const path = fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
    if (!check) await writeFile(path, text)
    else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
      process.stderr.write(`fixtures/${name} differs from what its script makes: run npm run fixtures\n`)
      process.exitCode = 1
    }
  }
}

await make(process.argv.includes('--check'))
