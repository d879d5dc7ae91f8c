import { Autocomplete, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { ask } from '../ask.ts'
import { AddressTools } from './AddressTools.tsx'
import { attempt, told } from '../ui/notify.ts'
import { useCurators } from './ReassignDialog.tsx'
import { DialogForm } from '../ui/DialogForm.tsx'

interface DetailsDialogProps {
  readonly article: ArticleDetail
  readonly opened: boolean
  readonly onClose: () => void
}

/** What the source says, put right by hand. */
export function DetailsDialog({ article, opened, onClose }: DetailsDialogProps): ReactElement {
  return (
    <Modal opened={opened} onClose={onClose} title="Edit the details" size="lg">
      <DetailsForm article={article} onClose={onClose} />
    </Modal>
  )
}

type Details = Record<'title' | 'byline' | 'siteName' | 'url' | 'publishedAt' | 'excerpt' | 'scoopedBy' | 'language', string>

function DetailsForm({ article, onClose }: Omit<DetailsDialogProps, 'opened'>): ReactElement {
  const { title, byline, siteName, url, publishedAt, excerpt, scoopedBy, language } = article
  const curators = useCurators()
  const [details, setDetails] = useState<Details>({
    title,
    byline,
    siteName,
    url: url ?? '',
    publishedAt: publishedAt?.slice(0, 10) ?? '',
    excerpt,
    scoopedBy,
    language: language ?? '',
  })
  const field = (name: keyof Details) => ({
    value: details[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setDetails(now => ({ ...now, [name]: value })),
  })

  async function save(): Promise<void> {
    const edited = await attempt(() => ask('library.edit', { id: article.id, edits: editsOf(article, details) }))
    if (!edited) return
    told(edited.undoable)
    onClose()
  }

  return (
    <DialogForm action="Save" onSubmit={save} onCancel={onClose}>
      <TextInput label="Headline" required data-autofocus {...field('title')} />
      <Group grow>
        <TextInput label="By" {...field('byline')} />
        <TextInput label="Site" {...field('siteName')} />
      </Group>
      <Group grow>
        <TextInput label="Address" type="url" {...field('url')} />
        <TextInput label="Published on" type="date" {...field('publishedAt')} />
      </Group>
      <AddressTools article={article} onAddress={address => setDetails(now => ({ ...now, url: address }))} />
      <Group grow>
        <Autocomplete
          label="Scooped by"
          data={[...curators]}
          limit={20}
          value={details.scoopedBy}
          onChange={value => setDetails(now => ({ ...now, scoopedBy: value }))}
        />
        <TextInput label="Language" placeholder="en, de, pt-BR …" {...field('language')} />
      </Group>
      <Textarea
        label="Excerpt"
        description="What the source says, in its own words."
        autosize
        minRows={4}
        maxRows={12}
        {...field('excerpt')}
      />
    </DialogForm>
  )
}

/** A day that was not touched keeps its hour. */
function editsOf(
  { publishedAt }: ArticleDetail,
  { url, publishedAt: day, language, ...words }: Details,
): Parameters<typeof ask<'library.edit'>>[1]['edits'] {
  const date = day === (publishedAt?.slice(0, 10) ?? '') ? publishedAt : day && new Date(day).toISOString()
  return { ...words, title: words.title.trim(), url: url.trim() || null, publishedAt: date || null, language: language.trim() || null }
}
