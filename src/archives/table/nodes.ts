const ZERO = 0x30

/** The marks of a node, as bits. */
export const PRESENT = 1
export const ABOUT_BRAND = 2
export const IN_WINDOW = 4
/** Some post names it as the one that it replies to. */
export const IS_PARENT = 8
/** The row says that another post began its conversation. */
export const OTHER_ROOT = 16

/**
 * The ids of posts and which of them hang together, for millions of them: a node for every id that occurs, as a post or
 * as the other end of a link, a forest that joins those of one conversation, and a few marks.
 *
 * Ids are compared by their bytes. All is kept in typed arrays (about 40 bytes an id), since a Map of as many strings
 * takes several times the room.
 */
export class Nodes {
  size = 0
  #marks: Uint8Array
  /** Each node's next one on the way to the node that stands for its conversation. */
  #up: Int32Array
  #hashes: Int32Array
  /** Where each node's id begins in `#ids`; it ends where the next begins. */
  #begins: Uint32Array
  #ids: Uint8Array
  /** Open addressing: a node plus one, 0 where free. */
  #slots: Int32Array

  /** @param expected about how many ids there will be. */
  constructor(expected = 1024) {
    const capacity = Math.max(expected, 16)
    this.#marks = new Uint8Array(capacity)
    this.#up = new Int32Array(capacity)
    this.#hashes = new Int32Array(capacity)
    this.#begins = new Uint32Array(capacity + 1)
    this.#ids = new Uint8Array(capacity * 8)
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 1.6)))
  }

  /** The node of an id that has one; -1 otherwise. */
  find(bytes: Uint8Array, start: number, end: number): number {
    return (this.#slots[this.#slotOf(bytes, start, end, hashOf(bytes, start, end))] ?? 0) - 1
  }

  /** Whether a post has this id. */
  isPost(id: string): boolean {
    const bytes = Buffer.from(id)
    return this.has(this.find(bytes, 0, bytes.length), PRESENT)
  }

  /** The node of an id, a new one if it has none. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end)
    const slot = this.#slotOf(bytes, start, end, hash)
    const found = this.#slots[slot] ?? 0
    if (found > 0) return found - 1
    const node = this.size++
    this.#slots[slot] = this.size
    this.#makeRoom(end - start)
    let at = this.#begins[node] ?? 0
    for (let from = start; from < end; from++) this.#ids[at++] = bytes[from] ?? 0
    this.#begins[node + 1] = at
    this.#hashes[node] = hash
    this.#up[node] = node
    if (this.size > this.#slots.length * 0.625) this.#spread()
    return node
  }

  /** The id of a node. */
  idOf(node: number): string {
    return Buffer.from(this.#ids.subarray(this.#begins[node], this.#begins[node + 1])).toString()
  }

  /** Puts two nodes into one conversation. */
  join(a: number, b: number): void {
    const first = this.conversationOf(a)
    const second = this.conversationOf(b)
    if (first < second) this.#up[second] = first
    else this.#up[first] = second
  }

  /** The node that stands for a node's conversation. */
  conversationOf(node: number): number {
    const up = this.#up
    let at = node
    for (let next = up[at] ?? at; next !== at; next = up[at] ?? at) {
      up[at] = up[next] ?? next
      at = next
    }
    return at
  }

  mark(node: number, mark: number): void {
    this.#marks[node] = (this.#marks[node] ?? 0) | mark
  }

  has(node: number, mark: number): boolean {
    return ((this.#marks[node] ?? 0) & mark) === mark
  }

  /** How many of the nodes with a mark are posts in the archive, and how many are not. */
  presentWith(mark: number): { inside: number; outside: number } {
    const found = { inside: 0, outside: 0 }
    for (let node = 0; node < this.size; node++)
      if (this.has(node, mark)) found[this.has(node, PRESENT) ? 'inside' : 'outside']++
    return found
  }

  /** Gives the node that stands for a conversation what its nodes are marked with, but for `PRESENT`. */
  gatherMarks(): void {
    for (let node = 0; node < this.size; node++)
      this.mark(this.conversationOf(node), (this.#marks[node] ?? 0) & ~PRESENT)
  }

  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash & mask
    for (let held = slots[slot] ?? 0; held > 0; held = slots[slot] ?? 0) {
      if (this.#hashes[held - 1] === hash && this.#isId(held - 1, bytes, start, end)) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  #isId(node: number, bytes: Uint8Array, start: number, end: number): boolean {
    const ids = this.#ids
    let at = this.#begins[node] ?? 0
    if ((this.#begins[node + 1] ?? 0) - at !== end - start) return false
    for (let from = start; from < end; from++) if (ids[at++] !== bytes[from]) return false
    return true
  }

  #makeRoom(length: number): void {
    if (this.size > this.#marks.length) {
      this.#marks = grown(this.#marks, new Uint8Array(this.size * 2))
      this.#up = grown(this.#up, new Int32Array(this.size * 2))
      this.#hashes = grown(this.#hashes, new Int32Array(this.size * 2))
      this.#begins = grown(this.#begins, new Uint32Array(this.size * 2 + 1))
    }
    const needed = (this.#begins[this.size - 1] ?? 0) + length
    if (needed > this.#ids.length) this.#ids = grown(this.#ids, new Uint8Array(needed * 2))
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let node = 0; node < this.size; node++) {
      let slot = (this.#hashes[node] ?? 0) & mask
      while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & mask
      slots[slot] = node + 1
    }
    this.#slots = slots
  }
}

/**
 * The bytes read as a number to the base of ten, its last four bits left in place and the rest mixed (the finishing steps
 * of MurmurHash3): ids that follow one another share a line of the processor's cache, and no pattern of ids piles up.
 */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) value = (Math.imul(value, 10) + (bytes[at] ?? 0) - ZERO) | 0
  let mixed = value >>> 4
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) << 4) | (value & 15)
}

function grown<A extends { set(from: A): void }>(from: A, to: A): A {
  to.set(from)
  return to
}
