import { describe, expect, test } from 'vitest'
import { orderNamed, orderOf, timeReader } from '../../../src/archives/table/times.ts'
import { writtenTime } from '../../../src/archives/table/written-time.ts'
import { iso } from '../../../src/evidence/time.ts'

/** What a cell means to a reader that knows nothing of its column; null for nothing. */
function read(text: string, order: Parameters<typeof timeReader>[0] = null): string | null {
  const bytes = Buffer.from(text)
  const time = timeReader(order).read(bytes, 0, bytes.length)
  return Number.isNaN(time) ? null : iso(time)
}

const AT = '2026-10-01T09:05:00Z'

describe('a time that can mean one thing', () => {
  test.each([
    '2026-10-01T09:05:00Z',
    '2026-10-01 9:05',
    '2026-10-01 09:05:00',
    '2026-10-01, 09:05:00',
    '2026-10-01T09:05:00.000Z ',
    '2026-10-01T09:05:00.000000000Z',
    '2026-10-01T11:05:00+0200',
    '2026-10-01 11:05:00 +02:00',
    '2026-10-01 11:05:00 UTC+2',
    '2026-10-01T07:05:00\u221202:00',
    '2026-10-01T09:05:00[UTC]',
    '2026-10-01T11:05:00+02:00[Europe/Oslo]',
    '2026-10-01 09:05:00 UTC',
    '2026-10-01 09:05 GMT',
    '2026-10-01 04:05:00 EST',
    '2026-10-01 02:05:00 PDT',
    '2026-10-01 09:05:00 AM',
    '2026-10-01 9:05 AM',
    '2026-10-01 9:05\u202fAM',
    '2026-10-01 9:05 a.m.',
    '2026/10/01 09:05:00',
    '2026/10/1 9:05',
    '2026.10.01 09:05',
    '2026-10-1 9:05',
    'Thu, 01 Oct 2026 09:05:00 +0000',
    'Thu, 1 Oct 2026 09:05:00 GMT',
    '1 Oct 2026 09:05',
    '01-Oct-2026 09:05:00',
    '01-OCT-26 09.05.00.000000 AM',
    '1st October 2026 at 9:05 am',
    'Oct 1, 2026 9:05 AM',
    'Oct 1, 2026, 9:05:00\u202fAM',
    'October 1st, 2026 at 09:05',
    'Thursday, October 1, 2026 9:05 AM',
    '2026 Oct 1 09:05',
    'Thu Oct  1 09:05:00 2026',
    'Thu Oct 1 09:05:00 UTC 2026',
    'Thu Oct 01 2026 09:05:00 GMT+0000 (Coordinated Universal Time)',
    '9:05 AM \u00b7 Oct 1, 2026',
    '09:05 2026/10/01',
    '20261001T090500Z',
    '20261001T110500+0200',
    '20261001090500',
    '202610010905',
    "'2026-10-01 09:05:00",
    '1790845500',
    '1790845500.0',
    '1790845500000',
    '1790845500000000',
    '1790845500000000000',
    '46296.3784722222',
    '46296,3784722222',
  ])('%s', (text) => {
    expect(read(text)).toBe(AT)
  })

  test.each([
    ['2026-10-01', '2026-10-01T00:00:00Z'],
    ['20261001', '2026-10-01T00:00:00Z'],
    ['46296', '2026-10-01T00:00:00Z'],
    ['46296.378', '2026-10-01T09:04:19.200Z'],
    ['13/10/2026', '2026-10-13T00:00:00Z'],
    ['10/13/2026 1:05 PM', '2026-10-13T13:05:00Z'],
    ['2026-10-01 12:05 AM', '2026-10-01T00:05:00Z'],
    ['2026-10-01 12:05 PM', '2026-10-01T12:05:00Z'],
    ['2026-10-01 13:05 PM', '2026-10-01T13:05:00Z'],
    ['2026-10-01T24:00:00Z', '2026-10-02T00:00:00Z'],
    ['Oct 1, 2026 9 pm', '2026-10-01T21:00:00Z'],
    ['09:05 13/10/2026', '2026-10-13T09:05:00Z'],
    ['Oct 1, 2026, 9 pm', '2026-10-01T21:00:00Z'],
    ['1790845500.25', '2026-10-01T09:05:00.250Z'],
    ['1790845500123.5', '2026-10-01T09:05:00.123Z'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    'soon',
    'nan',
    '0',
    '5',
    '2026',
    '2026-13-01',
    '31/02/2026',
    '32/13/2026',
    '2026-10-01 25:00',
    '2026-10-01 13:05 AM',
    '2026-10-01 09:05 XYZ',
    '2026-10-01 09:05:00 CEST',
    '1 okt 2026',
    'Octopus 1, 2026',
    '1.79085E+12',
    '99999',
    '123456',
    '10:05',
    '2026-10-01T',
    '1/10/20266',
    `2026-10-01${' '.repeat(200)}x`,
  ])('"%s" is none', (text) => {
    expect(read(text)).toBeNull()
  })
})

describe('the order of day and month', () => {
  const signsOf = (...times: string[]) => {
    const reader = timeReader(null)
    for (const time of times) reader.read(Buffer.from(time), 0, Buffer.byteLength(time))
    return reader.signs
  }

  test.each([
    { why: 'a day above 12 in front', times: ['01/10/2026', '13/10/2026'], order: 'dayFirst' },
    { why: 'a day above 12 behind', times: ['10/01/2026 9:05 AM', '10/13/2026 9:05 AM'], order: 'monthFirst' },
    { why: 'nothing above 12', times: ['01/10/2026', '02/10/2026'], order: null },
    { why: 'both', times: ['01/10/2026', '13/10/2026', '10/13/2026'], order: null },
    { why: 'points', times: ['01.10.2026', '02.10.2026'], order: 'dayFirst' },
    { why: 'points beside slashes', times: ['01.10.2026', '02/10/2026'], order: null },
    { why: 'day and month alike', times: ['10/10/2026'], order: null },
    { why: 'a day above 12 in short dates', times: ['13/10/26', '01/10/26', '02/10/26'], order: 'dayFirst' },
    { why: 'short dates whose front changes less', times: ['26/10/01', '26/10/02', '26/11/13'], order: 'yearFirst' },
    { why: 'nothing open', times: ['2026-10-01', 'Oct 2, 2026'], order: null },
  ])('is $order by $why', ({ times, order }) => {
    expect(orderOf(signsOf(...times))).toBe(order)
  })

  test('an open date waits for its column', () => {
    expect(read('01/10/2026 09:05')).toBeNull()
    expect(read('01/10/2026 09:05', 'dayFirst')).toBe(AT)
    expect(read('10/01/2026 09:05', 'monthFirst')).toBe(AT)
    expect(read('26/10/01 09:05', 'yearFirst')).toBe(AT)
    expect(read('13/10/2026', 'monthFirst')).toBeNull()
    expect(read('10/10/2026')).toBe('2026-10-10T00:00:00Z')
  })

  test.each([
    ['day-first', 'dayFirst'],
    ['Month-First', 'monthFirst'],
    ['year-first', 'yearFirst'],
    ['DD/MM/YYYY HH:mm', 'dayFirst'],
    ['dd.MM.yyyy', 'dayFirst'],
    ['MM/DD/YYYY h:mm a', 'monthFirst'],
    ['M/d/yy', 'monthFirst'],
    ['%d/%m/%Y %H:%M', 'dayFirst'],
    ['%m/%d/%y', 'monthFirst'],
    ['%b %d, %Y', 'monthFirst'],
    ['YY/MM/DD', 'yearFirst'],
    ['european', null],
    ['', null],
    ['HH:mm', null],
  ])('"%s" says %s', (format, order) => {
    expect(orderNamed(format)).toBe(order)
  })
})

test('no text takes long', () => {
  for (const text of [
    '1'.repeat(80),
    'a'.repeat(80),
    '1 '.repeat(40),
    'Oct '.repeat(20),
    ' '.repeat(80),
    '1.'.repeat(40),
  ])
    expect(writtenTime(text)).toBeNull()
})
