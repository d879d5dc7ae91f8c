import { Button, Code, CopyButton } from '@mantine/core'
import { BookmarkPlus } from 'lucide-react'
import type { MouseEvent, ReactElement } from 'react'
import { bookmarklet } from '../../../contract/bookmarklet.ts'
import { shell } from '../host.ts'
import { say } from '../ui/notify.ts'
import classes from './SettingsScreen.module.css'

const inBrowser = shell.kind === 'browser'
const target = inBrowser ? { kind: 'browser' as const, origin: location.origin } : { kind: 'electron' as const }

/** How pages come here from the browser in which they are read. */
export function BrowserPage(): ReactElement {
  const code = bookmarklet(target)
  return (
    <div>
      <h2 className={classes.title}>From the browser</h2>
      <p className={classes.lead}>
        A bookmark that scoops the page you are reading, with what you have selected on it as a highlight. It sends nothing to anybody but
        this computer.
      </p>
      <section className={classes.part} aria-labelledby="bookmarklet">
        <h3 id="bookmarklet" className={classes.partTitle}>
          The bookmark
        </h3>
        <p>
          <Bookmark code={code} />
        </p>
        <p>
          Drag it to the bookmarks bar of your browser. Where that cannot be done, make a new bookmark there by hand and give it this as its
          address:
        </p>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {code}
        </Code>
        <p>
          <CopyButton value={code}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy it'}
              </Button>
            )}
          </CopyButton>
        </p>
        {inBrowser && (
          <p className={classes.lead}>
            It leads to {location.origin}, so it works while Broadsheet runs there in this browser. Start it with “--port {location.port}”
            to keep that address. The page only fills in the field; Enter scoops it.
          </p>
        )}
      </section>
      {!inBrowser && (
        <section className={classes.part} aria-labelledby="links">
          <h3 id="links" className={classes.partTitle}>
            Links from other programs
          </h3>
          <p>Scripts, launchers and other programs reach the same by a link:</p>
          <Code block>broadsheet://scoop?url=…&amp;title=…&amp;text=…</Code>
        </section>
      )}
    </div>
  )
}

/** React lets no element have such an address, as none should that can be pressed: this one is only ever dragged. */
function Bookmark({ code }: { readonly code: string }): ReactElement {
  return (
    <Button
      component="a"
      variant="light"
      leftSection={<BookmarkPlus size={15} />}
      ref={(element: HTMLAnchorElement | null) => element?.setAttribute('href', code)}
      onClick={explain}
    >
      Scoop to Broadsheet
    </Button>
  )
}

function explain(event: MouseEvent): void {
  event.preventDefault()
  say('Drag this to the bookmarks bar of your browser, and press it there on any page.')
}
