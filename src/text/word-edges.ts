/**
 * Letters of scripts that set no spaces between words (by Unicode's Script_Extensions, so that the long-vowel mark of
 * kana is among them), and Hangul, whose particles follow a name directly. To be used within a class.
 */
const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}'

/** What makes words in scripts with spaces: a class for expressions with the flag `v`. */
export const SPACED_WORD = `[[\\p{L}\\p{N}\\p{M}_]--[${UNSPACED}]]`

const KATAKANA = /\p{scx=Katakana}/u
const HANGUL = /\p{scx=Hangul}/u
const IDEOGRAPH = /\p{scx=Han}/u
const LETTER = /[\p{L}\p{N}\p{M}]/u
const OF_UNSPACED = new RegExp(`^(?:[[${UNSPACED}]&&[\\p{L}\\p{N}\\p{M}]])$`, 'v')

/** Names of so many signs stand in no other word by chance: a sign of Han or katakana is a syllable, others are letters. */
const TELLING = { syllables: 4, letters: 6 }

/** Characters around a name that are cut into words: longer than any word. */
const AROUND = 24

/**
 * Particles that follow Korean nouns, forms of "to be", and how people and firms are addressed. Several may follow each
 * other (`항공에서는`).
 */
const PARTICLES = new RegExp(
  `^(?:${[
    ...'은 는 이 가 을 를 과 와 의 에 께 도 만 로 나 랑 고 며 란 든 야 여 아 님 측 쪽 사 씨 들 뿐'.split(' '),
    ...'에서 에게 에겐 께서 한테 으로 로서 로써 까지 부터 마저 조차 밖에 이나 이랑 하고 이며 이고 이란 이든 보다 처럼 같이 마다 대로 이여'.split(
      ' ',
    ),
    ...'라고 라는 라면 라서 이라고 이라는 이라면 이라서 입니다 이다 이에요 예요 이요 요 이라 이니까 니까 이지만 지만 이야 에게서 때문 뿐만 인데 인가 이네 네요 이죠 이지 에선 에는 에도'.split(
      ' ',
    ),
  ].join('|')}){1,4}(?!\\p{scx=Hangul})|^(?:이었|였)(?:다|던|는데|습니다|어요?|으면|지만|고)`,
  'u',
)

/** Whether a character belongs to a script without spaces, or to Hangul. */
export function isUnspaced(character: string): boolean {
  return OF_UNSPACED.test(character)
}

/**
 * Whether what stands between two places of a text is words of its own, as far as scripts without spaces go: the edges of
 * other scripts are left to `SPACED_WORD`. Where the script changes a word ends; katakana makes one word as far as it goes;
 * in Hangul a word begins after a space and particles end it; elsewhere a dictionary cuts the text into words, which
 * knows few names: a long one counts wherever it stands.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const first = characterAt(text, start)
  const last = characterBefore(text, end)
  const before = characterBefore(text, start)
  const after = characterAt(text, end)
  const open = isUnspaced(first) && mayJoin(before, first)
  const closed = isUnspaced(last) && mayJoin(last, after)
  if (!open && !closed) return true
  if (open && (HANGUL.test(first) || KATAKANA.test(first))) return false
  if (closed && KATAKANA.test(last)) return false
  if (closed && HANGUL.test(last) && !PARTICLES.test(text.slice(end, end + AROUND))) return false
  const inHan = open || (closed && !HANGUL.test(last))
  return !inHan || isTelling(text.slice(start, end)) || isCut(text, start, end, { open, closed })
}

/** Whether two neighbours may belong to one word: both of them letters, of scripts that words mix. */
function mayJoin(left: string, right: string): boolean {
  if (!isUnspaced(left) || !isUnspaced(right)) return false
  const kinds = [KATAKANA, HANGUL]
  return kinds.every((kind) => kind.test(left) === kind.test(right))
}

function isTelling(name: string): boolean {
  const signs = [...name].filter((sign) => LETTER.test(sign))
  const syllables = signs.filter((sign) => IDEOGRAPH.test(sign) || KATAKANA.test(sign)).length
  return syllables >= TELLING.syllables || signs.length >= TELLING.letters
}

let words: Intl.Segmenter | null = null

function isCut(text: string, start: number, end: number, edges: { open: boolean; closed: boolean }): boolean {
  words ??= new Intl.Segmenter('ja', { granularity: 'word' })
  const from = Math.max(0, start - AROUND)
  const cuts = new Set([...words.segment(text.slice(from, end + AROUND))].map(({ index }) => from + index))
  return (!edges.open || cuts.has(start)) && (!edges.closed || cuts.has(end))
}

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

function characterBefore(text: string, at: number): string {
  return at <= 0 ? '' : ([...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '')
}
