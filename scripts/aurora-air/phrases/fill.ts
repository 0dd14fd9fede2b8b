import type { Dice } from '../dice.ts'

const CITIES = (
  'Northhaven,Port Lumen,Eastmere,Calder Bay,Vellin,Saltmarsh,Brightwater,Tarn Island,Kestrel Point,Old Quay,Harrowgate ' +
  'Falls,Lindmoor,Ostermark,Silverfjord,Westerholm,Juniper Sound'
).split(',')
const DAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',')
const THINGS = 'guitar,buggy,suitcase,backpack,cello,tent,pair of skis,wedding dress,bike box,pushchair'.split(',')
const RELATIVES = 'mother,father,sister,brother,grandmother,daughter,son,partner,best friend,neighbour'.split(',')

const SLOTS: Record<string, (dice: Dice) => string> = {
  city: (dice) => dice.pick(CITIES),
  day: (dice) => dice.pick(DAYS),
  thing: (dice) => dice.pick(THINGS),
  relative: (dice) => dice.pick(RELATIVES),
  flight: (dice) => String(dice.int(101, 989)),
  hours: (dice) => String(dice.int(2, 9)),
  days: (dice) => String(dice.int(3, 19)),
  minutes: (dice) => String(dice.int(11, 95)),
  row: (dice) => `${dice.int(4, 31)}${dice.pick(['A', 'B', 'C', 'D', 'E', 'F'])}`,
  gate: (dice) => `${dice.pick(['A', 'B', 'C'])}${dice.int(2, 28)}`,
  time: (dice) => `${dice.int(5, 22)}:${dice.pick(['05', '10', '20', '25', '40', '50', '55'])}`,
  amount: (dice) => String(dice.int(24, 460)),
  belt: (dice) => String(dice.int(1, 9)),
}

/** What the slots of a conversation stand for. */
export type Known = Record<string, string>

/**
 * Replaces `{slots}`. The same slot says the same wherever the same `known` is handed in, which is added to; `{city2}`
 * is another city.
 */
export function fill(template: string, dice: Dice, known: Known = {}): string {
  return template.replace(/\{([a-z]+)(2?)\}/gu, (whole, slot: string, second: string) => {
    const key = slot + second
    const make = SLOTS[slot]
    let value = known[key]
    while (value === undefined || (second !== '' && value === known[slot])) {
      if (!make) throw new Error(`no words for ${whole}`)
      value = make(dice)
    }
    known[key] = value
    return value
  })
}
