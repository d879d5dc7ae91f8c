import { openChecks } from '../../src/core/check/answer-checks.ts'
import type { CheckPorts } from '../../src/core/check/check-ports.ts'
import type { Finding } from '../../src/core/check/finding.ts'
import type { Digest } from '../../src/core/compose/digest.ts'
import { checkPorts } from './check-ports.ts'
import { rendering } from './harbour-rendering.ts'

/** Checking with the real MJML. */
export function checking(changes: Partial<CheckPorts> = {}): ReturnType<typeof openChecks>['operations'] {
  return openChecks(checkPorts({ rendering, ...changes })).operations
}

/** What is found in a digest. */
export async function findingsIn(digest: Digest, changes: Partial<CheckPorts> = {}): Promise<readonly Finding[]> {
  return (await checking(changes)['checks.of']({ digest, askLinks: false })).findings
}
