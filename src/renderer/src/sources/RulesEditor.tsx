import { Button, Group, NumberInput, Stack, TagsInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { SourceRules } from '../../../core/watch/source.ts'
import type { WatchedSource } from '../../../core/watch/watch-operations.ts'
import { editSource } from './source-steps.ts'
import { draftRules, useSourcesView } from './sources-view.ts'
import { RulesTrial } from './RulesTrial.tsx'
import classes from './SourcePane.module.css'

type Terms = Exclude<keyof SourceRules, 'oldestDays'>

const fields: readonly { readonly name: Terms; readonly label: string; readonly placeholder: string }[] = [
  { name: 'any', label: 'With any of these words', placeholder: 'All pass' },
  { name: 'all', label: 'With all of these words', placeholder: 'None asked for' },
  { name: 'not', label: 'With none of these words', placeholder: 'None shut out' },
  { name: 'includeDomains', label: 'Only from these domains', placeholder: 'From anywhere' },
  { name: 'excludeDomains', label: 'Never from these domains', placeholder: 'None shut out' },
]

/** Which of what a source publishes is suggested, with what that would let through; saved only by its button. */
export function RulesEditor({ source: { id, rules: saved } }: { readonly source: WatchedSource }): ReactElement {
  const draft = useSourcesView().drafts[id]
  const rules = draft ?? saved
  const changed = draft !== undefined && JSON.stringify(draft) !== JSON.stringify(saved)
  const edit = (edits: Partial<SourceRules>): void => draftRules(id, { ...rules, ...edits })

  async function save(): Promise<void> {
    if (await editSource(id, { rules })) draftRules(id, null)
  }

  return (
    <section className={classes.rules} aria-label="Rules">
      <h3>What is suggested</h3>
      <p className={classes.quiet}>Words and phrases are looked for whole, in any case, with or without accents. Press Enter after each.</p>
      <Stack gap={12}>
        {fields.map(({ name, label, placeholder }) => (
          <TagsInput
            key={name}
            label={label}
            placeholder={rules[name].length === 0 ? placeholder : ''}
            acceptValueOnBlur
            splitChars={[',', ';']}
            value={[...rules[name]]}
            onChange={value => edit({ [name]: value })}
          />
        ))}
        <NumberInput
          label="Not older than, in days"
          placeholder="Of any age"
          min={0}
          max={36_500}
          allowDecimal={false}
          value={rules.oldestDays ?? ''}
          onChange={value => edit({ oldestDays: value === '' ? null : Number(value) })}
        />
      </Stack>
      <Group mt={14} gap={8}>
        <Button size="sm" disabled={!changed} onClick={() => void save()}>
          Save the rules
        </Button>
        <Button size="sm" variant="default" disabled={!changed} onClick={() => draftRules(id, null)}>
          As they were
        </Button>
        {changed && <span className={classes.quiet}>Not saved yet</span>}
      </Group>
      <RulesTrial id={id} rules={rules} />
    </section>
  )
}
