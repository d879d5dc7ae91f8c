import { type Fault, type Finding, findingsFrom } from './finding.ts'
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
import { spellingFaults } from './rules/spelling.ts'
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
  spellingFaults,
]

/** All that is wrong with a digest: what stops sending first, then by rule, each from the top. `giveWay` lets others go first between rules. */
export async function findFaults(matter: CheckMatter, giveWay: () => Promise<void>): Promise<readonly Finding[]> {
  const faults: Fault[] = []
  for (const rule of rules) {
    faults.push(...rule(matter))
    await giveWay()
  }
  return findingsFrom(faults)
}
