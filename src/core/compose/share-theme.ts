import type { DesignFile } from './design-operations.ts'
import { readThemeFile, themeFile } from './design-file.ts'
import type { DigestPorts } from './digest-ports.ts'
import type { Theme } from './theme.ts'

type Ports = Pick<DigestPorts, 'pictures'>

/** A theme as a file, its logo in it; a logo that the library has lost is left out. */
export async function shareTheme({ pictures }: Ports, theme: Theme): Promise<DesignFile> {
  const picture = theme.logo ? await pictures.pictureSource(theme.logo.file).catch(() => null) : null
  return themeFile(picture ? { theme, logo: picture.base64 } : { theme: { ...theme, logo: null }, logo: null })
}

/** A theme from such a file, its logo now one of this library's pictures. Throws file-not-understood and file-too-large. */
export async function readSharedTheme({ pictures }: Ports, name: string, text: string): Promise<Theme> {
  const { theme, logo } = readThemeFile(name, text)
  if (!theme.logo || logo === null) return { ...theme, logo: null }
  return { ...theme, logo: await pictures.addPicture({ from: 'bytes', name, base64: logo }, theme.logo.alt) }
}
