import { Alert, Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useMemo, type ReactElement } from 'react'
import type { Digest } from '../../../core/compose/digest.ts'
import type { Template } from '../../../core/compose/template.ts'
import type { Theme } from '../../../core/compose/theme.ts'
import { LazyMjmlEditor } from '../mjml/LazyMjmlEditor.tsx'
import { historyKeys } from '../ui/history-keys.ts'
import { duplicateTemplate } from './template-steps.ts'
import type { DesignDraft } from './use-design-draft.ts'
import classes from './ThemeForm.module.css'

interface TemplateFormProps {
  readonly draft: DesignDraft<Template>
  /** The template with its places filled; undefined until the library has answered. */
  readonly filled: Digest | undefined
  readonly themes: readonly Theme[]
}

/** What a template is called and drawn in, and the code of one that is an MJML document. */
export function TemplateForm({ draft, filled, themes }: TemplateFormProps): ReactElement {
  const { design: template, edit, readOnly } = draft
  const { mjml } = template
  const order = useMemo(() => (filled && mjml !== null ? { digest: { ...filled, mjml }, blockId: null } : null), [filled, mjml])
  return (
    // The keys are those of the fields within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={mjml === null ? classes.form : classes.codeForm} aria-label="Template" onKeyDown={historyKeys(draft)}>
      {readOnly && (
        <Alert variant="light" p="sm" mb="md">
          <p className={classes.told}>
            This template comes with Broadsheet and stays as it is. A copy of it is yours to rename and to share.
          </p>
          <Button size="xs" onClick={() => void duplicateTemplate(template)}>
            Duplicate to change it
          </Button>
        </Alert>
      )}
      <fieldset className={classes.fields} disabled={readOnly}>
        <Group grow={mjml !== null} align="start" gap={10} className={mjml === null ? (classes.column ?? '') : ''}>
          <TextInput
            size="xs"
            label="Name"
            value={template.name}
            error={template.name.trim() === '' && 'Give it a name by which you will know it again.'}
            onChange={({ currentTarget }) => edit({ name: currentTarget.value }, 'name')}
          />
          <TextInput
            size="xs"
            label="Description"
            value={template.description}
            onChange={({ currentTarget }) => edit({ description: currentTarget.value }, 'description')}
          />
          {mjml === null && (
            <Select
              size="xs"
              label="Theme"
              allowDeselect={false}
              value={template.themeId}
              onChange={value => value && edit({ themeId: value }, 'theme')}
              data={themes.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Group>
        {mjml === null && (
          <Text size="xs" c="dimmed">
            To change what it is made of, start a digest from it, change that, and save it as a template.
          </Text>
        )}
      </fieldset>
      {order && mjml !== null && (
        <LazyMjmlEditor
          label={`MJML of “${template.name}”`}
          text={mjml}
          readOnly={readOnly}
          order={order}
          onEdit={(written, step) => edit({ mjml: written }, `mjml ${step}`)}
        />
      )}
    </section>
  )
}
