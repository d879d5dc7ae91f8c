import type { SubscriberImportReport } from '../../../core/subscribers/subscribers-operations.ts'

/** The rejected rows of an import as a CSV file in UTF-8 with a BOM, to be corrected and imported again. */
export function rejectedCsv(rejected: SubscriberImportReport['rejected']): string {
  const lines = rejected.map(({ line, reason, row }) => [String(line), reason, row].map(cell).join(','))
  return `\ufeff${['line,reason,row', ...lines].join('\r\n')}\r\n`
}

/** Quoted; what a spreadsheet would run as a formula begins with an apostrophe. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
