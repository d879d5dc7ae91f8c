/** JSON as pages write it: in comments or CDATA, with line ends in strings, trailing commas, or a semicolon; null when it is none. */
export function looseJson(json: string): unknown {
  const bare = json
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:(?:\/\/\s*|\/\*\s*)?(?:-->|\]\]>)(?:\s*\*\/)?)\s*;?\s*$/g, '')
    .replace(/;\s*$/, '')
  return parsed(bare) ?? parsed(repaired(bare))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Line ends in strings become spaces, false escapes plain letters, commas before an end go, and objects in a row a list. */
function repaired(json: string): string {
  if (json.length > 1_000_000) return ''
  let inString = false
  let out = ''
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at] ?? ''
    if (character === '\\' && inString) {
      out += validEscape(json, at)
      at += 1
    } else if (character === '"') {
      inString = !inString
      out += character
    } else out += inString && character < ' ' ? ' ' : character
  }
  const joined = out
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/}\s*{/g, '},{')
    .trim()
  return joined.startsWith('{') && joined.endsWith('}') && joined.includes('},{') ? `[${joined}]` : joined
}

function validEscape(json: string, at: number): string {
  const next = json[at + 1] ?? ''
  return /["\\/bfnrtu]/.test(next) ? `\\${next}` : next < ' ' ? '' : next
}
