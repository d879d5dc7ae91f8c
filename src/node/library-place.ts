import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** Which library to open, and whether to fill a new one with the sample. */
export interface LibraryPlace {
  readonly path: string
  readonly sample: boolean
}

/** From `--library DIR` and `--sample` among an app's arguments, then `BROADSHEET_LIBRARY`, then `Broadsheet` in the home folder. */
export function libraryPlace(argv: readonly string[], environment: NodeJS.ProcessEnv): LibraryPlace {
  const { values } = parseArgs({
    args: argv.slice(1),
    options: { library: { type: 'string' }, sample: { type: 'boolean' } },
    strict: false,
  })
  return {
    path: typeof values.library === 'string' ? resolve(values.library) : defaultLibrary(environment),
    sample: values.sample === true,
  }
}

/** Where the library is when nobody says. */
export function defaultLibrary(environment: NodeJS.ProcessEnv): string {
  return environment['BROADSHEET_LIBRARY'] ? resolve(environment['BROADSHEET_LIBRARY']) : join(homedir(), 'Broadsheet')
}

/** Where passwords and keys are kept outside Electron: with the user's configuration, never in a library. */
export function secretsFolder(environment: NodeJS.ProcessEnv): string {
  return join(environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'broadsheet')
}
