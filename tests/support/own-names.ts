import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/** A view of the machine's names that only the programs started through it have. */
export interface OwnNames {
  /** The beginning of a command line that sees these names. */
  readonly through: readonly string[]
  /** Has these names for this machine from now on, also for programs that run already; any other name cannot be looked up. */
  know(...names: readonly string[]): Promise<void>
}

// The files keep their place while they are written anew, so that what is mounted over the system's own changes with them.
const withFiles = 'mount --bind "$1" /etc/hosts && mount --bind "$2" /etc/resolv.conf && shift 2 && exec "$@"'

/** Null where this process may not have a view of its own: it takes root on Linux. */
export async function ownNames(): Promise<OwnNames | null> {
  const folder = await temporaryFolder()
  const [hosts, resolv] = [join(folder, 'hosts'), join(folder, 'resolv.conf')]
  const know = (...names: readonly string[]): Promise<void> =>
    writeFile(hosts, ['127.0.0.1 localhost', ...names.map(name => `127.0.0.1 ${name}`), ''].join('\n'))
  await know()
  // Nothing answers on port 53 of this machine, as when the name server is gone.
  await writeFile(resolv, 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n')
  const through = ['unshare', '--mount', 'sh', '-c', withFiles, 'sh', hosts, resolv] as const
  const [program, ...rest] = [...through, 'true'] as const
  return spawnSync(program, rest).status === 0 ? { through, know } : null
}
