import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { closeDialog, useDialog, type OpenDialog } from '../shell/dialogs.ts'
import { queryOf, useLibraryView } from './library-view.ts'
import { saveSearch } from './search-steps.ts'

type Opened = Extract<OpenDialog, { is: 'search' }>

/** Names the present search, or gives a saved one another name. */
export function SearchDialog(): ReactElement {
  const open = useDialog('search')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title={open?.search ? 'Rename the search' : 'Save this search'}>
      {open && <SearchForm search={open.search} />}
    </Modal>
  )
}

function SearchForm({ search }: Pick<Opened, 'search'>): ReactElement {
  const view = useLibraryView()
  const query = search?.query ?? queryOf(view)
  const [name, setName] = useState(search?.name ?? query.text.replaceAll('"', '') ?? '')

  async function save(): Promise<void> {
    if (await saveSearch({ id: search?.id ?? null, name, query })) closeDialog()
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        label="Name"
        description="It stays at the left of the library, with the number of articles that it finds."
        required
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={closeDialog}>
          Cancel
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          Save
        </Button>
      </Group>
    </form>
  )
}
