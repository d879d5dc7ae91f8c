/** A declared language ("en_GB", "EN-gb", "de") as a BCP 47 tag ("en-GB", "de"); null for anything else. */
export function languageTag(declared: string | null | undefined): string | null {
  const [, language = '', region] =
    /^([a-z]{2,3})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}|\d{3}))?(?:[-_,;.].*)?$/i.exec(declared?.trim() ?? '') ?? []
  if (language === '') return null
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase()
}
