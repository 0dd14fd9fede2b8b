/** What customers turn to an airline with: what happened, what they ask, and what can be said to it in public. */
export interface Matter {
  happened: readonly string[]
  question: readonly string[]
  help: readonly string[]
  /** The page of the brand's site that answers it. */
  page: string
}

export const MATTERS: readonly Matter[] = [
  {
    happened: [
      'Flight {flight} to {city} has been pushed back for the third time today.',
      'Sitting at gate {gate} in {city} since {time} and the board just says delayed.',
      'Flight {flight} was meant to leave {city} at {time}.',
      'The {time} from {city} to {city2} shows three different departure times in three places.',
    ],
    question: ['When do we actually leave?', 'Is there a new departure time?', 'Which of the times is right?'],
    help: [
      'Flight {flight} leaves {minutes} minutes late: the crew had reached its limit of hours and the new one is on its way.',
      'The aircraft is still on its way to {city}, boarding starts half an hour after it lands.',
      'Trust the airport screens, the app follows them with up to five minutes of delay.',
    ],
    page: 'delays',
  },
  {
    happened: [
      'We have been on the plane at {city} for {minutes} minutes and nobody tells us anything.',
      'Diverted to {city}, {hours} hours and counting, no food, no word.',
      'All of flight {flight} is camping at gate {gate} in {city}.',
    ],
    question: ['Do we get meal vouchers?', 'Who is in charge here?', 'Is a hotel paid for?'],
    help: [
      'After two hours the service desk by gate {gate} hands out meal vouchers, just show your boarding pass.',
      'A hotel is paid for once the next departure is on another day, the desk in {city} has the rooms.',
    ],
    page: 'delays',
  },
  {
    happened: [
      'My connection in {city} leaves in {minutes} minutes and flight {flight} is still on the ground.',
      'We will miss the last ferry from {city} because of flight {flight}.',
    ],
    question: ['Will somebody rebook us?', 'Does the next one wait?', 'What happens to our bags then?'],
    help: [
      'Everybody with a connection under an hour has been moved to the next departure to {city}, the app shows the new seat.',
      'Bags are moved along with you, the tag stays valid as far as {city}.',
    ],
    page: 'connections',
  },
  {
    happened: [
      'My {thing} never came out on belt {belt} in {city}.',
      'Landed in {city} {days} days ago, my {thing} did not.',
      'The bag tracker has said "in {city}" for {days} days now.',
    ],
    question: [
      'Is anybody looking for it?',
      'How long does tracing usually take?',
      'How do I claim what I had to buy?',
    ],
    help: [
      'Bags that miss a flight from {city} travel on the next one and are brought to your door, usually within a day.',
      'What you had to buy is refunded up to 120 a day, keep the receipts and add them to your report.',
      'The tracker in {city} was down until this morning, your {thing} shows there again now.',
    ],
    page: 'bags',
  },
  {
    happened: [
      'The {thing} I checked in at {city} arrived with a hole in the side.',
      'One wheel of my {thing} stayed in {city}, the rest arrived.',
    ],
    question: ['Where do I report it?', 'Who pays for that?'],
    help: [
      'Damage is repaired for free if it is reported within seven days, the desk beside belt {belt} does it on the spot.',
      'The repair shop in {city} lends you a {thing} until yours is mended.',
    ],
    page: 'damage',
  },
  {
    happened: [
      'Travelling from {city} to {city2} with a {thing} next {day}.',
      'Is a {thing} too much for flight {flight}, asking before I carry it to {city}.',
    ],
    question: ['Does it count as cabin baggage?', 'Do I have to book it?', 'What does it cost?'],
    help: [
      'A {thing} goes as special baggage: it is free of charge up to 23 kilos if you tell us two days ahead.',
      'On the small aircraft to {city} there is room for four large pieces, so do book it early.',
    ],
    page: 'special-baggage',
  },
  {
    happened: [
      'Still no refund for flight {flight}, cancelled by you {days} days ago.',
      'You promised {amount} back within a week, that was {days} days ago.',
      'The refund for my {relative} went to a card that no longer exists.',
    ],
    question: ['Where is my money?', 'How long is this supposed to take?', 'Can it go to another card?'],
    help: [
      'Refunds for cancelled flights are paid within seven working days, since last {day} they are on time again.',
      'When a card has expired the bank still passes the money on to the account behind it.',
      'The {amount} left us on {day}, banks take up to three days more.',
    ],
    page: 'refunds',
  },
  {
    happened: [
      'Got a voucher over {amount} although I had asked for money.',
      'My voucher over {amount} runs out on {day} and nothing flies to {city} before.',
    ],
    question: ['Can it be turned back into cash?', 'Can my {relative} use it?'],
    help: [
      'A voucher can be changed back into money for a whole year, under My trips, then Vouchers.',
      'Vouchers can be passed on, the name on them does not matter.',
    ],
    page: 'vouchers',
  },
  {
    happened: [
      'I was charged twice for the same seat to {city}.',
      'I picked row {row}, paid {amount} for it, and now sit in {row2}.',
    ],
    question: ['Who can look into it?', 'Do I get that back?'],
    help: [
      'The second charge is only a reservation and falls off by itself after three working days.',
      'A seat that was paid for and not given is refunded by itself within five days.',
    ],
    page: 'seats',
  },
  {
    happened: [
      'Trying to move my trip to {city} from {day} to {day2}.',
      'My {relative} is ill and we cannot fly to {city} on {day}.',
    ],
    question: ['Can I do that without paying the fee twice?', 'What does a change cost on the day?'],
    help: [
      'Changes up to 24 hours before departure are free with every fare but Light, under My trips.',
      'With a doctor’s note a change to any {day} within a month costs nothing.',
    ],
    page: 'changes',
  },
  {
    happened: [
      'My {relative} has a middle name that does not fit on the ticket form.',
      'Booked two seats to {city}, got two confirmations for the same person.',
    ],
    question: ['How do I get the name fixed?', 'Is the ticket still valid?'],
    help: [
      'Names of up to 40 letters fit once you leave out the hyphens, the ticket stays valid that way.',
      'The name can be put right under My trips until check-in opens for {city}.',
    ],
    page: 'names',
  },
  {
    happened: [
      'Your site signs me out each time I get to the payment page.',
      'The fare to {city} went up by {amount} between the first and the second click.',
    ],
    question: ['Is there another way to pay?', 'Is that how it is meant to be?'],
    help: [
      'Fares are held for ten minutes once you enter the names, after that the next fare class opens.',
      'The payment page wants cookies for ten minutes, a private window works at once.',
    ],
    page: 'paying',
  },
  {
    happened: [
      'The app shows a blank boarding pass for {city}.',
      'My boarding pass for {day} has vanished from the wallet.',
      'Since the last update the app wants me to log in at every screen.',
      'Online check-in for flight {flight} stops at passport details.',
    ],
    question: ['Is there a way round it?', 'Can I get a paper one for free?', 'Does the website do the same?'],
    help: [
      'Version 8.{belt} that came out this morning repairs that, please update and sign in once more.',
      'A pass printed at the machine beside the bag drop in {city} costs nothing.',
      'Check-in on the website works for all flights while we repair the app.',
    ],
    page: 'app',
  },
  {
    happened: [
      'My {relative} uses a wheelchair and we fly to {city} on {day}.',
      'Flying to {city} with a {thing} and a toddler.',
    ],
    question: ['Who meets us at the gate?', 'How early should we be at the airport?'],
    help: [
      'Help at the airport is free: our colleagues wait at the entrance of the terminal from 90 minutes before departure.',
      'Families board first in {city}, and the family lane opens at {time}.',
    ],
    page: 'assistance',
  },
  {
    happened: ['We would like to take our small dog from {city} to {city2}.', 'Two cats, one basket, {city} on {day}.'],
    question: ['Is that possible in the cabin?', 'What do we need to book ahead?'],
    help: [
      'Small animals travel in the cabin in a bag of up to 45 by 35 by 20, two of them per flight, so do book it early.',
      'On the way to {city2} a vet’s paper is asked for, on the way back none.',
    ],
    page: 'animals',
  },
  {
    happened: [
      'Thinking about the Light fare to {city} for {days} days.',
      'First time with you, from {city} next {day}.',
    ],
    question: ['Does the Light fare include a cabin bag?', 'Is there tea on board?', 'How early does check-in open?'],
    help: [
      'The fare called Light includes a small bag that fits under the seat, a larger one starts at {amount}.',
      'Check-in opens 48 hours before departure, and tea is free on every flight.',
    ],
    page: 'fares',
  },
]
