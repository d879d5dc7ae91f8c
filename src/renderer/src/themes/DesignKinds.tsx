import { SegmentedControl } from '@mantine/core'
import type { ReactElement } from 'react'
import { navigate } from '../shell/route.ts'

/** The way from the themes to the templates, and back. */
export function DesignKinds({ shown }: { readonly shown: 'themes' | 'templates' }): ReactElement {
  return (
    <SegmentedControl
      size="xs"
      aria-label="Show"
      value={shown}
      onChange={value => navigate(`#/${value}`)}
      data={[
        { value: 'themes', label: 'Themes' },
        { value: 'templates', label: 'Templates' },
      ]}
    />
  )
}
