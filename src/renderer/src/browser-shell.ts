import type { Shell } from '../../contract/shell.ts'

/** The browser's own file chooser, downloads and tabs. */
export function browserShell(): Shell {
  return {
    kind: 'browser',
    chooseFile: ({ extensions }) =>
      new Promise(resolve => {
        const input = document.createElement('input')
        input.type = 'file'
        input.accept = extensions.map(extension => `.${extension}`).join(',')
        input.addEventListener('cancel', () => resolve(null))
        input.addEventListener('change', () => {
          const file = input.files?.[0]
          if (file) void sourceOf(file).then(resolve)
          else resolve(null)
        })
        input.click()
      }),
    pathOf: () => null,
    async saveFile(file) {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(
        new Blob(['text' in file ? file.text : Uint8Array.fromBase64(file.base64)], { type: 'application/octet-stream' }),
      )
      link.download = file.name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
      return `the downloads folder, as ${file.name}`
    },
    async openExternal(url) {
      window.open(url, '_blank', 'noopener')
    },
    onCommand: () => () => {},
    onScoop: () => () => {},
  }
}

/** A file of the browser's, chosen or dropped, as something the newsroom can read. */
export async function sourceOf(file: File): Promise<{ from: 'bytes'; name: string; base64: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { from: 'bytes', name: file.name, base64: bytes.toBase64() }
}
