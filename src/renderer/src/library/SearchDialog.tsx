import { Modal, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { closeDialog, useDialog, type OpenDialog } from '../shell/dialogs.ts'
import { queryOf, useLibraryView } from './library-view.ts'
import { saveSearch } from './search-steps.ts'
import { DialogForm } from '../ui/DialogForm.tsx'

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
    <DialogForm action="Save" disabled={name.trim() === ''} onSubmit={save} onCancel={closeDialog}>
      <TextInput
        label="Name"
        description="It stays at the left of the library, with the number of articles that it finds."
        required
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
    </DialogForm>
  )
}
