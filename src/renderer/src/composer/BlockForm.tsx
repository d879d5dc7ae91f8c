import { Switch, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Block, BlockKind, BlockOf } from '../../../core/compose/block.ts'
import { ArticleForm } from './ArticleForm.tsx'
import type { EditFields } from './edit-fields.ts'
import { LineField, LinkField, ProseField } from './fields.tsx'
import { PictureField } from './PictureField.tsx'
import { RichField } from './RichField.tsx'
import { TextForm } from './TextForm.tsx'
import { ShowToField } from './ShowToField.tsx'
import { useComposing } from './composer-context.tsx'

type Forms = { readonly [K in BlockKind]: (block: BlockOf<K>, edit: EditFields<K>) => ReactElement }

const forms: Forms = {
  article: (block, edit) => <ArticleForm block={block} edit={edit} />,
  heading: (block, edit) => <LineField label="Heading" value={block.text} onChange={text => edit({ text })} />,
  text: (block, edit) => <TextForm block={block} edit={edit} />,
  masthead: (block, edit) => (
    <>
      <LineField label="Name" value={block.title} onChange={title => edit({ title })} />
      <LineField label="Line under it" value={block.tagline} onChange={tagline => edit({ tagline })} />
      <Switch
        size="xs"
        label="Show the date and number"
        checked={block.showDate}
        onChange={({ currentTarget }) => edit({ showDate: currentTarget.checked })}
      />
    </>
  ),
  picture: (block, edit) => (
    <>
      <PictureField picture={block.picture} onChange={picture => edit({ picture })} />
      <LineField label="Caption" value={block.caption} onChange={caption => edit({ caption })} />
      <LinkField label="Leads to" value={block.url} onChange={url => edit({ url })} />
    </>
  ),
  button: (block, edit) => (
    <>
      <LineField label="Words on it" value={block.label} onChange={label => edit({ label })} />
      <LineField label="Leads to" placeholder="https://" value={block.url} onChange={url => edit({ url })} />
    </>
  ),
  divider: () => (
    <Text size="sm" c="dimmed">
      A divider has nothing to set. Its colour comes from the theme.
    </Text>
  ),
  'call-to-action': (block, edit) => (
    <>
      <LineField label="Title" value={block.title} onChange={title => edit({ title })} />
      <ProseField label="Text" value={block.text} onChange={text => edit({ text })} />
      <LineField label="Words on the button" value={block.label} onChange={label => edit({ label })} />
      <LineField label="Leads to" placeholder="https://" value={block.url} onChange={url => edit({ url })} />
    </>
  ),
  sponsor: (block, edit) => (
    <>
      <LineField
        label="Label"
        description="What makes it plain that this is paid for."
        value={block.label}
        onChange={label => edit({ label })}
      />
      <LineField label="Title" value={block.title} onChange={title => edit({ title })} />
      <ProseField label="Text" value={block.text} onChange={text => edit({ text })} />
      <LineField label="Leads to" placeholder="https://" value={block.url} onChange={url => edit({ url })} />
      <PictureField picture={block.picture} onChange={picture => edit({ picture })} />
    </>
  ),
  contents: (block, edit) => (
    <LineField
      label="Title"
      description="The headlines that follow are listed by themselves."
      value={block.title}
      onChange={title => edit({ title })}
    />
  ),
  footer: (block, edit) => (
    <RichField
      label="Footer"
      description="{{sender}} is the postal address and {{unsubscribe}} the way to leave; both are needed to send."
      value={block.markdown}
      onChange={(markdown, step) => edit({ markdown }, step)}
    />
  ),
}

/** The form of a block, whatever its kind. */
export function BlockForm({ block }: { readonly block: Block }): ReactElement {
  const { editBlock } = useComposing()
  const form = forms[block.kind] as (block: Block, edit: EditFields<BlockKind>) => ReactElement
  return (
    <>
      {form(block, (edits, step) => editBlock(block.id, edits, step))}
      <ShowToField value={block.showTo} onChange={showTo => editBlock(block.id, { showTo })} />
    </>
  )
}
