import { Switch } from '@mantine/core'
import type { ReactElement } from 'react'
import type { BlockOf } from '../../../core/compose/block.ts'
import type { EditFields } from './edit-fields.ts'
import { LineField, LinkField, ProseField } from './fields.tsx'
import { LayoutChooser } from './LayoutChooser.tsx'
import { PictureField } from './PictureField.tsx'
import { RichField } from './RichField.tsx'
import { ShortenBlurb } from './shorten/ShortenBlurb.tsx'
import classes from './Inspector.module.css'

interface ArticleFormProps {
  readonly block: BlockOf<'article'>
  readonly edit: EditFields<'article'>
}

/** An article as this digest shows it; the article in the library stays as it is. */
export function ArticleForm({ block, edit }: ArticleFormProps): ReactElement {
  return (
    <>
      <LayoutChooser layout={block.layout} onChange={layout => edit({ layout })} />
      <ProseField label="Headline" value={block.headline} onChange={headline => edit({ headline: headline.replaceAll('\n', ' ') })} />
      <ProseField label="Blurb" description="What the source says." value={block.blurb} onChange={blurb => edit({ blurb })} />
      <ShortenBlurb block={block} />
      <div className={classes.insight}>
        <RichField
          label="Insight"
          description="What you say; shown apart from the blurb."
          value={block.insight}
          onChange={(insight, step) => edit({ insight }, step)}
        />
        <Switch
          mt={8}
          size="xs"
          label="Show the insight"
          checked={block.showInsight}
          onChange={({ currentTarget }) => edit({ showInsight: currentTarget.checked })}
        />
      </div>
      <Switch
        size="xs"
        label="Show the picture"
        checked={block.showPicture}
        onChange={({ currentTarget }) => edit({ showPicture: currentTarget.checked })}
      />
      {block.showPicture && <PictureField picture={block.picture} onChange={picture => edit({ picture })} />}
      <LinkField label="Leads to" value={block.url} onChange={url => edit({ url })} />
      <LineField
        label="Words of the link"
        placeholder="No link under the blurb"
        value={block.linkLabel}
        onChange={linkLabel => edit({ linkLabel })}
      />
      <LineField label="Source" value={block.siteName} onChange={siteName => edit({ siteName })} />
      <LineField label="Byline" value={block.byline} onChange={byline => edit({ byline })} />
    </>
  )
}
