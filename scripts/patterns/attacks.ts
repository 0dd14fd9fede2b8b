import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp'

/** A text that grows: what it begins with, what is repeated, and what ends it. */
export interface Attack {
  head: string
  pump: string
  tail: string
}

/** Characters that stand for the kinds which expressions tell apart. */
const POOL = [...'a1 A\t\n.,:;!?/-_@#%&=<>"\'()[]{}|\\+*^$~`é\u00a0\u0301中かก한😀']
/** Ways in which a piece of an expression is spelt out: which alternative, which character, whether what is optional stands. */
const WAYS = [0, 1, 2]
/** What ends an attack, so that nothing matches at last. */
const TAILS = ['', '\n\u0000']
/** Repetitions from so many times on are tried: fewer cost no more than so many steps for each character. */
const MANY = 64

/** Texts made to keep an expression busy: each of its long repetitions, fed with what it takes and with what leads to it. */
export function attacksOn(source: string, flags: string): Attack[] {
  const { pattern } = parseRegExpLiteral(`/${source}/${flags}`)
  const letters = lettersOf(pattern)
  const spell = (node: AST.Element | AST.Alternative, way: number) => spelt(node, way, letters, flags)
  const attacks = new Map<string, Attack>()
  const add = (head: string, pump: string) => {
    if (pump === '') return
    for (const tail of TAILS) attacks.set(JSON.stringify([head, pump, tail]), { head, pump, tail })
  }
  visitRegExpAST(pattern, {
    onQuantifierEnter(node) {
      if (node.max < MANY) return
      for (const way of WAYS) {
        const prefix = leading(node, (piece) => spell(piece, way))
        const body = spell(node.element, way)
        add(prefix, body)
        add('', body)
        add('', prefix + body)
        add(prefix, body + spell(node.element, way + 1))
      }
      for (const letter of takenBy(node.element, letters, flags)) {
        add(
          leading(node, (piece) => spell(piece, 0)),
          letter,
        )
        add('', letter)
      }
    },
  })
  return [...attacks.values()]
}

/** What stands before a piece, spelt out. */
function leading(node: AST.Node, spell: (piece: AST.Element) => string): string {
  const { parent } = node
  if (parent === null || parent === undefined) return ''
  if (parent.type !== 'Alternative') return leading(parent, spell)
  const before = parent.elements.slice(
    0,
    parent.elements.findIndex((element) => element === node),
  )
  return leading(parent, spell) + before.map(spell).join('')
}

function spelt(node: AST.Element | AST.Alternative, way: number, letters: readonly string[], flags: string): string {
  switch (node.type) {
    case 'Alternative':
      return node.elements.map((element) => spelt(element, way, letters, flags)).join('')
    case 'Group':
    case 'CapturingGroup': {
      const chosen = node.alternatives[way % node.alternatives.length]
      return chosen === undefined ? '' : spelt(chosen, way, letters, flags)
    }
    case 'Quantifier':
      return spelt(node.element, way, letters, flags).repeat(Math.max(node.min, way % 2 === 0 ? 1 : 0))
    case 'Character':
      return String.fromCodePoint(node.value)
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass': {
      const taken = takenBy(node, letters, flags)
      return taken[way % Math.max(1, taken.length)] ?? ''
    }
    default:
      return ''
  }
}

/** A few of the characters that a piece takes, if it takes single ones; those which the expression itself names come first. */
function takenBy(node: AST.Node, letters: readonly string[], flags: string): string[] {
  if (node.type === 'Character') return [String.fromCodePoint(node.value)]
  if (node.type !== 'CharacterSet' && node.type !== 'CharacterClass' && node.type !== 'ExpressionCharacterClass')
    return []
  const one = new RegExp(`^(?:${node.raw})$`, flags.replace(/[gy]/g, ''))
  return letters.filter((letter) => one.test(letter)).slice(0, 6)
}

function lettersOf(pattern: AST.Pattern): string[] {
  const named = new Set<string>()
  visitRegExpAST(pattern, { onCharacterEnter: ({ value }) => named.add(String.fromCodePoint(value)) })
  return [...new Set([...[...named].slice(0, 40), ...POOL])]
}
