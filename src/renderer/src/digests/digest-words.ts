import type { DigestSummary } from '../../../core/compose/digest.ts'

/** A digest's status in a word. */
export const statusWords: Readonly<Record<DigestSummary['status'], string>> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  sending: 'Sending',
  sent: 'Sent',
}

/** A digest's subject; said plainly where it has none yet. */
export const subjectWords = ({ subject }: Pick<DigestSummary, 'subject'>): string => subject.trim() || 'Without a subject'
