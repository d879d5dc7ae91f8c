import { Anchor, NumberInput, Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { ThemeCards } from '../themes/ThemeCards.tsx'
import { PictureDeliveryFields } from './PictureDeliveryFields.tsx'
import { useComposing, useDigest } from './composer-context.tsx'
import { DueField } from './DueField.tsx'
import { ShortenAll } from './shorten/ShortenAll.tsx'

const languages = [
  { value: 'en', label: 'English' },
  { value: 'en-GB', label: 'English (United Kingdom)' },
  { value: 'en-US', label: 'English (United States)' },
  { value: 'de', label: 'Deutsch' },
  { value: 'es', label: 'Español' },
  { value: 'fr', label: 'Français' },
  { value: 'it', label: 'Italiano' },
  { value: 'nl', label: 'Nederlands' },
  { value: 'pl', label: 'Polski' },
  { value: 'pt', label: 'Português' },
  { value: 'sv', label: 'Svenska' },
  { value: 'ar', label: 'العربية' },
  { value: 'he', label: 'עברית' },
  { value: 'ja', label: '日本語' },
  { value: 'zh', label: '中文' },
] as const

/** What holds for the whole digest. */
export function DigestForm(): ReactElement {
  const { themeId, topicId, language, number } = useDigest()
  const { editDigest, setTopic } = useComposing()
  const themes = useAnswer('themes.list', undefined).data ?? []
  const topics = useAnswer('topics.list', undefined).data ?? []
  const known = languages.some(({ value }) => value === language)
  return (
    <>
      <ThemeCards themes={themes} chosen={themeId} onChoose={id => editDigest({ themeId: id })} />
      <Anchor size="xs" href={`#/themes/${encodeURIComponent(themeId)}`}>
        Open it in the theme editor
      </Anchor>
      <Select
        size="xs"
        label="Language"
        description="Readers’ software reads it aloud and hyphenates by it."
        allowDeselect={false}
        searchable
        value={language}
        onChange={value => value && editDigest({ language: value })}
        data={known ? languages : [...languages, { value: language, label: language }]}
      />
      <NumberInput
        size="xs"
        label="Number"
        min={1}
        allowDecimal={false}
        value={number}
        onChange={value => typeof value === 'number' && editDigest({ number: value })}
      />
      <Select
        size="xs"
        label="Topic"
        clearable
        placeholder="No topic"
        value={topicId}
        onChange={setTopic}
        data={topics.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <DueField />
      <ShortenAll />
      <PictureDeliveryFields />
    </>
  )
}
