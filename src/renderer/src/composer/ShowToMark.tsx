import { EyeOff } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ShowTo } from '../../../core/compose/show-to.ts'
import { showToWords } from './show-to-words.ts'
import classes from './ShowToMark.module.css'

/** Says of a part of the mail that not everybody is shown it; nothing where everybody is. */
export function ShowToMark({ showTo }: { readonly showTo: ShowTo }): ReactElement | null {
  const words = showToWords(showTo)
  if (words === '') return null
  return (
    <span className={classes.mark} title={words}>
      <EyeOff size={12} aria-hidden="true" /> {words}
    </span>
  )
}
