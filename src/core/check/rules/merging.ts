import type { Block } from '../../compose/block.ts'
import type { Digest } from '../../compose/digest.ts'
import type { BlockEdits } from '../../compose/edit-block.ts'
import { findMergeFields } from '../../render/merge-fields.ts'
import type { Fault, Fix } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import { writtenIn } from '../written-in.ts'

/** Fields that the newsroom always has a value for. */
const always: ReadonlySet<string> = new Set(['email', 'unsubscribe', 'sender', 'number', 'date', 'view'])

/** Merge fields that are cut short, that nobody has a value for, or that leave a hole for some. */
export function mergeFaults(matter: CheckMatter): readonly Fault[] {
  const { digest, blocks, rendered } = matter
  const places = [
    { block: null, texts: [digest.subject, digest.preheader, ...digest.sections.map(({ title }) => title)] },
    ...blocks.map(block => ({ block, texts: Object.values(writtenIn(block)) })),
  ]
  const inPlaces = places.flatMap(({ block, texts }) => texts.flatMap(text => faultsIn(text, block, matter)))
  // What stands in a whole document of one's own is in no block.
  const elsewhere = [rendered.html, rendered.text].flatMap(text => faultsIn(text, null, matter))
  const known = new Set(inPlaces.map(({ rule, of }) => `${rule} ${of ?? ''}`))
  return [...inPlaces, ...elsewhere.filter(({ rule, of }) => !known.has(`${rule} ${of ?? ''}`))]
}

/** Whether any field of a digest has neither a fallback nor a value for everybody. */
export function hasBareFields(digest: Digest): boolean {
  return findMergeFields(JSON.stringify(digest)).fields.some(({ name, fallback }) => fallback === null && !always.has(name))
}

function faultsIn(text: string, block: Block | null, { readers }: CheckMatter): readonly Fault[] {
  const { fields, broken } = findMergeFields(text)
  const place = { blockId: block?.id ?? null }
  return [
    ...broken.map((field): Fault => ({
      rule: 'broken-merge-field',
      level: 'stop',
      ...place,
      of: field,
      what: `A merge field is broken: “${field}”.`,
      remedy: 'Write it as {{name}}, or remove it.',
    })),
    ...fields.flatMap(({ name, fallback }): Fault[] => {
      if (fallback !== null || always.has(name)) return []
      const having = readers.filter(reader => valueOf(reader, name) !== '').length
      const fix = block && withFallback(block, name)
      if (having === 0 && name !== 'name') return [{ ...place, ...unknown(name), fix }]
      return having < readers.length || readers.length === 0 ? [{ ...place, ...bare(name, readers.length - having), fix }] : []
    }),
  ]
}

function unknown(name: string): Fault {
  return {
    rule: 'unknown-merge-field',
    level: 'stop',
    of: name,
    what: `No reader has a value for {{${name}}}.`,
    remedy: `Correct the name, or give a fallback: {{${name}|reader}}.`,
  }
}

function bare(name: string, without: number): Fault {
  const whom = without === 1 ? 'One reader has' : `${without} readers have`
  return {
    rule: 'no-fallback',
    level: 'warn',
    of: name,
    what: `${without === 0 ? 'Some readers may have' : whom} no value for {{${name}}}, and would see a hole.`,
    remedy: `Give a fallback: {{${name}|reader}}.`,
  }
}

function withFallback(block: Block, name: string): Fix {
  const field = new RegExp(`\\{\\{\\s*${name.replace(/[.*+?^$()[\]\\|]/g, '\\$&')}\\s*\\}\\}`, 'gu')
  const edits = Object.entries(writtenIn(block)).flatMap(([key, text]) => {
    const next = text.replace(field, () => `{{${name}|reader}}`)
    return next === text ? [] : [[key, next]]
  })
  return {
    label: `Fall back to “reader”`,
    edit: { do: 'edit-block', blockId: block.id, edits: Object.fromEntries(edits) as BlockEdits },
  }
}

function valueOf({ name, attributes }: CheckMatter['readers'][number], field: string): string {
  return (field === 'name' ? name : (attributes[field] ?? '')).trim()
}
