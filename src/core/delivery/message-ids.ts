/** The Message-IDs of an audience, in the room of a number each. */
export interface MessageIds {
  set(n: number, messageId: string): void
  get(n: number): string | null
}

// Stands for the recipient's line; no Message-ID has one (RFC 5322 §3.6.4).
const line = '\0'

/**
 * Message-IDs name the recipient's line (see `messageIdOf`) and are otherwise alike within a delivery, so only what they
 * have in common is kept; one of another form is kept as it is.
 */
export function openMessageIds(size: number): MessageIds {
  const [forms, known]: [string[], Map<string, number>] = [[''], new Map()]
  const formOf = new Uint32Array(size)
  const numberOf = (form: string): number => {
    const number = known.get(form) ?? forms.push(form) - 1
    known.set(form, number)
    return number
  }
  return {
    set: (n, messageId) => void (formOf[n] = numberOf(messageId.replace(`.${n.toString(36)}@`, `.${line}@`))),
    get: n => (formOf[n] ? (forms[formOf[n]] ?? '').replace(`.${line}@`, `.${n.toString(36)}@`) : null),
  }
}
