import { describe, expect, test } from 'vitest'
import { networkLinks } from '../../../src/identify/page/network-links.ts'
import { catalogue, fixture, named, page } from './fixtures.ts'

describe('networkLinks, on whole pages', () => {
  test.each([
    {
      name: 'nextjs',
      url: 'https://www.auroraair.example/',
      expected: [
        'data facebook auroraair',
        'data linkedin company/aurora-air',
        'data youtube @auroraair',
        'frame x AuroraAir',
        'frame x AuroraAirHelp',
        'frame instagram aurora.air',
        'frame tiktok auroraair',
        'frame pinterest auroraair',
      ],
      why: 'icons without text are links, so is what a script opens, and the support account beside the main one counts; partners, the owner, reviewers, sharing and the makers of the site do not',
    },
    {
      name: 'nextjs-shell',
      url: 'https://www.auroraair.example/en/',
      expected: ['frame x AuroraAir', 'frame instagram aurora.air'],
      why: 'what will be drawn as the footer is in the data, and so is much else',
    },
    {
      name: 'wordpress',
      url: 'https://birchandbean.example/',
      expected: ['frame instagram birchandbean', 'frame pinterest birchandbean', 'meta facebook birchandbean'],
      why: 'authors, commentators, embedded posts, placeholders and the makers of the theme are not the brand',
    },
    {
      name: 'news-section',
      url: 'https://weather.northerngazette.example/rain',
      expected: [
        'frame x NorthernGazette',
        'frame facebook northerngazette',
        'frame youtube user/northerngazettetv',
        'text facebook northerngazette.weather',
      ],
      why: 'a section’s accounts are not the newspaper’s main ones',
    },
    {
      name: 'legacy',
      url: 'http://www.kettlekite.example/',
      expected: [
        'frame facebook kettleandkite',
        'frame x kettlekite',
        'frame youtube user/kettlekite',
        'frame googleplus https://plus.google.com/+KettleKite/posts',
      ],
      why: 'like boxes, follow buttons, #! addresses and pages of leaving name accounts; XML namespaces, numbers of people and share buttons do not',
    },
    {
      name: 'contact',
      url: 'https://www.auroraair.example/contact',
      expected: [
        'me mastodon auroraair@sky.example',
        'me mastodon aurora@birds.example',
        'data facebook auroraair',
        'text x AuroraAirHelp',
        'text instagram flyaurora',
        'text mastodon auroraair@northern.example',
      ],
      why: 'what prose mentions is a hint, and an address like https://host/@user is an account only where something says so',
    },
    { name: 'directory', url: 'https://makers.example/', expected: [], why: 'a list of people is nobody’s own' },
    {
      name: 'broken-data',
      url: 'https://www.kettlekite.example/',
      expected: ['data facebook kettleandkite', 'data x kettlekite'],
      why: 'data is read as it was meant',
    },
  ])('$name: $why', ({ name, url, expected }) => expect(named(fixture(name, url))).toEqual(expected))
})

describe('networkLinks, case by case', () => {
  const footer = (html: string) => `<footer>${html}</footer>`
  test.each([
    { why: 'an empty page names nobody', html: '', expected: [] },
    {
      why: 'one account is one link, at its best place, in whatever spelling',
      html: `<meta name="twitter:site" content="@auroraair"><p><a href="https://twitter.com/AURORAAIR/">Twitter</a></p>${footer('<a href="https://x.com/AuroraAir?s=20">X</a>')}`,
      expected: ['frame x AuroraAir'],
    },
    {
      why: 'rel=me is the surest place',
      html: footer('<a rel="noopener me" href="https://x.com/AuroraAir">X</a>'),
      expected: ['me x AuroraAir'],
    },
    {
      why: 'a slip of whoever pasted a link hides no account',
      html: footer(
        '<a href="https://https://x.com/AuroraAir">X</a><a href="/https://www.tiktok.com/@auroraair">T</a><a href="/www.facebook.com/auroraair">F</a><a href="https://www.threads.net/@auroraair&#8203;">Th</a><a href="https://www.linkedin.com/company/aurora-air/admin/feed/posts/">L</a><a href="https:/vimeo.com/auroraair">V</a>',
      ),
      expected: [
        'frame x AuroraAir',
        'frame tiktok auroraair',
        'frame facebook auroraair',
        'frame threads auroraair',
        'frame linkedin company/aurora-air',
        'frame vimeo auroraair',
      ],
    },
    {
      why: 'a link that a script opens is one, a button that shares a page is none',
      html: footer(
        `<a href="#" onclick="window.open('https://www.tiktok.com/@auroraair', '_blank')">T</a><a href="javascript:void(location.href='https://vimeo.com/auroraair')">V</a><a href="#" onclick="window.open('https://www.tumblr.com/auroraair?url=https://auroraair.example/a')">S</a>`,
      ),
      expected: ['frame tiktok auroraair', 'frame vimeo auroraair'],
    },
    {
      why: 'what shared a page on a network that is closed is no dead end; the page of the brand there is one',
      html: footer(
        '<a href="http://www.skyrock.com/aurora?u=https://auroraair.example/a">S</a><a href="http://del.icio.us/post?url=https://auroraair.example/">D</a><a href="https://vine.co/auroraair">V</a>',
      ),
      expected: ['frame vine https://vine.co/auroraair'],
    },
    {
      why: 'addresses in one text of the data are several',
      html: `<script type="application/ld+json">{"@type":"Organization","name":"Aurora &amp; Air","url":"/","sameAs":"https://x.com/AuroraAir, www.facebook.com/auroraair https://vimeo.com/auroraair"}</script>`,
      expected: ['data x AuroraAir', 'data facebook auroraair', 'data vimeo auroraair'],
    },
    {
      why: 'a list of lists in the data is one list',
      html: `<script type="application/ld+json">{"@type":"Organization","name":"Aurora Air","url":"/","sameAs":[["https://x.com/AuroraAir"],["https://vimeo.com/auroraair"]]}</script>`,
      expected: ['data x AuroraAir', 'data vimeo auroraair'],
    },
    {
      why: 'properties may stand with their vocabulary before them',
      html: `<script type="application/ld+json">{"@context":{"schema":"http://schema.org/"},"@type":"schema:Organization","schema:name":"Aurora Air","http://schema.org/url":"/","schema:sameAs":{"@id":"https://x.com/AuroraAir"}}</script>`,
      expected: ['data x AuroraAir'],
    },
    {
      why: 'names that a template holds are nobody',
      html: footer(
        '<a href="https://x.com/your_handle">X</a><a href="https://www.instagram.com/your_company/">I</a><a href="https://vimeo.com/auroraair">V</a>',
      ),
      expected: ['frame vimeo auroraair'],
    },
    {
      why: 'a comma in the one address of the data is its own',
      html: `<script type="application/ld+json">{"@type":"Organization","name":"Aurora Air","url":"/","sameAs":"https://www.facebook.com/pages/Aurora,Air/112233445566778"}</script>`,
      expected: ['data facebook 112233445566778'],
    },
    {
      why: 'a class that begins or ends like me is none',
      html: footer('<a rel="nome menu" href="https://x.com/AuroraAir">X</a>'),
      expected: ['frame x AuroraAir'],
    },
    {
      why: 'an account whose name says nothing counts where it is the only one in the frame',
      html: footer('<a href="https://x.com/north_wings">X</a>'),
      expected: ['frame x north_wings'],
    },
    {
      why: 'of two in the frame the one that looks like the brand is it',
      html: footer('<a href="https://x.com/north_wings">X</a><a href="https://x.com/auroraair_de">X</a>'),
      expected: ['frame x auroraair_de'],
    },
    {
      why: 'the site’s name counts where its domain says nothing',
      html: `<meta property="og:site_name" content="North Wings">${footer('<a href="https://x.com/northwings">X</a><a href="https://x.com/someone">X</a>')}`,
      expected: ['frame x northwings'],
    },
    {
      why: 'three accounts that look like nobody are no choice',
      html: footer(
        '<a href="https://x.com/one1">X</a><a href="https://x.com/two2">X</a><a href="https://x.com/three3">X</a>',
      ),
      expected: [],
    },
    {
      why: 'a list of accounts is a block without being called one',
      html: '<ul><li><a href="https://x.com/north_wings">X</a></li><li><a href="https://www.facebook.com/north.wings">Facebook</a></li><li><a href="/rss">RSS</a></li></ul>',
      expected: ['frame x north_wings', 'frame facebook north.wings'],
    },
    {
      why: 'a sentence is no list',
      html: '<p>Last week our guests from the south told a packed hall about their long and often wet way from the last lighthouse to <a href="https://x.com/north_wings">X</a> and to <a href="https://www.facebook.com/north.wings">Facebook</a>.</p>',
      expected: [],
    },
    {
      why: 'an invitation makes a sentence a hint',
      html: '<p>Follow us on <a href="https://x.com/north_wings">X</a>!</p>',
      expected: ['text x north_wings'],
    },
    {
      why: 'the author of an article in a social block of their own is not the brand',
      html: '<article><div class="author-social"><a href="https://x.com/auroraair_fan">X</a></div></article>',
      expected: [],
    },
    {
      why: 'the header of an article is not that of the page',
      html: '<article><header><a href="https://x.com/north_wings">X</a></header></article>',
      expected: [],
    },
    {
      why: 'a body that is called after an author holds the whole page',
      html: `<body class="single-author comments-open">${footer('<a href="https://x.com/AuroraAir">X</a>')}</body>`,
      expected: ['frame x AuroraAir'],
    },
    {
      why: 'a wrapper around the main part says nothing of the parts',
      html: `<div class="page-with-comments"><main></main>${footer('<a href="https://x.com/AuroraAir">X</a>')}</div>`,
      expected: ['frame x AuroraAir'],
    },
    {
      why: 'buttons that networks hand out for following name an account',
      html: footer(
        '<div class="fb-page" data-href="https://www.facebook.com/auroraair"></div><a class="twitter-timeline" data-screen-name="AuroraAir" href="/x">Posts</a><script type="IN/FollowCompany" data-id="12345"></script>',
      ),
      expected: ['frame facebook auroraair', 'frame x AuroraAir', 'frame linkedin company/12345'],
    },
    {
      why: 'a follow button in an article is not called social by its maker’s name for it',
      html: '<article><p>Our guest: <a class="twitter-follow-button" href="https://twitter.com/guest_gus">Follow @guest_gus</a></p></article>',
      expected: [],
    },
    {
      why: 'a page’s number stands in for its name only where no name is given',
      html: `<meta property="fb:page_id" content="1234567890">`,
      expected: ['meta facebook 1234567890'],
    },
    {
      why: 'with a name beside it the number is left out',
      html: `<meta property="fb:page_id" content="1234567890">${footer('<a href="https://www.facebook.com/auroraair">Facebook</a>')}`,
      expected: ['frame facebook auroraair'],
    },
    {
      why: 'who made the site is no account of the brand',
      html: footer('<p>Website by <a href="https://www.instagram.com/studio.nine">Studio Nine</a></p>'),
      expected: [],
    },
    {
      why: 'who made the site does not hide the accounts beside that',
      html: footer('<p>Powered by Somebody</p><a href="https://www.instagram.com/aurora.air">Instagram</a>'),
      expected: ['frame instagram aurora.air'],
    },
    {
      why: 'the networks’ own accounts are what templates leave behind',
      html: footer('<a href="https://www.facebook.com/facebook">F</a><a href="https://twitter.com/yourusername">T</a>'),
      expected: [],
    },
    {
      why: 'a forgotten scheme is added',
      html: footer('<a href="www.facebook.com/auroraair">Facebook</a>'),
      expected: ['frame facebook auroraair'],
    },
    {
      why: 'addresses that run, hide or break are none',
      html: footer(
        '<a href="java\nscript:alert(1)//twitter.com/AuroraAir">1</a><a href="data:text/html,https://x.com/AuroraAir">2</a><a href="https://">3</a><a href="https://x.com@evil.example/AuroraAir">4</a><a href="https://x.com/%E0%A4%A">5</a>',
      ),
      expected: [],
    },
    {
      why: 'a host of the site’s own that is called after the Fediverse is a server of it; others have users of their own',
      html: footer(
        '<a href="https://social.auroraair.example/@news">News</a><a href="https://blog.auroraair.example/@editor">Blog</a>',
      ),
      expected: ['frame mastodon news@social.auroraair.example'],
    },
    {
      why: 'og:see_also and the publisher of articles are the page’s word for its accounts, its author is not',
      html: '<meta property="og:see_also" content="https://www.pinterest.com/auroraair/"><meta property="article:publisher" content="https://www.facebook.com/auroraair"><meta property="article:author" content="https://www.facebook.com/nina.northwind"><meta name="fediverse:creator" content="@nina@mastodon.social">',
      expected: ['meta facebook auroraair', 'meta pinterest auroraair'],
    },
    {
      why: 'the accounts of the owner of the brand are not its own',
      html: '<script type="application/ld+json">{"@type":"Organization","name":"Boreal","url":"https://boreal.example","sameAs":"https://x.com/boreal"}</script><script type="application/ld+json">{"@type":"Organization","name":"Aurora Air","url":"https://auroraair.example","sameAs":"https://x.com/auroraair"}</script>',
      expected: ['data x auroraair'],
    },
    {
      why: 'a brand has one site a country',
      html: '<script type="application/ld+json">[{"@type":"Organization","url":"https://auroraair.test","sameAs":"https://x.com/auroraair"},{"@type":"Organization","url":"https://boreal.example","sameAs":"https://x.com/boreal"}]</script>',
      expected: ['data x auroraair'],
    },
  ])('$why', ({ html, expected }) => expect(named(page(html))).toEqual(expected))

  test('says on which page the link stands, and the address as the page has it, made whole', () => {
    const [link] = networkLinks(
      page('<base href="https://x.com/"><footer><a href="AuroraAir?lang=en">X</a></footer>'),
      catalogue,
    )
    expect(link).toEqual({
      url: 'https://x.com/AuroraAir?lang=en',
      page: 'https://www.auroraair.example/',
      platform: 'x',
      handle: 'AuroraAir',
      place: 'frame',
    })
  })
})
