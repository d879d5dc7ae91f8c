import { useEffect } from 'react'
import { isWriting } from '../shell/command-keys.ts'
import { useComposing, useReadOnly } from './composer-context.tsx'

/** Copy, cut and paste of the chosen blocks, by keys and from the native menu, where no field takes them. */
export function useBlockClipboard(): void {
  const verbs = useComposing()
  const readOnly = useReadOnly()
  useEffect(() => {
    const stop = new AbortController()
    const onCopy = (event: ClipboardEvent): void => {
      const ids = verbs.chosenNow()
      if (isElsewhere(event) || ids.length === 0 || hasSelectedText()) return
      const { html, text } = verbs.copied(ids)
      event.clipboardData?.setData('text/html', html)
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      if (event.type === 'cut' && !readOnly) verbs.removeBlocks(ids)
    }
    const onPaste = (event: ClipboardEvent): void => {
      if (isElsewhere(event) || readOnly) return
      const [html, text] = [event.clipboardData?.getData('text/html') ?? '', event.clipboardData?.getData('text/plain') ?? '']
      if (html === '' && text.trim() === '') return
      event.preventDefault()
      void verbs.paste({ html, text }, null)
    }
    addEventListener('copy', onCopy, stop)
    addEventListener('cut', onCopy, stop)
    addEventListener('paste', onPaste, stop)
    return () => stop.abort()
  }, [readOnly, verbs])
}

const isElsewhere = (event: ClipboardEvent): boolean =>
  event.defaultPrevented || isWriting(event.target) || document.querySelector('[aria-modal="true"]') !== null

const hasSelectedText = (): boolean => getSelection()?.isCollapsed === false
