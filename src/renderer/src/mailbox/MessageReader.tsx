import { Tabs, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { MailboxMessage } from '../../../core/mailbox/mailbox-operations.ts'
import { useAnswer } from '../ask.ts'
import { MailFrame } from '../ui/MailFrame.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { byteWords } from '../ui/words.ts'
import classes from './MailboxScreen.module.css'

/** One message, in each of the ways one may want to look at it. */
export function MessageReader({ id }: { readonly id: string | null }): ReactElement {
  const { data, error } = useAnswer('mailbox.read', id ?? '', { enabled: id !== null, keepPrevious: true })
  if (error) return <ProblemNotice problem={error} />
  if (id === null || !data)
    return (
      <Text c="dimmed" size="sm" className={classes.none ?? ''}>
        Choose a message to read it.
      </Text>
    )
  return (
    <article className={classes.reader}>
      <header className={classes.head}>
        <h2 className={classes.title}>{data.subject}</h2>
        <Text size="sm" c="dimmed">
          From {data.from} to {data.to} · {moment.format(new Date(data.receivedAt))} · {byteWords(data.bytes)}
        </Text>
      </header>
      <Views message={data} />
    </article>
  )
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

function Views({ message: { html, text, headers, raw, subject } }: { readonly message: MailboxMessage }): ReactElement {
  return (
    <Tabs defaultValue="mail" keepMounted={false} classNames={{ root: classes.views ?? '', panel: classes.panel ?? '' }}>
      <Tabs.List px="md">
        <Tabs.Tab value="mail">Mail</Tabs.Tab>
        <Tabs.Tab value="text">Text</Tabs.Tab>
        <Tabs.Tab value="headers">Headers</Tabs.Tab>
        <Tabs.Tab value="source">Source</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="mail">
        <MailFrame html={html} title={subject} width={null} />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <pre className={classes.plain}>{text}</pre>
      </Tabs.Panel>
      <Tabs.Panel value="headers">
        <dl className={classes.headers}>
          {headers.map(({ name, value }, index) => (
            // Headers may repeat; their place is their identity.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={index} className={classes.header}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Tabs.Panel>
      <Tabs.Panel value="source">
        <pre className={classes.plain}>{raw}</pre>
      </Tabs.Panel>
    </Tabs>
  )
}
