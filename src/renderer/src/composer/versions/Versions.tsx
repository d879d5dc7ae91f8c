import { Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useAnswer } from '../../ask.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { useOfDigest, useReadOnly } from '../composer-context.tsx'
import { KeepVersion } from './KeepVersion.tsx'
import { VersionList } from './VersionList.tsx'
import { VersionPane } from './VersionPane.tsx'
import classes from './Versions.module.css'

/** What was kept of the digest, and what differs between then and now. */
export function Versions({ onClose }: { readonly onClose: () => void }): ReactElement {
  const id = useOfDigest(digest => digest.id)
  const readOnly = useReadOnly()
  const { data, error } = useAnswer('digest.revisions', id, { keepPrevious: true })
  const [chosen, choose] = useState<number | null>(null)
  if (error) return <ProblemNotice problem={error} />
  if (!data) return <div className={classes.versions} />
  const revision = data.revisions.find(({ number }) => number === chosen) ?? data.revisions[0]
  return (
    <div className={classes.versions}>
      <div className={classes.list}>
        {!readOnly && <KeepVersion digestId={id} since={data.since} onKept={() => choose(null)} />}
        <VersionList digestId={id} revisions={data.revisions} chosen={revision?.number ?? null} onChoose={choose} />
      </div>
      {revision ? (
        <VersionPane key={revision.number} digestId={id} revision={revision} revisions={data.revisions} onRestored={onClose} />
      ) : (
        <Text size="sm" c="dimmed" m="auto" maw={360} ta="center">
          Nothing has been kept yet. Broadsheet keeps versions by itself as you edit, before it arranges, and when the digest is sent.
        </Text>
      )}
    </div>
  )
}
