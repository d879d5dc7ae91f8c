/** A declared language ("en_GB", "EN-gb", "zh-hant-TW") as a BCP 47 tag ("en-GB", "zh-Hant-TW"); null for anything else. */
export function languageTag(declared: string | null | undefined): string | null {
  const [, language = '', script = '', region = ''] =
    /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_,;.].*)?$/i.exec(declared?.trim() ?? '') ?? []
  if (language === '') return null
  const parts = [language.toLowerCase(), script.slice(0, 1).toUpperCase() + script.slice(1).toLowerCase(), region.toUpperCase()]
  return parts.filter(part => part !== '').join('-')
}
