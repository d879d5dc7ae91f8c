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
      const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
      if (html === '' && text.trim() === '' && pictures.length === 0) return
      event.preventDefault()
      // A picture copied from a page comes with HTML that only points at it.
      void (pictures.length > 0 && text.trim() === '' ? verbs.pastePictures(pictures) : verbs.paste({ html, text }, null))
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
