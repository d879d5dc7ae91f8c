import type { ReactElement } from 'react'
import type { Block } from '../../../core/compose/block.ts'
import { blockLooks, blockWords, insightIcon as Insight, kindWords, shownPicture } from './block-looks.ts'
import { Marked } from './Marked.tsx'
import { ShowToMark } from './ShowToMark.tsx'
import classes from './BlockCard.module.css'

/** How a block is recognised at a glance: its picture or kind, its words, whether the curator has said something. */
export function BlockFace({ block }: { readonly block: Block }): ReactElement {
  const picture = shownPicture(block)
  const { icon: Icon } = blockLooks[block.kind]
  return (
    <>
      <span className={classes.picture}>
        {picture ? <img src={`/images/${picture.file}`} alt="" loading="lazy" draggable={false} /> : <Icon size={16} />}
      </span>
      <span className={classes.words}>
        <span data-words className={block.kind === 'article' ? `${classes.headline} ${classes.article}` : classes.headline}>
          <Marked text={blockWords(block)} />
        </span>
        <span className={classes.kind}>
          <ShowToMark showTo={block.showTo} />
          {kindWords(block)}
          {block.mjml !== null && <span>· own MJML</span>}
          {block.kind === 'article' && block.siteName && <span>· {block.siteName}</span>}
          {block.kind === 'article' && block.showInsight && block.insight && (
            <span className={classes.insight}>
              <Insight size={12} /> Insight
            </span>
          )}
        </span>
      </span>
    </>
  )
}
