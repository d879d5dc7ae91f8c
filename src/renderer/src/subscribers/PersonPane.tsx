import { Alert, Button, MultiSelect, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { UserRound } from 'lucide-react'
import { memo, type ReactElement } from 'react'
import type { Subscriber } from '../../../core/subscribers/subscriber.ts'
import { useAnswer } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { longDate } from '../ui/date-words.ts'
import { useAutosaved } from '../ui/use-autosaved.ts'
import { counted } from '../ui/words.ts'
import { AttributeFields } from './AttributeFields.tsx'
import { consentWords } from './event-words.ts'
import { PersonHistory } from './PersonHistory.tsx'
import classes from './PersonPane.module.css'
import { editPerson } from './person-steps.ts'
import { StandingMark } from './StandingMark.tsx'

const nameId = 'person-name'

/** Takes the keys to the person that is open. */
export function focusPerson(): void {
  document.querySelector<HTMLElement>(`#${nameId}`)?.focus()
}

interface PersonPaneProps {
  readonly person: Subscriber | null
  /** How many are chosen, when it is more than one. */
  readonly several: number
}

/** One person in full; every change saves itself. Not drawn again while the table beside it scrolls. */
export const PersonPane = memo(function PersonPane({ person, several }: PersonPaneProps): ReactElement {
  if (person) return <Person key={person.id} person={person} />
  return (
    <EmptyState icon={UserRound} title={several > 0 ? `${counted(several, 'person', 'people')} chosen` : 'Nobody chosen'}>
      {several > 0 ? 'What you do now is done to all of them.' : 'Choose a person to see and edit their name, tags, lists and standing.'}
    </EmptyState>
  )
})

function Person({ person }: { readonly person: Subscriber }): ReactElement {
  const { id, email, tags, listIds, attributes, standing, addedAt, consent } = person
  const suppression = useAnswer('subscribers.person', id, { keepPrevious: true }).data?.suppression
  const lists = useAnswer('lists.list', undefined).data ?? []
  const name = useAutosaved(person.name, value => editPerson({ id, name: value }))
  const notes = useAutosaved(person.notes, value => editPerson({ id, notes: value }))
  return (
    <section className={classes.person} aria-label={email}>
      <h2 className={classes.email}>{email}</h2>
      <div className={classes.standing}>
        <p>
          <StandingMark is={standing.is} /> since {longDate(standing.since)}
        </p>
        {standing.cause && <p className={classes.quiet}>{standing.cause}</p>}
        {suppression && (
          <Alert color="yellow" mt={8} p="xs">
            Suppressed{suppression.kind === 'domain' ? ` with everybody at ${suppression.what}` : ''} since {longDate(suppression.at)}
            {suppression.cause && `: ${suppression.cause}`}. Nothing is sent.
          </Alert>
        )}
        <Button size="xs" variant="default" mt={8} onClick={() => openDialog({ is: 'standing', ids: [id] })}>
          Change the standing
        </Button>
      </div>
      <Stack gap={14}>
        <TextInput
          id={nameId}
          label="Name"
          value={name.value}
          onChange={({ currentTarget }) => name.change(currentTarget.value)}
          onBlur={name.flush}
        />
        <MultiSelect
          label="Lists"
          data={lists.map(list => ({ value: list.id, label: list.name }))}
          value={[...listIds]}
          onChange={value => void editPerson({ id, listIds: value })}
        />
        <TagsInput label="Tags" value={[...tags]} acceptValueOnBlur onChange={value => void editPerson({ id, tags: value })} />
        <AttributeFields attributes={attributes} onChange={value => void editPerson({ id, attributes: value })} />
        <Textarea
          label="Notes"
          autosize
          minRows={2}
          maxRows={12}
          value={notes.value}
          onChange={({ currentTarget }) => notes.change(currentTarget.value)}
          onBlur={notes.flush}
        />
      </Stack>
      <section aria-label="Consent">
        <h3 className={classes.heading}>Consent</h3>
        <p className={classes.quiet}>
          {consent ? `${consent.at ? `${longDate(consent.at)}: ` : ''}${consentWords(consent)}` : 'Nobody noted when or how they agreed.'}
        </p>
        <Button size="compact-sm" variant="subtle" onClick={() => openDialog({ is: 'consent', person: { id, email, consent } })}>
          {consent ? 'Correct it' : 'Note it'}
        </Button>
      </section>
      <PersonHistory id={id} />
      <p className={classes.quiet}>Added on {longDate(addedAt)}</p>
      <Button size="compact-sm" variant="subtle" color="red" onClick={() => openDialog({ is: 'erase', person: { id, email } })}>
        Erase this person…
      </Button>
    </section>
  )
}
