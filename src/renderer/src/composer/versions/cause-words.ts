import type { RevisionCause } from '../../../../core/compose/revisions/revision.ts'

/** Why a version was kept, for those without a name. */
export const causeWords: Readonly<Record<RevisionCause, string>> = {
  'by-hand': 'Kept by hand',
  began: 'As it began',
  editing: 'While it was edited',
  left: 'As it was left',
  arranging: 'Before it was arranged',
  shortening: 'Before it was shortened',
  restoring: 'Before a version was restored',
  sent: 'As it was sent',
}
