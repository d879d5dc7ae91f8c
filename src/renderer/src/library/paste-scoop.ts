import { useEffect } from 'react'
import { sourceOf } from '../browser-shell.ts'
import { isWriting } from '../shell/command-keys.ts'
import { useLibraryView } from './library-view.ts'
import { scoopTargets, scoopText } from './scoop-steps.ts'

/** Lets a paste that no field takes scoop the addresses or files in the clipboard, for as long as the library is there. */
export function usePasteScoop(): void {
  const { topicId } = useLibraryView().filters
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isWriting(event.target) || document.querySelector('[aria-modal="true"]')) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length === 0 && text.trim() === '') return
      event.preventDefault()
      void (files.length > 0 ? scoopFiles(files, topicId) : scoopText(text, topicId))
    }
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [topicId])
}

async function scoopFiles(files: readonly File[], topicId: string | null): Promise<void> {
  await scoopTargets(
    (await Promise.all(files.map(sourceOf))).map(source => ({ source })),
    topicId,
  )
}
