import { describe, expect, test } from 'vitest'
import { count, decimal, idText, itemEnd } from '../../../src/archives/table/cells.ts'
import { isYes } from '../../../src/archives/table/columns.ts'

describe('ids', () => {
  test.each([
    ['3', '3'],
    ['3.0', '3'],
    ['3.00', '3'],
    ['3.', '3.'],
    ['3.5', '3.5'],
    ['3.10', '3.10'],
    ['30', '30'],
    ['0', '0'],
    ['0.0', '0'],
    ['.0', '.0'],
    ['1.2.0', '1.2.0'],
    ['a.0', 'a.0'],
    ['-3.0', '-3.0'],
    [' 3.0 ', '3'],
    ['@aurora', 'aurora'],
    ['@', ''],
    ['', ''],
    ['  ', ''],
    ['922337203685477580799', '922337203685477580799'],
    ['007', '007'],
    ['Zürich', 'Zürich'],
  ])('"%s" is "%s"', (cell, id) => {
    const bytes = Buffer.from(`0${cell}0`)
    expect(idText(bytes, 1, bytes.length - 1)).toBe(id)
  })

  test.each([
    ['', []],
    ['5', ['5']],
    ['5,7', ['5', '7']],
    ['9, 6,,10,', ['9', ' 6', '', '10']],
    [',', ['']],
  ])('the list "%s" has the items %j', (cell, items) => {
    const bytes = Buffer.from(`${cell};`)
    const found: string[] = []
    for (let from = 0; from < cell.length; ) {
      const to = itemEnd(bytes, from, cell.length)
      found.push(bytes.toString('utf8', from, to))
      from = to + 1
    }
    expect(found).toEqual(items)
  })
})

describe('numbers', () => {
  test.each([
    ['12', 12],
    ['12.0', 12],
    ['0', 0],
    [null, null],
    ['', null],
    ['12.5', null],
    ['-1', null],
    ['1,234', null],
    ['12K', null],
    ['nan', null],
    ['1e9', null],
    ['9999999999999999', null],
  ])('the count %j is %j', (cell, expected) => {
    expect(count(cell)).toBe(expected)
  })

  test.each([
    ['4.5', 4.5],
    ['4,5', 4.5],
    ['5', 5],
    ['-1', -1],
    [null, null],
    ['five', null],
    ['4.5.1', null],
    ['Infinity', null],
  ])('the decimal %j is %j', (cell, expected) => {
    expect(decimal(cell)).toBe(expected)
  })

  test.each(['true', 'TRUE', '1', '1.0', 'yes', 'Y', 't'])('%s says yes', (cell) => {
    expect(isYes(cell)).toBe(true)
  })

  test.each([null, '', 'false', '0', 'no', '10', 'truely', '2'])('%j does not say yes', (cell) => {
    expect(isYes(cell)).toBe(false)
  })
})
