import { SegmentedControl, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Settings } from '../../../core/settings/settings.ts'
import { ask, useAnswer } from '../ask.ts'
import { attempt } from '../ui/notify.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { useAutosaved } from '../ui/use-autosaved.ts'
import { OwnWords } from './OwnWords.tsx'
import classes from './SettingsScreen.module.css'

const appearances = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** Who curates here, how the window looks, and which words are right. */
export function GeneralPage(): ReactElement {
  const { data: settings, error } = useAnswer('settings.read', undefined)
  if (error) return <ProblemNotice problem={error} />
  if (!settings) return <div />
  return (
    <div>
      <h2 className={classes.title}>General</h2>
      <p className={classes.lead}>These settings are kept in the library and go with it.</p>
      <fieldset className={classes.part}>
        <legend>Appearance</legend>
        <SegmentedControl
          aria-label="Appearance"
          data={appearances}
          value={settings.appearance}
          onChange={value => void attempt(() => ask('settings.change', { appearance: value as Settings['appearance'] }))}
        />
      </fieldset>
      <fieldset className={classes.part}>
        <legend>Curator</legend>
        <CuratorName curatorName={settings.curatorName} />
      </fieldset>
      <fieldset className={classes.part}>
        <legend>Spelling</legend>
        <OwnWords />
      </fieldset>
    </div>
  )
}

function CuratorName({ curatorName }: { readonly curatorName: string }): ReactElement {
  const name = useAutosaved(curatorName, value => attempt(() => ask('settings.change', { curatorName: value.trim() })))
  return (
    <TextInput
      label="Your name"
      description="What you scoop is signed with it."
      value={name.value}
      onChange={({ currentTarget }) => name.change(currentTarget.value)}
      onBlur={name.flush}
    />
  )
}
