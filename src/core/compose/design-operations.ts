import type { Source, Undoable } from '../base/port.ts'
import type { Palettes } from './palette/palettes-around.ts'
import type { Template } from './template.ts'
import type { Theme } from './theme.ts'

/** A theme or a template as a file that others can import. */
export interface DesignFile {
  readonly name: string
  readonly text: string
}

/** What a picture gives a theme. */
export interface PictureColours extends Palettes {
  /** `#rrggbb`, the most common first. */
  readonly colours: readonly string[]
}

/** What hosts may ask about themes and templates. Those that come with Broadsheet never change; whatever is saved is the library's own. */
export interface DesignOperations {
  /** Those that come with Broadsheet, then the library's own by name. */
  'themes.list': () => readonly Theme[]
  /** The ids of the library's own themes, which alone can be changed. */
  'themes.own': () => readonly string[]
  'templates.list': () => readonly Template[]
  /** The ids of the library's own templates, which alone can be changed. */
  'templates.own': () => readonly string[]
  /** Keeps a digest as a template: its stories become empty places, its other words stay. */
  'templates.fromDigest': (order: { readonly digestId: string; readonly name: string }) => Template
  /** Keeps a theme of the library's own; one under an id that comes with Broadsheet, or under none (empty), becomes a new one. */
  'themes.save': (theme: Theme) => Theme
  'templates.save': (template: Template) => Template
  'themes.remove': (id: string) => Undoable
  'templates.remove': (id: string) => Undoable
  /** A theme that somebody exported, as a new one. */
  'themes.import': (order: { readonly source: Source }) => Theme
  /** With its logo in it. */
  'themes.export': (id: string) => DesignFile
  /** A light and a dark palette around the leading colour of a picture, all of whose text can be read, and the colours that the picture consists of. */
  'themes.paletteFrom': (order: { readonly source: Source }) => PictureColours
  /** A template that is an MJML document comes out as it came in, byte for byte; any other as JSON. */
  'templates.export': (id: string) => DesignFile
}
