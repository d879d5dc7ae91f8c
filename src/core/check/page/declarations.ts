import { memory } from '../../render/memory.ts'

/** A declaration of CSS: `color: #fff`, its property and value in lower case. */
export interface Declaration {
  readonly property: string
  readonly value: string
}

// The stories of a digest are all in the same few styles.
const read = memory<readonly Declaration[]>(2_000)

/** The declarations of a style attribute or of a rule's body. What is none is left out. */
export function declarationsOf(style: string): readonly Declaration[] {
  return read.recall(style) ?? read.keep(style, readDeclarations(style))
}

function readDeclarations(style: string): readonly Declaration[] {
  return style.split(/;(?![^(]*\))/).flatMap((part): Declaration[] => {
    const colon = part.indexOf(':')
    if (colon < 1) return []
    const property = part.slice(0, colon).trim().toLowerCase()
    return /^-{0,2}[a-z][a-z-]*$/.test(property)
      ? [
          {
            property,
            value: part
              .slice(colon + 1)
              .trim()
              .toLowerCase(),
          },
        ]
      : []
  })
}

/** The bodies of the rules of a style sheet, rules within `@media` and the like among them. */
export function ruleBodies(sheet: string): readonly string[] {
  return [...sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) => body)
}
