import { jsonSchemas } from '../scorecard/json-schema.ts'
import { EXIT, type ExitCode } from './exit.ts'
import type { Io } from './io.ts'
import { writeStdout } from './output.ts'

/** `earshot schema`: the JSON Schema of what earshot writes for other programs. */
export async function schemaCommand(io: Io): Promise<ExitCode> {
  await writeStdout(io, `${JSON.stringify(jsonSchemas(), null, 2)}\n`)
  return EXIT.done
}
