import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { brandMatcher, squeeze, wholeWords } from '../../src/brand/match.ts'

const brand = {
  name: 'Aurora Air',
  aliases: [
    { text: 'AA', caseSensitive: true },
    { text: "Aurora's", caseSensitive: false },
  ],
  exclude: ['AA battery'],
  context: [],
}

describe('brandMatcher', () => {
  const names = brandMatcher(brand)
  test.each([
    { text: '', named: false },
    { text: 'I fly Aurora Air', named: true },
    { text: 'AURORA\n AIR!', named: true },
    { text: 'Aurora Airlines', named: false },
    { text: 'NeoAurora Air', named: false },
    { text: 'Ñaurora air', named: false },
    { text: '#AuroraAir', named: false },
    { text: 'AA is late', named: true },
    { text: 'aa is late', named: false },
    { text: 'Aurora’s crew', named: true },
    { text: 'my AA battery, AA', named: false },
  ])('"$text": $named', ({ text, named }) => expect(names(text)).toBe(named))

  test('where there are context words one of them must occur too', () => {
    const delta = brandMatcher({ name: 'Delta', aliases: [], exclude: [], context: ['flight', 'airport'] })
    expect([delta('the Delta flight'), delta('the river delta')]).toEqual([true, false])
  })

  test.each(['🍏', 'C++', 'a.b', '(x', '.NET', 'Yahoo!', 'Ben & Jerry’s', '$AAPL'])(
    'finds %s, whatever its characters',
    (name) => {
      const named = brandMatcher({ name, aliases: [], exclude: [], context: [] })
      expect([named(`I like ${name} so much`), named('I like it')]).toEqual([true, false])
    },
  )

  test.each([
    { name: 'Nordwind', text: 'Nordwindの便が遅れた', named: true },
    { name: 'Nordwind', text: '请问Nordwind的电话', named: true },
    { name: 'Nordwind', text: 'ตั๋วNordwindแพง', named: true },
    { name: 'Nordwind', text: '어제 Nordwind은 늦었다', named: true },
    { name: 'Nordwind', text: 'Nordwinds の便', named: false },
    { name: '北風航空', text: '昨日北風航空で飛んだ', named: true },
    { name: '北風航空', text: '我爱北風航空公司', named: true },
    { name: '大阪', text: '新大阪駅で、大阪は', named: true },
    { name: '京都', text: '東京都に住む', named: false },
    { name: 'オーロラ', text: 'オーロラは美しい', named: true },
    { name: 'オーロラ', text: 'オーロラビジョン', named: false },
    { name: 'さくら', text: 'さくらんぼ', named: false },
    { name: 'ลม', text: 'ลมแรงมาก', named: true },
    { name: 'ไลน์', text: 'เรียนออนไลน์', named: false },
    { name: 'ลมเหนือแอร์', text: 'ผมรอลมเหนือแอร์นานมาก', named: true },
    { name: '북풍항공', text: '북풍항공에서는 왜', named: true },
    { name: '북풍항공', text: '북풍항공입니다', named: true },
    { name: '북풍항공', text: '북풍항공이라 늦었다', named: true },
    { name: '북풍항공', text: '북풍항공이었어요', named: true },
    { name: '북풍항공', text: '북풍항공때문에', named: true },
    { name: 'Nordwind', text: 'Ｎｏｒｄｗｉｎｄの便', named: true },
    { name: 'オーロラ', text: 'ｵｰﾛﾗは美しい', named: true },
    { name: 'ＡＢＣ', text: 'ABCの便', named: true },
    { name: '북풍항공', text: '북풍항공기', named: false },
    { name: '북풍항공', text: '신북풍항공', named: false },
  ])('$name in "$text": $named', ({ name, text, named }) =>
    expect(brandMatcher({ name, aliases: [], exclude: [], context: [] })(text)).toBe(named),
  )

  test('a name without spaces repeated without end costs no more than a look at its first places', () =>
    expect(brandMatcher({ name: 'さくら', aliases: [], exclude: [], context: [] })('さくらんぼ'.repeat(50_000))).toBe(
      false,
    ))

  prop.prop([fc.string({ minLength: 1 }).filter((name) => name.trim() !== '')])(
    'a name of any characters finds itself',
    (name) => {
      expect(wholeWords(name, false).test(` ${name.trim()} `.normalize('NFC'))).toBe(true)
    },
  )
})

test('squeeze keeps letters and digits alone', () => expect(squeeze(' Aurora-Air! é1 ')).toBe('auroraaire1'))
