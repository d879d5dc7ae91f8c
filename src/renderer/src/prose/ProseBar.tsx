import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { useEditorState, type Editor } from '@tiptap/react'
import { Bold, Braces, Heading, Italic, Link, List, ListOrdered, TextQuote, type LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { Shortcut } from '../ui/Shortcut.tsx'
import { LinkForm } from './LinkForm.tsx'
import { offeredFields } from './merge-field-names.ts'
import classes from './ProseField.module.css'

interface Tool {
  readonly name: string
  readonly keys: string
  readonly icon: LucideIcon
  readonly isOn: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

const tools: readonly Tool[] = [
  {
    name: 'Bold',
    keys: 'mod+B',
    icon: Bold,
    isOn: editor => editor.isActive('bold'),
    run: editor => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'Italic',
    keys: 'mod+I',
    icon: Italic,
    isOn: editor => editor.isActive('italic'),
    run: editor => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'Heading',
    keys: 'mod+alt+2',
    icon: Heading,
    isOn: editor => editor.isActive('heading'),
    run: editor => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'List',
    keys: 'mod+shift+8',
    icon: List,
    isOn: editor => editor.isActive('bulletList'),
    run: editor => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbered list',
    keys: 'mod+shift+7',
    icon: ListOrdered,
    isOn: editor => editor.isActive('orderedList'),
    run: editor => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'Quote',
    keys: 'mod+shift+B',
    icon: TextQuote,
    isOn: editor => editor.isActive('blockquote'),
    run: editor => editor.chain().focus().toggleBlockquote().run(),
  },
]

interface ProseBarProps {
  readonly editor: Editor
  /** Of the text that it works on. */
  readonly label: string
  readonly linking: boolean
  readonly onLinking: (linking: boolean) => void
}

/** How words are set off, for those who would rather press than type signs. */
export function ProseBar({ editor, label, linking, onLinking }: ProseBarProps): ReactElement {
  const on = useEditorState({ editor, selector: ({ editor: now }) => tools.filter(({ isOn }) => isOn(now)).map(({ name }) => name) })
  return (
    <div className={classes.bar} role="toolbar" aria-label={`Set off in ${label}`}>
      {tools.map(({ name, keys, icon: Icon, run }) => (
        <Tooltip key={name} label={<Shortcut words={name} keys={keys} />} openDelay={400}>
          <ActionIcon
            variant={on.includes(name) ? 'light' : 'subtle'}
            color={on.includes(name) ? 'ink' : 'gray'}
            size={23}
            tabIndex={-1}
            aria-label={name}
            aria-pressed={on.includes(name)}
            onMouseDown={event => event.preventDefault()}
            onClick={() => run(editor)}
          >
            <Icon size={14} />
          </ActionIcon>
        </Tooltip>
      ))}
      <LinkForm editor={editor} opened={linking} onOpened={onLinking} icon={Link} />
      <FieldMenu editor={editor} />
    </div>
  )
}

function FieldMenu({ editor }: { readonly editor: Editor }): ReactElement {
  return (
    <Menu position="bottom-end" width={290} returnFocus={false}>
      <Menu.Target>
        <Tooltip label="Merge field" openDelay={400}>
          <ActionIcon variant="subtle" color="gray" size={23} tabIndex={-1} aria-label="Merge field">
            <Braces size={14} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {offeredFields.map(({ text, purpose }) => (
          <Menu.Item key={text} onClick={() => editor.chain().focus().insertContent({ type: 'text', text }).run()}>
            {purpose} <span className={classes.mergeField}>{text}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
