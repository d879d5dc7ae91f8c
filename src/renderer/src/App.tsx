import { lazy, Suspense, type ReactElement } from 'react'
import { CommandPalette } from './shell/CommandPalette.tsx'
import { DropTarget } from './shell/DropTarget.tsx'
import { Rail } from './shell/Rail.tsx'
import { useRoute, type Route } from './shell/route.ts'
import { ScreenFailure } from './shell/ScreenFailure.tsx'
import { useAppCommands } from './shell/app-commands.ts'
import { useAppearance } from './shell/appearance.ts'
import { useCommandKeys } from './shell/command-keys.ts'
import { SaveTemplateDialog } from './digests/SaveTemplateDialog.tsx'
import { KeysDialog } from './shell/KeysDialog.tsx'
import { NewDigestDialog } from './shell/NewDigestDialog.tsx'
import { AddToDigestDialog } from './library/AddToDigestDialog.tsx'
import { DuplicatesDialog } from './library/DuplicatesDialog.tsx'
import { ExportDialog } from './library/ExportDialog.tsx'
import { ImportDialog } from './library/ImportDialog.tsx'
import { LinksDialog } from './library/LinksDialog.tsx'
import { ReassignDialog } from './library/ReassignDialog.tsx'
import { SearchDialog } from './library/SearchDialog.tsx'
import { ScoopReport } from './library/ScoopReport.tsx'
import { TagDialog } from './library/TagDialog.tsx'
import { TagsDialog } from './library/TagsDialog.tsx'
import { TopicDialog } from './library/TopicDialog.tsx'
import { OpmlDialog } from './sources/OpmlDialog.tsx'
import { WatchDialog } from './sources/WatchDialog.tsx'
import classes from './App.module.css'

const LibraryScreen = lazy(async () => ({ default: (await import('./library/LibraryScreen.tsx')).LibraryScreen }))
const InboxScreen = lazy(async () => ({ default: (await import('./inbox/InboxScreen.tsx')).InboxScreen }))
const SourcesScreen = lazy(async () => ({ default: (await import('./sources/SourcesScreen.tsx')).SourcesScreen }))
const DigestsScreen = lazy(async () => ({ default: (await import('./digests/DigestsScreen.tsx')).DigestsScreen }))
const ComposerScreen = lazy(async () => ({ default: (await import('./composer/ComposerScreen.tsx')).ComposerScreen }))
const SendScreen = lazy(async () => ({ default: (await import('./sending/SendScreen.tsx')).SendScreen }))
const SubscribersScreen = lazy(async () => ({ default: (await import('./subscribers/SubscribersScreen.tsx')).SubscribersScreen }))
const DeliveriesScreen = lazy(async () => ({ default: (await import('./deliveries/DeliveriesScreen.tsx')).DeliveriesScreen }))
const DeliveryScreen = lazy(async () => ({ default: (await import('./deliveries/DeliveryScreen.tsx')).DeliveryScreen }))
const MailboxScreen = lazy(async () => ({ default: (await import('./mailbox/MailboxScreen.tsx')).MailboxScreen }))
const ThemesScreen = lazy(async () => ({ default: (await import('./themes/ThemesScreen.tsx')).ThemesScreen }))
const TemplatesScreen = lazy(async () => ({ default: (await import('./themes/TemplatesScreen.tsx')).TemplatesScreen }))
const SettingsScreen = lazy(async () => ({ default: (await import('./settings/SettingsScreen.tsx')).SettingsScreen }))

/** The window: the rail, the screen that the address names, and what may open over any screen. */
export function App(): ReactElement {
  const route = useRoute()
  useAppearance()
  useAppCommands()
  useCommandKeys()
  return (
    <div className={classes.window}>
      <Rail route={route} />
      <main className={classes.screen}>
        <ScreenFailure key={placeOf(route)}>
          <Suspense>
            <RoutedScreen route={route} />
          </Suspense>
        </ScreenFailure>
      </main>
      <CommandPalette />
      <ImportDialog />
      <ScoopReport />
      <AddToDigestDialog />
      <TagDialog />
      <TagsDialog />
      <SearchDialog />
      <DuplicatesDialog />
      <LinksDialog />
      <ReassignDialog />
      <TopicDialog />
      <ExportDialog />
      <WatchDialog />
      <OpmlDialog />
      <NewDigestDialog />
      <KeysDialog />
      <SaveTemplateDialog />
      <DropTarget />
    </div>
  )
}

/** What starts afresh when it changes: another screen, or another digest. Lists with a pane beside them stay. */
function placeOf(route: Route): string {
  return 'id' in route && !hasPane(route.screen) ? `${route.screen} ${route.id}` : route.screen
}

const hasPane = (screen: Route['screen']): boolean => screen === 'library' || screen === 'themes' || screen === 'templates'

function RoutedScreen({ route }: { readonly route: Route }): ReactElement {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen articleId={route.id} />
    case 'inbox':
      return <InboxScreen />
    case 'sources':
      return <SourcesScreen />
    case 'digests':
      return <DigestsScreen />
    case 'digest':
      return <ComposerScreen digestId={route.id} />
    case 'send':
      return <SendScreen digestId={route.id} />
    case 'subscribers':
      return <SubscribersScreen />
    case 'deliveries':
      return <DeliveriesScreen />
    case 'delivery':
      return <DeliveryScreen deliveryId={route.id} />
    case 'themes':
      return <ThemesScreen themeId={route.id} />
    case 'templates':
      return <TemplatesScreen templateId={route.id} />
    case 'mailbox':
      return <MailboxScreen />
    default:
      return <SettingsScreen />
  }
}
