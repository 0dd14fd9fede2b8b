import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** The endings of its addresses besides `.com`, as https://github.com/v2fly/domain-list-community lists them. */
const COUNTRIES = words(`
  at be ca ch cl co co.at co.in co.kr co.nz co.uk com.au com.bo com.ec com.mx com.pe com.py com.uy com.vn de dk ec es fr
  hu id ie in info it jp kr mx nl nz pe ph pt ru se th tw uk vn
`)

export const PINTEREST: NetworkFacts = {
  id: 'pinterest',
  name: 'Pinterest',
  homepage: 'https://www.pinterest.com',
  hosts: ['pinterest.com', ...COUNTRIES.map((ending) => `pinterest.${ending}`)],
  otherHosts: ['pinterest.engineering', 'pinterest.net', 'pin.it', 'pinimg.com'],
  subdomains: ['xx'],
  publicReplies: 'owner decides',
  grammar: 'a user name of letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_-]{3,30}$/ }],
  tabs: words(`
    _created _saved _shop boards pins followers following
  `),
  reserved: words(`
    about all business categories convert-business country create discover edit explore follow ideas join js login logout
    oauth offsite pin pin-builder pins popular resource save search settings shopping source today topics videos
  `),
  vendors: ['pinterest', 'wixcom', 'wordpressdotcom', 'squarespace', 'shopify'],
}
