const few = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const many = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

/** A number for a reader: 7, 0.4, 9,876, 12.3K, 4M. */
export function number(value: number): string {
  return (Math.abs(value) < 10_000 ? few : many).format(value)
}
