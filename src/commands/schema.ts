import { jsonSchemas } from '../scorecard/json-schema.ts'
import { writeStdout } from './output.ts'

/** `earshot schema`: the JSON Schema of what earshot writes for other programs. */
export async function schemaCommand(): Promise<void> {
  await writeStdout(`${JSON.stringify(jsonSchemas(), null, 2)}\n`)
}
