import type { Handlers } from '../../contract/newsroom.ts'
import { digestId } from '../desk.ts'
import { UsageError } from '../usage-error.ts'

/** The digest that the command line names. */
export async function digestMeant(handlers: Handlers, digest: string | undefined): Promise<string> {
  if (digest === undefined) throw new UsageError('Which digest? Give its id, its number or “latest”.')
  return digestId(handlers, digest)
}
