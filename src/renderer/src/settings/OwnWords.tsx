import { TagsInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { ask, useAnswer } from '../ask.ts'
import { attempt, told } from '../ui/notify.ts'

/** The words that the curator holds for right, whatever the dictionaries say. */
export function OwnWords(): ReactElement {
  const words = useAnswer('spelling.words', undefined).data ?? []
  const change = async (next: readonly string[]): Promise<void> => {
    const added = next.filter(word => !words.includes(word))
    const removed = words.filter(word => !next.includes(word))
    if (added.length > 0) told((await attempt(() => ask('spelling.add', added))) ?? null)
    if (removed.length > 0) told((await attempt(() => ask('spelling.remove', removed))) ?? null)
  }
  return (
    <TagsInput
      label="Your words"
      description="The check of a digest takes them for right. It knows English, French, Spanish, Dutch, Polish and Brazilian Portuguese; for another language, put its Hunspell files, such as de.aff and de.dic, into the folder “dictionaries” of the library."
      placeholder={words.length === 0 ? 'A name of a place, a word of your trade' : ''}
      clearButtonProps={{ 'aria-label': 'Remove all' }}
      value={[...words]}
      onChange={next => void change(next)}
    />
  )
}
