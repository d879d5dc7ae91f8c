import { eachElement } from './xml-parts.ts'

/** What a number in a cell stands for. */
export type NumberKind = 'number' | 'date' | 'time'

/** Answers by a cell's style what its number stands for. */
export type NumberFormats = (style: number) => NumberKind

// ECMA-376 part 1, §18.8.30: the formats that every program knows by number.
const builtInDates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]
const builtInTimes = [18, 19, 20, 21, 32, 33, 45, 46, 47]

/** Reads which cells show dates, out of a workbook's styles. */
export async function numberFormats(xml: Uint8Array | undefined): Promise<NumberFormats> {
  const kinds = new Map<number, NumberKind>([
    ...builtInDates.map(id => [id, 'date'] as const),
    ...builtInTimes.map(id => [id, 'time'] as const),
  ])
  const styles: NumberKind[] = []
  let inCells = false
  if (xml)
    await eachElement(xml, (name, attributes) => {
      if (name === 'numFmt') kinds.set(Number(attributes['numFmtId']), kindOf(attributes['formatCode'] ?? ''))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'cellStyles' || name === 'dxfs') inCells = false
      else if (name === 'xf' && inCells) styles.push(kinds.get(Number(attributes['numFmtId'])) ?? 'number')
    })
  return style => styles[style] ?? 'number'
}

/** A format of the workbook's own: letters of dates outside quotes, escapes and colours make it one. */
function kindOf(code: string): NumberKind {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase()
  if (/[yd]/.test(bare)) return 'date'
  return /[hs]/.test(bare) ? 'time' : 'number'
}
