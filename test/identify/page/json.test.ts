import { describe, expect, test } from 'vitest'
import { lenientJson } from '../../../src/identify/page/json.ts'
import { growth, LINEAR } from '../../growth.ts'

const NAMED = [{ name: 'Aurora' }]

describe('lenientJson', () => {
  test.each<[script: string, expected: readonly unknown[], why: string]>([
    ['{"name":"Aurora"}', NAMED, 'JSON'],
    ['\ufeff {"name":"Aurora"};', NAMED, 'a mark before it and a semicolon after it'],
    ['<!-- {"name":"Aurora"} -->', NAMED, 'an HTML comment around it'],
    ['<!-- written by a plug-in {v2} -->\n{"name":"Aurora"}', NAMED, 'an HTML comment before it'],
    ['{"name":<!-- us -->"Aurora"}', NAMED, 'an HTML comment within it'],
    ['//<![CDATA[\n{"name":"Aurora"}\n//]]>', NAMED, 'CDATA in comments'],
    ['//<![CDATA[ {"name":"Aurora"} //]]>', NAMED, 'CDATA in comments on one line'],
    ['/*<![CDATA[*/{"name":"Aurora"}/*]]>*/', NAMED, 'CDATA in the other comments'],
    ['{"name":"Aurora" // our name, "so to speak"\n}', NAMED, 'a comment up to the end of its line'],
    ['{/* {"name": */"name":"Aurora"/**/}', NAMED, 'a comment with an end'],
    ['{"name":"Aurora",}', NAMED, 'a comma before the bracket'],
    ['{,"name":"Aurora",,}', NAMED, 'commas that divide nothing'],
    ['{"name":"Aurora"\n"kind":"airline"}', [{ name: 'Aurora', kind: 'airline' }], 'no comma'],
    ['[{"a":1}{"b":2}]', [[{ a: 1 }, { b: 2 }]], 'no comma between things'],
    ['{"a":1}{"b":2} [3]', [{ a: 1 }, { b: 2 }, [3]], 'several in a row'],
    ['var data = {"name":"Aurora"}; data()', NAMED, 'a script around it'],
    ['{name:"Aurora"}', NAMED, 'a name without quotes'],
    ["{'name':'Aurora'}", NAMED, 'single quotes'],
    [String.raw`{"name":"The \'best\' line"}`, [{ name: "The 'best' line" }], 'needless escapes'],
    [String.raw`{"name":"a\/b\u00e9\x"}`, [{ name: 'a/béx' }], 'escapes that JSON has and one that it has not'],
    ['{"name":"The "best" line","a":1}', [{ name: 'The "best" line', a: 1 }], 'quotes within a text'],
    ['{"name":"Aurora\nAir\t"}', [{ name: 'Aurora Air ' }], 'line breaks and tabs within a text'],
    [
      '{"name":"//no comment /* nor this */","a":"<!--"}',
      [{ name: '//no comment /* nor this */', a: '<!--' }],
      'text that looks like comments',
    ],
    ['{&quot;name&quot;:&quot;Aurora&quot;}', NAMED, 'entities for quotes'],
    ['{&amp;quot;name&amp;quot;:&#34;Aurora&#x22;}', NAMED, 'entities of entities'],
    ['{"a":undefined,"b":NaN,"c":-1.5e3,"d":true}', [{ a: null, b: null, c: -1500, d: true }], 'words of JavaScript'],
    ['[[1]]>', [[[1]]], 'brackets that look like the end of CDATA'],
    ['{"name":"Aurora"', NAMED, 'no bracket at the end'],
    ['{"a":[{"b":1},{"c":"cut o', [{ a: [{ b: 1 }, { c: 'cut o' }] }], 'a text that is cut off'],
    ['{"a":1,"b":', [], 'what is cut off before a value'],
    ['"Aurora"', ['Aurora'], 'a text alone'],
    ['Aurora', [], 'words'],
    ['', [], 'nothing'],
  ])('reads %j as %j: %s', (script, expected) => expect(lenientJson(script)).toEqual(expected))

  test.each([
    ['brackets', (n: number) => '['.repeat(n)],
    ['things without an end', (n: number) => '{"a":'.repeat(n)],
    ['comments', (n: number) => `{${'/*'.repeat(n)}`],
    ['comments of HTML', (n: number) => `[${'<!--'.repeat(n)}`],
    ['comments of HTML with one end', (n: number) => `${'<!--'.repeat(n)}-->`],
    ['comments up to the end of a line', (n: number) => '[//'.repeat(n)],
    ['quotes', (n: number) => `["${'" a'.repeat(n)}`],
    ['escapes', (n: number) => `["${'\\'.repeat(n)}`],
    ['blanks', (n: number) => `[a${' '.repeat(n)}a${' '.repeat(n)}`],
    ['things in a row', (n: number) => '{}'.repeat(n)],
    ['entities', (n: number) => '&amp;'.repeat(n)],
  ])('takes time for the length of many %s and no more', (_, text) => {
    expect(growth(text, lenientJson, 30_000)).toBeLessThan(LINEAR)
  })
})
