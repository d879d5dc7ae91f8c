import type { Answering } from '../base/answering.ts'
import { Problem } from '../base/problem.ts'
import { amend } from '../compose/amendment.ts'
import type { Digest } from '../compose/digest.ts'
import type { CheckOperations, CheckReport } from './check-operations.ts'
import type { CheckPorts, KnownLink } from './check-ports.ts'
import { findFaults } from './find-faults.ts'
import type { Finding } from './finding.ts'
import { hasBareFields } from './rules/merging.ts'
import { gather, type GatherOptions } from './gather.ts'
import { linkAnswers } from './link-answers.ts'
import { lookAt } from './previews/look-at.ts'

/** The checking of digests. */
export interface Checks {
  readonly operations: Answering<CheckOperations>
  /** What is found for those who are to get it; ignored findings are left out. For sending, which refuses what stops it. */
  faultsFor(digest: Digest, options: Omit<GatherOptions, 'asked'>): Promise<readonly Finding[]>
}

/** Opens the checking of digests. What addresses answered when they were asked is remembered until the newsroom closes. */
export function openChecks(ports: CheckPorts): Checks {
  const answers = new Map<string, KnownLink>()

  async function report(digest: Digest, options: Omit<GatherOptions, 'asked'>): Promise<CheckReport> {
    const matter = await gather(ports, digest, { ...options, asked: [...answers.values()] })
    const unwanted = new Set((await ports.ignored.get(digest.id))?.findings)
    const { kept = [], ignored = [] } = Object.groupBy(await findFaults(matter, ports.giveWay), ({ id, level }) =>
      level !== 'stop' && unwanted.has(id) ? 'ignored' : 'kept',
    )
    return { findings: kept, ignored }
  }

  async function reportOn(digest: Digest): Promise<CheckReport> {
    // Reading who is on the lists takes a while where there are many: only fields that may be empty need them.
    const readers = hasBareFields(digest) ? await ports.readers() : []
    const postalAddresses = await ports.postalAddresses()
    return report(digest, { readers, postalAddresses })
  }

  return {
    faultsFor: async (digest, options) => (await report(digest, options)).findings,
    operations: {
      async 'checks.of'({ digest, askLinks }) {
        if (askLinks) for (const link of await linkAnswers(ports, digest)) answers.set(link.url, link)
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
        const fixed = meant.filter(({ fix }) => fix !== null)
        if (fixed.length === 0) throw nothingToFix(meant.length)
        const mended = fixed.reduce((now, { fix }) => (fix ? amend(now, fix.edit) : now), digest)
        return { digest: await ports.digests.save(mended), fixed }
      },
      'checks.look': order => lookAt(ports, order),
    },
  }
}

function nothingToFix(meant: number): Problem {
  return meant === 0
    ? new Problem('not-found', 'The digest has no such finding.', 'Look at what “check” finds now.')
    : new Problem('bad-input', 'None of this can be put right by itself.', 'Each finding says what to do.')
}
