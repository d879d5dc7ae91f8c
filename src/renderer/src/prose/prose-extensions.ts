import { Code } from '@tiptap/extension-code'
import { ListItem } from '@tiptap/extension-list'
import { Placeholder, UndoRedo } from '@tiptap/extensions'
import { Extension, type Extensions } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { mailUrl } from '../../../core/base/mail-url.ts'
import { markPlaces } from './mark-places.ts'

const kit = StarterKit.configure({
  code: false,
  codeBlock: false,
  listItem: false,
  trailingNode: false,
  underline: false,
  undoRedo: false,
  link: {
    openOnClick: false,
    markdownLinks: true,
    defaultProtocol: 'https',
    isAllowedUri: url => mailUrl(url) !== null,
    shouldAutoLink: url => /^https?:\/\//i.test(url),
    HTMLAttributes: { rel: null, target: null },
  },
})

/** Whether the items of a list stand close together, as its Markdown has it. */
const tightness = Extension.create({
  name: 'tightness',
  addGlobalAttributes: () => [
    {
      types: ['bulletList', 'orderedList'],
      attributes: {
        tight: {
          default: true,
          parseHTML: element => element.querySelector(':scope > li > p') === null,
          renderHTML: ({ tight }) => (tight === false ? { 'data-loose': '' } : {}),
        },
      },
    },
  ],
})

interface ProseOptions {
  readonly placeholder: string
  /** Undo is the text's own, where no history of a digest has its letters. */
  readonly ownUndo: boolean
  /** Asks for the address of a link. */
  readonly onLink: () => void
}

/** What prose may hold: what our Markdown says, no more. */
export function proseExtensions({ placeholder, ownUndo, onLink }: ProseOptions): Extensions {
  const keys = Extension.create({
    name: 'proseKeys',
    addKeyboardShortcuts: () => ({
      'Mod-k': () => {
        onLink()
        return true
      },
    }),
  })
  return [
    kit,
    // Code within emphasis, and items that begin with a heading or a quote, are Markdown too.
    Code.extend({ excludes: '' }),
    ListItem.extend({ content: 'block+' }),
    tightness,
    Placeholder.configure({ placeholder }),
    Extension.create({ name: 'places', addProseMirrorPlugins: () => [markPlaces()] }),
    keys,
    ...(ownUndo ? [UndoRedo] : []),
  ]
}
