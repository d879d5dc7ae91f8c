import type { CheckPorts } from '../../src/core/check/check-ports.ts'
import { undoLog } from '../../src/core/base/undo-log.ts'
import { guessLanguage } from '../../src/core/scoop/page/guess-language.ts'
import { builtInThemes } from '../../src/node/resources/themes.ts'
import { clientSupport } from '../../src/node/resources/client-support.ts'
import { memoryCollection } from './memory-collection.ts'

/** Checking with the real themes and caniemail data, of a library of which nothing is known but what `changes` say. */
export function checkPorts(changes: Partial<CheckPorts> & Pick<CheckPorts, 'rendering'>): CheckPorts {
  return {
    themes: builtInThemes,
    digests: {
      digest: () => Promise.reject(new Error('No digest is kept here.')),
      save: async digest => digest,
    },
    ignored: memoryCollection('ignoredFindings', []),
    articles: async ids => ids.map(id => ({ id, wordCount: 900, usedIn: [] })),
    knownLinks: async () => [],
    askLinks: async () => {},
    readers: async () => [],
    reader: async () => undefined,
    postalAddresses: async () => [],
    pictures: { pictureWeight: async () => 180_000 },
    clientSupport,
    spelling: { misspelt: async () => [] },
    guessLanguage,
    titleWords: async () => [],
    ownWords: memoryCollection('ownWords', []),
    undo: undoLog(),
    giveWay: () => Promise.resolve(),
    ...changes,
  }
}
