import { expect, test } from 'vitest'
import { hackernews } from '../../../src/scanners/hackernews/hackernews.ts'
import { search } from '../../../src/scanners/hackernews/search.ts'
import { answer, fakeHttp, fakeScan } from '../fake-scan.ts'

test.each([
  { why: 'in data', said: answer(404, { status: 404, error: 'Not Found' }) },
  { why: 'as a page', said: answer(404, '<html>Not found</html>') },
])('a search that is answered with 404 $why proves nothing absent', async ({ said }) => {
  const scan = fakeScan(
    hackernews,
    fakeHttp(() => said),
  )
  await expect(search('https://hn.algolia.com/api/v1/search_by_date?tags=story', scan)).rejects.toMatchObject({
    status: 'error',
    httpStatus: 404,
  })
})
