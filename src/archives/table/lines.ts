import type { Table } from './rows.ts'

/** Which line of the file each offset stands on, the first line being 1. Offsets in rising order. */
export async function linesAt({ file, dialect }: Table, offsets: readonly number[]): Promise<number[]> {
  const bytes = Buffer.allocUnsafe(1 << 20)
  const lines: number[] = []
  let line = 1
  let position = 0
  for (const offset of offsets) {
    while (position < offset) {
      const length = Math.min(bytes.length, offset - position)
      const { bytesRead } = await file.read(bytes, 0, length, position)
      if (bytesRead === 0) break
      line += count(bytes.subarray(0, bytesRead), dialect.terminator)
      position += bytesRead
    }
    lines.push(line)
  }
  return lines
}

function count(bytes: Buffer, byte: number): number {
  let found = 0
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) found++
  return found
}
