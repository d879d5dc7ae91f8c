import { readPart } from './xml-parts.ts'

/** The texts that cells share, runs of one text joined; what says only how to pronounce it (`rPh`) is left out. */
export async function sharedStrings(xml: Uint8Array | undefined): Promise<readonly string[]> {
  const strings: string[] = []
  if (!xml) return strings
  let text = ''
  let inText = false
  let spoken = 0
  await readPart(xml, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') spoken += 1
      inText = name === 't' && spoken === 0
    },
    text(part) {
      if (inText) text += part
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text))
      else if (name === 'rPh') spoken -= 1
      inText = false
    },
  })
  return strings
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376 part 1, §22.9.2.19). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
