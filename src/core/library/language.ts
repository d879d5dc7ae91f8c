import { Problem } from '../base/problem.ts'

/** A language tag in its usual spelling (BCP 47); null for none. Throws bad-input. */
export function tidyLanguage(language: string | null): string | null {
  const trimmed = language?.trim() ?? ''
  if (trimmed === '') return null
  try {
    return Intl.getCanonicalLocales(trimmed)[0] ?? null
  } catch (cause) {
    throw new Problem('bad-input', 'That is not the code of a language.', 'Enter one such as en, de or pt-BR.', { cause })
  }
}
