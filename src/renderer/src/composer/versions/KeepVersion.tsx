import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactElement } from 'react'
import { ask } from '../../ask.ts'
import { attempt } from '../../ui/notify.ts'
import classes from './Versions.module.css'

interface KeepVersionProps {
  readonly digestId: string
  /** What changed since the latest version, in words. */
  readonly since: string
  readonly onKept: () => void
}

/** Keeps the digest as it is now, under a name. */
export function KeepVersion({ digestId, since, onKept }: KeepVersionProps): ReactElement {
  const [name, setName] = useState('')

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    const kept = await attempt(() => ask('digest.keepRevision', { id: digestId, name: name.trim(), cause: 'by-hand' }))
    if (!kept) return
    setName('')
    onKept()
  }

  return (
    <form className={classes.keep} onSubmit={event => void keep(event)}>
      <TextInput
        data-autofocus
        size="xs"
        label="Keep this version"
        description={since === '' ? 'Nothing has changed since the latest one.' : `Since the latest one: ${since}.`}
        placeholder="Name, such as “For the board”"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        inputWrapperOrder={['label', 'input', 'description']}
      />
      <Button type="submit" size="xs" variant="default">
        Keep
      </Button>
    </form>
  )
}
