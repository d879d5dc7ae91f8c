import { foldText } from '../../base/words.ts'
import { oneLine, shorten } from '../../base/text.ts'
import type { Fault, Fix } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'

// Mail readers on phones show 30 to 45 characters of a subject, those on desktops about 70.
const subjectAtMost = 70
// Gmail on a wide screen shows about 120 characters of subject and preheader together.
const preheaderAtMost = 130

/** What a list of mails shows of the digest: its subject and the words after it. */
export function envelopeFaults({ digest, page }: CheckMatter): readonly Fault[] {
  const subject = oneLine(digest.subject)
  const preheader = oneLine(digest.preheader)
  const faults: Fault[] = []
  if (subject === '')
    faults.push({ rule: 'no-subject', level: 'stop', what: 'The digest has no subject.', remedy: 'Write one in the composer.' })
  if (subject.length > subjectAtMost)
    faults.push({
      rule: 'long-subject',
      level: 'hint',
      what: `The subject has ${subject.length} characters, and mail readers show 70 at most.`,
      remedy: 'Put what matters first, or say it in fewer words.',
    })
  if (preheader === '') faults.push(noPreheader(firstWords(page.elements.filter(({ hidden }) => !hidden).map(({ ownText }) => ownText))))
  if (preheader.length > preheaderAtMost)
    faults.push({
      rule: 'long-preheader',
      level: 'hint',
      what: `The preheader has ${preheader.length} characters, and mail readers show some 130 at most.`,
      remedy: 'Say it in fewer words; the rest is never seen.',
    })
  if (subject !== '' && repeats(subject, preheader))
    faults.push({
      rule: 'preheader-repeats-subject',
      level: 'warn',
      what: 'The preheader repeats the subject.',
      remedy: 'Say what else is in the digest: the two stand side by side in every list of mails.',
      fix: keepTheRest(subject, preheader),
    })
  return faults
}

/** What follows the subject in a preheader that begins with it; nothing to keep where nothing follows. */
function keepTheRest(subject: string, preheader: string): Fix | null {
  const rest = preheader.slice(subject.length).replace(/^[^\p{L}\p{N}]+/u, '')
  return rest === '' ? null : { label: 'Keep what follows it', edit: { do: 'edit-digest', edits: { preheader: rest } } }
}

function noPreheader(leaks: string): Fault {
  const shown = leaks === '' ? '' : ` Mail readers show the first words of the mail in its place: “${leaks}”.`
  return {
    rule: 'no-preheader',
    level: 'warn',
    what: `The digest has no preheader.${shown}`,
    remedy: 'Write a line that goes on from the subject.',
  }
}

function firstWords(texts: readonly string[]): string {
  return shorten(
    texts
      .filter(text => text !== '')
      .slice(0, 6)
      .join(' '),
    60,
  )
}

function repeats(subject: string, preheader: string): boolean {
  const [one, other] = [foldText(subject), foldText(preheader)].map(text => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
  return one !== undefined && other !== undefined && other !== '' && (other === one || other.startsWith(`${one} `))
}
