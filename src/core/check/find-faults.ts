import { type Finding, findingsFrom } from './finding.ts'
import type { CheckMatter } from './matter.ts'
import { blockLinkFaults } from './rules/block-links.ts'
import { envelopeFaults } from './rules/envelope.ts'
import { layoutFaults } from './rules/layout.ts'
import { mailLinkFaults } from './rules/mail-links.ts'
import { mergeFaults } from './rules/merging.ts'
import { creditFaults } from './rules/credit.ts'
import { partFaults } from './rules/parts.ts'
import { pictureFaults } from './rules/pictures.ts'
import { contrastFaults } from './rules/contrast.ts'
import { headingFaults } from './rules/headings.ts'
import { sendingFaults } from './rules/sending.ts'
import { spamFaults } from './rules/spam.ts'
import { supportFaults } from './rules/support.ts'

/** Every rule there is; what sending refuses is found by the same ones. */
const rules: readonly ((matter: CheckMatter) => ReturnType<typeof envelopeFaults>)[] = [
  envelopeFaults,
  sendingFaults,
  mergeFaults,
  layoutFaults,
  partFaults,
  blockLinkFaults,
  mailLinkFaults,
  pictureFaults,
  headingFaults,
  contrastFaults,
  creditFaults,
  supportFaults,
  spamFaults,
]

/** All that is wrong with a digest: what stops sending first, then by rule, each from the top. */
export function findFaults(matter: CheckMatter): readonly Finding[] {
  return findingsFrom(rules.flatMap(rule => rule(matter)))
}
