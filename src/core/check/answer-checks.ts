import type { Answering } from '../base/answering.ts'
import { Problem } from '../base/problem.ts'
import { amend } from '../compose/amendment.ts'
import type { Digest } from '../compose/digest.ts'
import type { CheckOperations, CheckReport, LinksKnown } from './check-operations.ts'
import type { CheckPorts } from './check-ports.ts'
import { findFaults } from './find-faults.ts'
import type { Finding } from './finding.ts'
import { hasBareFields } from './rules/merging.ts'
import { gather, type GatherOptions } from './gather.ts'
import type { CheckMatter } from './matter.ts'
import { readPage } from './page/read-page.ts'
import { lookAt } from './previews/look-at.ts'
import { ownWordsOperations } from './spelling/own-words.ts'
import { webAddresses } from './web-addresses.ts'

/** The checking of digests. */
export interface Checks {
  readonly operations: Answering<CheckOperations>
  /**
   * What is found for those who are to get it; ignored findings are left out. For sending, which refuses what stops it: spelling stops
   * nothing, and no dictionary is loaded for it.
   */
  faultsFor(digest: Digest, options: Omit<GatherOptions, 'spelling'>): Promise<readonly Finding[]>
}

/** Opens the checking of digests. */
export function openChecks(ports: CheckPorts): Checks {
  async function report(digest: Digest, options: GatherOptions): Promise<CheckReport> {
    const matter = await gather(ports, digest, options)
    const unwanted = new Set((await ports.ignored.get(digest.id))?.findings)
    const { kept = [], ignored = [] } = Object.groupBy(await findFaults(matter, ports.giveWay), ({ id, level }) =>
      level !== 'stop' && unwanted.has(id) ? 'ignored' : 'kept',
    )
    return { findings: kept, ignored, links: linksKnown(matter) }
  }

  async function reportOn(digest: Digest): Promise<CheckReport> {
    // Reading who is on the lists takes a while where there are many: only fields that may be empty need them.
    const readers = hasBareFields(digest) ? await ports.readers() : []
    const postalAddresses = await ports.postalAddresses()
    return report(digest, { readers, postalAddresses, spelling: true })
  }

  return {
    faultsFor: async (digest, options) => (await report(digest, { ...options, spelling: false })).findings,
    operations: {
      async 'checks.of'({ digest, askLinks }) {
        if (askLinks) await ports.askLinks(await addressesOf(ports, digest))
        return reportOn(digest)
      },
      async 'checks.ignore'({ digestId, findingId, ignored }) {
        await ports.ignored.change(digestId, now => {
          const others = (now?.findings ?? []).filter(id => id !== findingId)
          const findings = ignored ? [...others, findingId] : others
          return findings.length === 0 ? undefined : { id: digestId, findings }
        })
      },
      async 'checks.fix'({ digestId, findingIds }) {
        const digest = await ports.digests.digest(digestId)
        const { findings } = await reportOn(digest)
        const meant = findings.filter(({ id }) => findingIds?.includes(id) ?? true)
        const fixed = meant.filter(({ fix }) => fix && (findingIds !== null || !fix.isGuess))
        if (fixed.length === 0) throw nothingToFix(meant.length)
        const mended = fixed.reduce((now, { fix }) => (fix ? amend(now, fix.edit) : now), digest)
        return { digest: await ports.digests.save(mended), fixed }
      },
      'checks.look': order => lookAt(ports, order),
      ...ownWordsOperations(ports),
    },
  }
}

async function addressesOf({ rendering }: CheckPorts, digest: Digest): Promise<readonly string[]> {
  return webAddresses(readPage((await rendering.render(digest, { pictureAddress: file => `images/${file}`, marks: true })).html))
}

function linksKnown({ addresses, links }: CheckMatter): LinksKnown {
  const known = addresses.flatMap(address => links.get(address) ?? [])
  const since = known.map(({ checkedAt }) => checkedAt).toSorted()[0] ?? null
  return { total: addresses.length, known: known.length, since }
}

function nothingToFix(meant: number): Problem {
  return meant === 0
    ? new Problem('not-found', 'The digest has no such finding.', 'Look at what “check” finds now.')
    : new Problem('bad-input', 'None of this can be put right by itself.', 'Each finding says what to do.')
}
