/** "1 article", "2,500 articles": the plural adds an s unless it is given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** Bytes as people read them: "812 bytes", "48 KB", "3.2 MB" (1 KB = 1,024 bytes). */
export function byteWords(bytes: number): string {
  if (bytes < 1_024) return counted(bytes, 'byte')
  if (bytes < 1_024 * 1_024) return `${Math.round(bytes / 1_024).toLocaleString('en-GB')} KB`
  return `${(bytes / (1_024 * 1_024)).toFixed(1)} MB`
}

/** A span of time as people say it: "under a minute", "about 4 minutes", "about 2 hours". */
export function spanWords(seconds: number): string {
  if (seconds < 50) return seconds < 10 ? 'a few seconds' : 'under a minute'
  if (seconds < 55 * 60) return `about ${counted(Math.round(seconds / 60), 'minute')}`
  return `about ${counted(Math.round(seconds / 3_600), 'hour')}`
}

/** A rate in messages: "12 a second", "40 a minute" for the slow. */
export function rateWords(perSecond: number): string {
  if (perSecond >= 1) return `${perSecond.toLocaleString('en-GB', { maximumFractionDigits: perSecond < 10 ? 1 : 0 })} a second`
  return `${Math.round(perSecond * 60)} a minute`
}
