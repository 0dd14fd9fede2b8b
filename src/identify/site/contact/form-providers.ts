/** Where forms are served from that a page embeds in a frame or by a script; a host stands for all below it too. */
export interface FormProvider {
  name: string
  hosts: readonly string[]
  /** What the path begins with, where the host serves other things as well. */
  path?: string
  source: string
}

const DETECTED = 'github.com/enthec/webappanalyzer, category "Form builders"'
const SNIPPET = 'the install snippet of the vendor, as pages carry it'

export const FORM_PROVIDERS: readonly FormProvider[] = [
  { name: 'HubSpot', hosts: ['hsforms.net', 'hsforms.com'], source: SNIPPET },
  { name: 'Typeform', hosts: ['typeform.com'], source: SNIPPET },
  { name: 'Google Forms', hosts: ['docs.google.com'], path: '/forms/', source: DETECTED },
  { name: 'Google Forms', hosts: ['forms.gle'], source: SNIPPET },
  { name: 'Microsoft Forms', hosts: ['forms.office.com', 'forms.cloud.microsoft'], source: SNIPPET },
  { name: 'Jotform', hosts: ['jotform.com', 'jotform.us', 'jotformeu.com'], source: DETECTED },
  { name: 'Formstack', hosts: ['formstack.com'], path: '/forms', source: DETECTED },
  { name: 'FormAssembly', hosts: ['tfaforms.net', 'tfaforms.com'], source: DETECTED },
  { name: 'Fillout', hosts: ['server.fillout.com'], source: DETECTED },
  { name: 'Formsite', hosts: ['formsite.com'], source: DETECTED },
  { name: 'Heyflow', hosts: ['static.heyflow.app'], source: DETECTED },
]
