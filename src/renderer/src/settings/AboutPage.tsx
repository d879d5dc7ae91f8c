import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import classes from './SettingsScreen.module.css'

/** What runs here and where everything is kept. */
export function AboutPage(): ReactElement {
  const { data: about, error } = useAnswer('settings.about', undefined)
  if (error) return <ProblemNotice problem={error} />
  if (!about) return <div />
  const facts = [
    ['Version', about.version],
    ['Library', about.libraryPath],
    ['Library id', about.libraryId],
    ['Passwords', `Kept ${about.secretsKept}`],
    ['Local mailbox', about.localMailbox ? `Listens at ${about.localMailbox.host}:${about.localMailbox.port}` : 'Does not listen'],
  ] as const
  return (
    <div>
      <h2 className={classes.title}>Broadsheet</h2>
      <p className={classes.lead}>
        Everything you scoop, write and send stays on this computer, in open files in the library folder. To back it up or to move it, copy
        the folder.
      </p>
      <div className={classes.part}>
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={classes.part}>
        <h3 className={classes.partTitle}>What’s new</h3>
        {about.whatsNew.map(({ version, date, changes }) => (
          <section key={version} aria-label={`Version ${version}`}>
            <p>
              {version}, {new Date(date).toLocaleDateString('en', { dateStyle: 'long' })}
            </p>
            <ul className={classes.changes}>
              {changes.map(change => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
