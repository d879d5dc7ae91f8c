import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { spelling } from '../../../src/node/spelling/spelling.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const dictionaries = spelling('/nowhere')
const wrong = async (language: string, ...words: readonly string[]): Promise<readonly string[] | undefined> =>
  (await dictionaries.misspelt(language, words))?.map(({ word }) => word)

describe('the dictionaries that come along', () => {
  it.each([
    ['en', ['harbour', 'harbor', 'don’t', 'unexploded', 'brickworks', 'café', 'recieve', 'untill'], ['recieve', 'untill']],
    ['en-US', ['harbor', 'harbour'], ['harbour']],
    ['en-AU', ['harbor', 'harbour'], ['harbor']],
    ['fr-CA', ['l’heure', 'été', 'bonjuor'], ['bonjuor']],
    ['es', ['mañana', 'manana'], ['manana']],
    ['nl', ['havenstad', 'fieets'], ['fieets']],
    ['pl', ['łódka', 'łódkaa'], ['łódkaa']],
    ['pt-BR', ['amanhã', 'amanhaa'], ['amanhaa']],
  ])('know %s', async (language, words, misspelt) => {
    expect(await wrong(language, ...words)).toEqual(misspelt)
  })

  it.each(['de', 'ja', 'pt-PT', 'xx', '../en', 'constructor'])('say nothing of %s, for which there is none', async language => {
    expect(await wrong(language, 'xyzzyx')).toBeUndefined()
  })

  it('suggest what may be meant, the likeliest first, and the same when they are asked again', async () => {
    const first = await dictionaries.misspelt('en', ['recieve'])
    expect(first?.[0]?.suggestions[0]).toBe('receive')
    expect(await dictionaries.misspelt('en', ['recieve', 'receive'])).toEqual(first)
  })

  it('take a word that begins a sentence and resembles nothing but names for a name', async () => {
    expect(await wrong('en', 'Priya', 'Recieve')).toEqual(['Recieve'])
  })
})

describe('a dictionary of one’s own', () => {
  it('is used for its language, in whatever encoding it says it is in', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'de.aff'), Buffer.from('SET ISO8859-1\nTRY enä\nSFX S Y 1\nSFX S 0 n .\n', 'latin1'))
    await writeFile(join(folder, 'de.dic'), Buffer.from('2\nHäfe/S\nmöwe\n', 'latin1'))
    const own = spelling(folder)
    expect((await own.misspelt('de-AT', ['Häfen', 'möwe', 'möve', 'Häfne']))?.map(({ word }) => word)).toEqual(['möve', 'Häfne'])
  })

  it('that cannot be read says nothing', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'de.aff'), 'SET NO-SUCH-ENCODING')
    await writeFile(join(folder, 'de.dic'), '')
    expect(await spelling(folder).misspelt('de', ['Hafen'])).toBeNull()
  })
})
