import { inflateSync } from 'node:zlib'

// An object stream holds a few hundred small objects; what unpacks to more is not one.
const longestStream = 8 * 1024 * 1024
const longestPacked = 1024 * 1024
const mostUnpacked = 64 * 1024 * 1024
const mostStreams = 400
const longestDictionary = 4_000
const longestObject = 20_000

/** The source of the object of a number (from after `obj`), in the file itself or packed into a stream; null when there is none. */
export function pdfObject(pdf: string, number: number): string | null {
  const plain = pdf.lastIndexOf(`\n${number} 0 obj`)
  const alone = plain >= 0 ? plain : pdf.lastIndexOf(`\r${number} 0 obj`)
  if (alone >= 0) return pdf.slice(alone + `\n${number} 0 obj`.length, alone + longestObject)
  for (const packed of objectStreams(pdf)) {
    const found = inStream(packed, number)
    if (found !== null) return found
  }
  return null
}

interface Packed {
  readonly count: number
  readonly first: number
  readonly objects: string
}

/** The object streams (ISO 32000-2 §7.5.7) that are packed with Flate, the last first, as a later one replaces an earlier. */
function* objectStreams(pdf: string): Generator<Packed> {
  let left = mostUnpacked
  let at = pdf.length
  for (let seen = 0; seen < mostStreams && left > 0; seen += 1) {
    at = pdf.lastIndexOf('/ObjStm', at - 1)
    if (at < 0) return
    const packed = streamAt(pdf, at)
    if (packed === null) continue
    left -= packed.objects.length
    yield packed
  }
}

function streamAt(pdf: string, at: number): Packed | null {
  const around = pdf.slice(Math.max(0, at - longestDictionary), at + longestDictionary)
  const here = Math.min(at, longestDictionary)
  const opening = around.indexOf('stream', here)
  const dictionary = around.slice(Math.max(0, around.lastIndexOf('<<', here)), opening)
  if (opening < 0 || !/\/FlateDecode\b/.test(dictionary) || /\/DecodeParms\b/.test(dictionary)) return null
  const [count = NaN, first = NaN] = ['N', 'First'].map(name => Number(new RegExp(`/${name}\\s+(\\d{1,9})`).exec(dictionary)?.[1]))
  const begin = at - here + opening + (around.startsWith('\r\n', opening + 6) ? 8 : 7)
  // What stands after the packed data is not read by whoever unpacks them, so their length need not be known.
  const objects = count > 0 && first > 0 ? unpacked(pdf.slice(begin, begin + longestPacked)) : null
  return objects === null ? null : { count, first, objects }
}

function unpacked(stream: string): string | null {
  try {
    return inflateSync(Buffer.from(stream, 'latin1'), { maxOutputLength: longestStream }).toString('latin1')
  } catch {
    return null
  }
}

/** A stream begins with pairs of an object's number and its place. */
function inStream({ count, first, objects }: Packed, number: number): string | null {
  const numbers = objects
    .slice(0, first)
    .trim()
    .split(/\s+/, count * 2)
    .map(Number)
  const index = numbers.findIndex((value, at) => at % 2 === 0 && value === number)
  const place = index < 0 ? undefined : numbers[index + 1]
  return place === undefined || Number.isNaN(place) ? null : objects.slice(first + place, first + place + longestObject)
}
