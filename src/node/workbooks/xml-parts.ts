import { Parser } from 'htmlparser2'
import { pacing } from '../../core/base/pacing.ts'

/** Hears the elements of a part, their names without a prefix. Entities of the part's own are not resolved, nor anything outside it. */
export interface PartListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

const slice = 64 * 1024

/** Reads a part of a workbook in slices, so that others are answered in between. */
export async function readPart(xml: Uint8Array, listener: PartListener): Promise<void> {
  const pause = pacing()
  const decoder = new TextDecoder()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => listener.open(bare(name), attributes),
      ontext: text => listener.text(text),
      onclosetag: name => listener.close(bare(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < xml.length; at += slice) {
    parser.write(decoder.decode(xml.subarray(at, at + slice), { stream: true }))
    const rest = pause()
    if (rest) await rest
  }
  parser.end()
}

/** Hears only where elements begin. */
export async function eachElement(
  xml: Uint8Array,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  await readPart(xml, { open, text() {}, close() {} })
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
