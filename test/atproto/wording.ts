/** Letters to tell texts apart by: numbers would be masked. */
export const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** What guest number `index` asks. */
export function question(index: number): string {
  const things = [
    'my flight',
    'the desk',
    'the lounge',
    'my refund',
    'the app',
    'my seat',
    'the bus',
    'my points',
    'the form',
  ]
  const faults = ['is late', 'is closed', 'does not answer', 'shows an error', 'has changed', 'costs twice as much']
  return `${things[index % things.length]} ${faults[index % faults.length]} in city ${LETTERS[index % 26]}, why?`
}

/** What the brand answers: in other words each time, so that no answer is taken for a robot's. */
export function answerOf(index: number): string {
  const things = ['a gate', 'a seat', 'a bag', 'a meal', 'a refund', 'a delay', 'a desk']
  const number = `${LETTERS[index % 26]}${LETTERS[(index * 7) % 26]}`
  return `Dear guest, we looked into ${things[index % things.length]} for you: case ${number} is with our team now.`
}
