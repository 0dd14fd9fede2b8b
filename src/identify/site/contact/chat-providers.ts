/** A chat with the brand, known by where its script or frame comes from; a host stands for all below it too. */
export interface ChatProvider {
  name: string
  hosts: readonly string[]
  /** What the path begins with, where the host serves other things than chats. */
  path?: string
  source: string
}

/** Facts of a list that is kept for telling what a site is made of. */
const DETECTED = 'github.com/enthec/webappanalyzer, category "Live chat"'
const SNIPPET = 'the install snippet of the vendor, as pages carry it'

export const CHAT_PROVIDERS: readonly ChatProvider[] = [
  { name: 'Ada', hosts: ['ada.support'], source: DETECTED },
  { name: 'Channel Talk', hosts: ['cdn.channel.io'], path: '/plugin/', source: SNIPPET },
  { name: 'Chaport', hosts: ['chaport.com'], source: DETECTED },
  { name: 'Chatra', hosts: ['call.chatra.io'], source: DETECTED },
  { name: 'Chatwoot', hosts: ['app.chatwoot.com'], path: '/packs/', source: SNIPPET },
  { name: 'Comm100', hosts: ['comm100.io', 'vue.comm100.com', 'chatserver.comm100.com'], source: SNIPPET },
  { name: 'Crisp', hosts: ['client.crisp.chat'], source: DETECTED },
  { name: 'Drift', hosts: ['js.driftt.com'], source: SNIPPET },
  {
    name: 'Freshchat',
    hosts: ['wchat.freshchat.com', 'wchat.in.freshchat.com', 'wchat.eu.freshchat.com'],
    source: DETECTED,
  },
  { name: 'Freshworks', hosts: ['fw-cdn.com'], source: SNIPPET },
  { name: 'Front Chat', hosts: ['chat-assets.frontapp.com'], source: DETECTED },
  {
    name: 'Genesys',
    hosts: [
      ...['mypurecloud.com', 'mypurecloud.de', 'mypurecloud.ie', 'mypurecloud.jp', 'mypurecloud.com.au', 'pure.cloud'],
      ...['us-gov-pure.cloud', 'boldchat.com'],
    ],
    source: DETECTED,
  },
  { name: 'Giosg', hosts: ['service.giosg.com'], source: DETECTED },
  { name: 'Gist', hosts: ['getgist.com'], source: DETECTED },
  { name: 'Gladly', hosts: ['cdn.gladly.com'], source: DETECTED },
  { name: 'Glia', hosts: ['api.glia.com'], source: DETECTED },
  { name: 'Gorgias', hosts: ['config.gorgias.chat', 'config.gorgias.io'], source: SNIPPET },
  { name: 'HappyFox', hosts: ['happyfoxchat.com'], source: DETECTED },
  { name: 'Help Scout', hosts: ['beacon-v2.helpscout.net'], source: SNIPPET },
  { name: 'HelpCrunch', hosts: ['widget.helpcrunch.com'], source: DETECTED },
  { name: 'HubSpot', hosts: ['js.usemessages.com'], source: DETECTED },
  { name: 'iAdvize', hosts: ['iadvize.com'], source: DETECTED },
  { name: 'Intercom', hosts: ['widget.intercom.io', 'js.intercomcdn.com'], source: SNIPPET },
  { name: 'JivoChat', hosts: ['code.jivosite.com', 'code.jivo.ru'], source: SNIPPET },
  { name: 'Kustomer', hosts: ['cdn.kustomerapp.com'], source: DETECTED },
  { name: 'LiveChat', hosts: ['cdn.livechatinc.com'], source: DETECTED },
  { name: 'LivePerson', hosts: ['lptag.liveperson.net', 'lpcdn.lpsnmedia.net'], source: SNIPPET },
  { name: 'Olark', hosts: ['static.olark.com'], source: SNIPPET },
  { name: 'Podium', hosts: ['connect.podium.com'], source: DETECTED },
  { name: 'Pure Chat', hosts: ['app.purechat.com'], source: DETECTED },
  { name: 'Quiq', hosts: ['goquiq.com'], source: DETECTED },
  { name: 'Re:amaze', hosts: ['cdn.reamaze.com'], source: DETECTED },
  { name: 'Salesforce', hosts: ['service.force.com'], path: '/embeddedservice/', source: DETECTED },
  { name: 'Salesforce', hosts: ['my.site.com'], path: '/ESW', source: SNIPPET },
  { name: 'Salesforce', hosts: ['my.salesforce-scrt.com'], source: SNIPPET },
  { name: 'Shopify Inbox', hosts: ['cdn.shopify.com'], path: '/shopifycloud/shopify_chat/', source: DETECTED },
  { name: 'Smartsupp', hosts: ['smartsuppchat.com'], source: DETECTED },
  { name: 'Sunshine Conversations', hosts: ['cdn.smooch.io'], source: DETECTED },
  { name: 'Talkdesk', hosts: ['talkdeskchatsdk.talkdeskapp.com'], source: SNIPPET },
  { name: 'Tawk.to', hosts: ['embed.tawk.to'], source: DETECTED },
  { name: 'Tidio', hosts: ['code.tidio.co'], source: DETECTED },
  { name: 'Trengo', hosts: ['widget.trengo.eu'], source: DETECTED },
  {
    name: 'Userlike',
    hosts: ['userlike-cdn-widgets.s3-eu-west-1.amazonaws.com', 'api.userlike.com'],
    source: DETECTED,
  },
  { name: 'Zendesk', hosts: ['v2.zopim.com'], source: DETECTED },
  // The same host serves the pages of Zendesk's help centres.
  { name: 'Zendesk', hosts: ['static.zdassets.com'], path: '/ekr/snippet.js', source: SNIPPET },
  { name: 'Zoho SalesIQ', hosts: ['salesiq.zohopublic.com', 'salesiq.zoho.com', 'salesiq.zoho.eu'], source: DETECTED },
]

/** Messengers in which a link begins a conversation with whom it names. */
export const MESSENGERS: readonly ChatProvider[] = [
  { name: 'WhatsApp', hosts: ['wa.me'], source: 'faq.whatsapp.com: how to use click to chat' },
  {
    name: 'WhatsApp',
    hosts: ['api.whatsapp.com'],
    path: '/send',
    source: 'github.com/enthec/webappanalyzer, WhatsApp',
  },
  { name: 'Messenger', hosts: ['m.me'], source: 'developers.facebook.com: m.me links' },
]
