import { Switch, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Block, BlockOf } from '../../../core/compose/block.ts'
import type { BlockEdits } from '../../../core/compose/edit-block.ts'
import { chosenEntries } from './block-entries.ts'
import { kindsIn } from './block-looks.ts'
import { useComposing } from './composer-context.tsx'
import { LayoutChooser } from './LayoutChooser.tsx'
import { ManyActions } from './ManyActions.tsx'
import { ShowToField } from './ShowToField.tsx'

/** Several blocks at once: what they share, each setting one step for all. */
export function ManyForm({ blocks }: { readonly blocks: readonly Block[] }): ReactElement {
  const verbs = useComposing()
  const articles = blocks.filter(block => block.kind === 'article')
  const edit = (some: readonly Block[], edits: BlockEdits<'article'>): void =>
    verbs.editBlocks(
      some.map(({ id }) => id),
      edits,
    )
  return (
    <>
      <Text size="xs" c="dimmed" mt={-8}>
        {kindsIn(blocks)}
      </Text>
      <ManyActions entries={chosenEntries(verbs.chosenNow, verbs)} />
      {articles.length > 0 && <ArticlesForm articles={articles} edit={edits => edit(articles, edits)} />}
      <ShowToField value={shared(blocks.map(({ showTo }) => showTo))} onChange={showTo => edit(blocks, { showTo })} />
    </>
  )
}

interface ArticlesFormProps {
  readonly articles: readonly BlockOf<'article'>[]
  readonly edit: (edits: BlockEdits<'article'>) => void
}

function ArticlesForm({ articles, edit }: ArticlesFormProps): ReactElement {
  const picture = shared(articles.map(({ showPicture }) => showPicture))
  const insight = shared(articles.map(({ showInsight }) => showInsight))
  return (
    <>
      <LayoutChooser layout={shared(articles.map(({ layout }) => layout))} onChange={layout => edit({ layout })} />
      <Switch
        size="xs"
        label="Show the pictures"
        checked={picture === true}
        onChange={({ currentTarget }) => edit({ showPicture: currentTarget.checked })}
      />
      <Switch
        size="xs"
        label="Show the insights"
        checked={insight === true}
        onChange={({ currentTarget }) => edit({ showInsight: currentTarget.checked })}
      />
    </>
  )
}

/** What all values are; null where they differ. */
function shared<T>(values: readonly T[]): T | null {
  const [first] = values
  return first !== undefined && new Set(values.map(value => JSON.stringify(value))).size === 1 ? first : null
}
