import { Problem } from '../base/problem.ts'
import { webAddressesIn } from '../base/web-addresses.ts'
import { captureAddress } from './capture-address.ts'
import { captureFile } from './capture-file.ts'
import { formatOf } from './imports/formats.ts'
import { keepCaptured } from './keep-captured.ts'
import type { LongWorks } from './long-work.ts'
import { type Errand, runErrands } from './run-errands.ts'
import type { ScoopManyOrder, ScoopManyOutcome, ScoopTarget } from './scoop-operations.ts'
import type { ScoopPorts } from './scoop-ports.ts'

type Rest = Pick<ScoopManyOrder, 'topicId' | 'scoopedBy'>

/** Captures addresses, files, and the addresses in texts. What holds a whole list is answered as such, for `import.run` to look at. */
export async function scoopMany(ports: ScoopPorts, works: LongWorks, { targets, ...rest }: ScoopManyOrder): Promise<ScoopManyOutcome> {
  const errands = targets.flatMap((target, at) => errandsOf(ports, target, at, rest))
  return runErrands(ports, works, errands, {
    underWay: `Scooping ${errands.length.toLocaleString('en')} articles`,
    done: count => `Scooped ${count.toLocaleString('en')} articles`,
  })
}

function errandsOf(ports: ScoopPorts, { source, title }: ScoopTarget, at: number, rest: Rest): readonly Errand[] {
  if (source.from === 'url') return [addressErrand(ports, source.url, title, at, rest)]
  const keep: Errand['keep'] = captured => keepCaptured(ports, captured)
  if (source.from !== 'text') return [{ target: nameOf(source), at, url: null, keep, capture: () => captureFile(ports, source, rest) }]
  const format = formatOf({ name: source.name, text: source.text, url: null }, null)
  if (format && format.kind !== 'addresses' && format.kind !== 'onetab')
    return [{ target: source.name, at, url: null, keep, capture: async () => ({ list: format.kind }) }]
  const addresses = webAddressesIn(source.text)
  if (addresses.length === 0) return [{ target: source.name, at, url: null, keep, capture: noAddress(source.name) }]
  return addresses.map(found => addressErrand(ports, found.url, found.title || undefined, at, rest))
}

function addressErrand(ports: ScoopPorts, url: string, title: string | undefined, at: number, rest: Rest): Errand {
  const order = { ...rest, url, title }
  return { target: url, at, url, capture: () => captureAddress(ports, order), keep: captured => keepCaptured(ports, captured) }
}

function nameOf(source: Exclude<ScoopTarget['source'], { from: 'url' }>): string {
  return source.from === 'path' ? (source.path.split(/[/\\]/).at(-1) ?? source.path) : source.name
}

function noAddress(name: string): Errand['capture'] {
  return async () => {
    throw new Problem(
      'file-not-understood',
      `There is no web address in ${name}.`,
      'Give at least one that begins with https:// or http://.',
    )
  }
}
