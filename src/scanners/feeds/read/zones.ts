import type { Seconds } from '../../../evidence/time.ts'

/** Hours from UTC of the zones that RFC 822 names, and of those that feeds write besides; of several that bear a name the most met. */
const ZONES: Readonly<Record<string, number>> = {
  ...{
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 1,
    bst: 1,
    cet: 1,
    met: 1,
    wat: 1,
    cest: 2,
    mest: 2,
    mez: 1,
    mesz: 2,
    eet: 2,
    sast: 2,
    cat: 2,
  },
  ...{
    eest: 3,
    msk: 3,
    trt: 3,
    eat: 3,
    msd: 4,
    gst: 4,
    pkt: 5,
    ist: 5.5,
    ict: 7,
    wib: 7,
    sgt: 8,
    hkt: 8,
    awst: 8,
    pht: 8,
  },
  ...{ jst: 9, kst: 9, acst: 9.5, acdt: 10.5, aest: 10, aedt: 11, nzst: 12, nzdt: 13, ndt: -2.5, nst: -3.5 },
  ...{
    brt: -3,
    art: -3,
    clst: -3,
    clt: -4,
    adt: -3,
    ast: -4,
    edt: -4,
    est: -5,
    cdt: -5,
    cst: -6,
    mdt: -6,
    mst: -7,
    pdt: -7,
    pst: -8,
  },
  ...{ akdt: -8, akst: -9, hst: -10 },
}

/** What Americans call their zones all the year. */
const REGIONS: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
}

/**
 * Seconds from UTC of a zone as feeds write it: a name, an offset, both (`GMT+0100`, `-0500 EST`), a region
 * (`Europe/Berlin`); null for what is none.
 *
 * @param wall the time that the clock there shows, as if it were UTC: a region has summer time.
 */
export function zoneOffset(zone: string, wall: Seconds): Seconds | null {
  const offsets = zone.split(' ').map((part) => ({ part, offset: offsetOf(part.toLowerCase(), wall) }))
  if (offsets.some(({ offset }) => offset === null)) return null
  return (offsets.find(({ part }) => /\d/.test(part)) ?? offsets[0])?.offset ?? null
}

function offsetOf(name: string, wall: Seconds): Seconds | null {
  // The letters of the military were defined the wrong way round, so RFC 2822 (4.3) takes them for UTC.
  if (name === '' || /^[a-z]$/.test(name)) return 0
  const numeric = /^(?:gmt|utc|z)?([+\u2212-])(\d{1,2}):?(\d{2})?$/.exec(/^\d{4}$/.test(name) ? `+${name}` : name)
  if (numeric) {
    const [, sign, hours, minutes = '0'] = numeric
    const seconds = Number(hours) * 3600 + Number(minutes) * 60
    return Number(hours) > 14 || Number(minutes) > 59 ? null : sign === '+' ? seconds : -seconds
  }
  if (Object.hasOwn(ZONES, name)) return (ZONES[name] ?? 0) * 3600
  const region = Object.hasOwn(REGIONS, name) ? REGIONS[name] : name
  return region?.includes('/') ? offsetIn(region, wall) : null
}

/** How far a region's clocks are ahead of UTC when they show a time; null for no region. */
function offsetIn(region: string, wall: Seconds): Seconds | null {
  if (!Number.isFinite(wall) || !/^[a-z_/+\d-]+$/i.test(region)) return null
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: region, timeZoneName: 'longOffset' })
    const at = (time: Seconds): Seconds => {
      const name = format.formatToParts(time * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? ''
      return name === 'GMT' ? 0 : (offsetOf(name.toLowerCase(), time) ?? 0)
    }
    return at(wall - at(wall))
  } catch {
    return null
  }
}
