import { clearLine, cursorTo, moveCursor } from 'node:readline'
import { Writable } from 'node:stream'

/** A stream that keeps what is written to it; as a terminal it has a width and takes cursor commands. */
export class FakeStream extends Writable {
  readonly isTTY: boolean
  readonly columns: number
  written = ''

  constructor({ isTTY, columns = 80 }: { isTTY: boolean; columns?: number }) {
    super({ decodeStrings: false })
    this.isTTY = isTTY
    this.columns = columns
  }

  override _write(chunk: unknown, _: BufferEncoding, done: () => void): void {
    this.written += String(chunk)
    done()
  }

  cursorTo(x: number): boolean {
    return cursorTo(this, x)
  }

  moveCursor(dx: number, dy: number): boolean {
    return moveCursor(this, dx, dy)
  }

  clearLine(direction: -1 | 0 | 1): boolean {
    return clearLine(this, direction)
  }
}
