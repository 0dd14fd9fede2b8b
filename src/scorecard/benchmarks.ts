import type { Benchmark } from './schema.ts'

/** What others were found to do, by metric: context to read a value against. Source and year are always told with it. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'answered-72h': {
    text: '42 % answered on average, over the care handles of the Interbrand 100 on Twitter',
    value: 0.42,
    source: 'Simply Measured 2012-13',
    year: 2013,
  },
  answered: {
    text: '12 % of all messages answered; seven in eight were not within 72 hours',
    value: 0.12,
    source: 'Sprout Social Index 2015',
    year: 2015,
  },
  'first-response-time': {
    text: '5.1 h on average, over the care handles of the Interbrand 100 on Twitter',
    value: 18_360,
    source: 'Simply Measured 2012-13',
    year: 2013,
  },
  'follow-up-response-time': {
    text: '42 % of people who complain in social media expect an answer within an hour',
    value: 3600,
    source: 'The Social Habit',
    year: 2012,
  },
  waiting: {
    text: 'US airlines answered fewer than half of the complaints directed at them on Twitter',
    value: null,
    source: 'Gunarathne, Rui and Seidmann, MIS Quarterly 42 (2018)',
    year: 2018,
  },
  'handed-off': {
    text: '46 % of care replies sent people elsewhere: link 20, ask for more 12, e-mail 9, direct message 6, telephone 5 %',
    value: 0.46,
    source: 'Simply Measured',
    year: 2013,
  },
  'socially-devoted': {
    text: 'open to posts, at least 65 % answered, at least 50 questions in the quarter',
    value: 0.65,
    source: 'Socialbakers',
    year: 2012,
  },
  'very-responsive': {
    text: '90 % answered and 15 min over the last 7 days',
    value: 0.9,
    source: 'Facebook',
    year: 2016,
  },
}

/** A benchmark as a phrase with its source and year. */
export function cite({ text, source, year }: Benchmark): string {
  return source.includes(String(year)) || source.includes(String(year % 100).padStart(2, '0'))
    ? `${text} (${source})`
    : `${text} (${source} ${year})`
}
