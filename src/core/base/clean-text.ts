// Control characters, byte order marks and the marks that turn the reading direction of all that follows.
const unwanted = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

/** Text without what no mail reader shows: control characters, halves of characters. Line ends and tabs stay. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unwanted, '')
}

/** Clean text without line ends, as a header or an attribute needs it. Spaces at its ends stay. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\n\t]+/g, ' ')
}
