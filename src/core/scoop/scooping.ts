import type { Answering } from '../base/answering.ts'
import { exportLibrary } from './export-library.ts'
import { longWorks } from './long-work.ts'
import { readdress } from './readdress.ts'
import { runImport } from './run-import.ts'
import { scoopAgain } from './scoop-again.ts'
import { scoopMany } from './scoop-many.ts'
import type { ScoopOperations } from './scoop-operations.ts'
import { scoopPage } from './scoop-page.ts'
import type { ScoopPorts } from './scoop-ports.ts'

/** Getting articles in: from the web one by one, and from files and feeds many at a time. */
export interface Scooping {
  readonly operations: Answering<ScoopOperations>
}

/** Opens scooping; it keeps nothing of its own. `works` is all cancellable work, others' among it. */
export function openScooping(ports: ScoopPorts, works = longWorks()): Scooping {
  return {
    operations: {
      'scoop.page': order => scoopPage(ports, order),
      'scoop.many': order => scoopMany(ports, works, order),
      'scoop.again': ids => scoopAgain(ports, works, ids),
      'scoop.address': order => readdress(ports, order),
      'work.cancel': async id => works.cancel(id),
      'import.run': order => runImport(ports, order),
      'library.export': order => exportLibrary(ports, order),
    },
  }
}
