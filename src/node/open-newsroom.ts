import { createHmac, hash } from 'node:crypto'
import { join } from 'node:path'
import type { NewsroomEvent } from '../contract/events.ts'
import type { Newsroom } from '../contract/newsroom.ts'
import type { Notice } from '../core/base/port.ts'
import { openCollections } from '../core/collections.ts'
import { usualPatience } from '../core/delivery/patience.ts'
import { type JoinedAreas, joinAreas } from '../core/newsroom.ts'
import type { Secrets } from '../core/settings/secrets.ts'
import type { OpenAccount, World } from '../core/world.ts'
import { bodyFiles } from './bodies/body-files.ts'
import { dnsLookUp } from './dns/dns-look-up.ts'
import { type LibraryFolder, openLibraryFolder } from './files/library-folder.ts'
import { filesStamp } from './index/files-stamp.ts'
import { pdfTitles } from './documents/pdf-title.ts'
import { openIndexInWorker } from './index/worker-article-index.ts'
import { keepHeapLean } from './lean-heap.ts'
import { fileLog } from './log.ts'
import { spelling } from './spelling/spelling.ts'
import { checkConnection } from './mail/check-connection.ts'
import { messageBytes, openComposer } from './mail/compose-message.ts'
import { deliveryFiles } from './mail/delivery-files.ts'
import { makeDkimKey, readDkimKey } from './mail/dkim-key.ts'
import { type LocalMailServer, openLocalMailbox } from './mail/local-mailbox.ts'
import { smtpMailer } from './mail/smtp-mailer.ts'
import { mjmlCompiler } from './mjml/mjml-compiler.ts'
import { oauthSignIn } from './oauth/oauth-sign-in.ts'
import { pageFetcher } from './pages/fetch-page.ts'
import { pageReader } from './pages/read-page.ts'
import { pictureFiles } from './pictures/picture-files.ts'
import { clientSupport } from './resources/client-support.ts'
import { aboutThisVersion } from './resources/about-this-version.ts'
import { builtInTemplates } from './resources/templates.ts'
import { builtInThemes } from './resources/themes.ts'
import { emlWriter } from './rendered/eml-writer.ts'
import { folderWriter } from './rendered/folder-writer.ts'
import { zipWriter } from './rendered/zip-writer.ts'
import { fillSample } from './sample/fill-sample.ts'
import { fileSecrets } from './secrets/file-secrets.ts'
import { readPeopleFiles } from './sources/read-people-files.ts'
import { sourceReader } from './sources/read-source.ts'
import { feedFetcher } from './watch/feed-fetcher.ts'
import { linkAsker } from './watch/link-asker.ts'
import { systemTimer } from './watch/timer.ts'

/** Which library to open, and for whom. */
export interface NewsroomOrder {
  /** The library's folder; made when it is not there. */
  readonly library: string
  /** Fill a library that is made now with the sample. */
  readonly sample: boolean
  /** `key` comes from the system's keychain; null where there is none. */
  readonly secrets: { readonly folder: string; readonly key: string | null }
  /** Told to whoever finds the library locked. */
  readonly holder: string
}

/** Opens a library and everything that works on it. Throws Problems: library-locked, library-newer, library-read-only, … */
export async function openNewsroom(order: NewsroomOrder): Promise<Newsroom> {
  const listeners = new Set<(event: NewsroomEvent) => void>()
  // Notices of the opening itself wait for the first who listens.
  const early: NewsroomEvent[] = []
  const emit = (event: NewsroomEvent): void => {
    if (listeners.size === 0 && event.type === 'notice') early.push(event)
    for (const listener of listeners) listener(event)
  }
  const notice = (told: Notice): void => emit({ type: 'notice', notice: told })

  const folder = await openLibraryFolder(order.library, notice, order.holder)
  const opened = await openInFolder(folder, order, emit, notice).catch(async (error: unknown) => {
    await folder.close()
    throw error
  })
  return {
    handlers: opened.areas.handlers,
    onEvent(listener) {
      listeners.add(listener)
      for (const event of early.splice(0)) listener(event)
      return () => listeners.delete(listener)
    },
    async close() {
      await opened.areas.close()
      await opened.mailServer.close()
      await folder.close()
    },
  }
}

interface Opened {
  readonly areas: JoinedAreas
  readonly mailServer: LocalMailServer
}

async function openInFolder(
  folder: LibraryFolder,
  order: NewsroomOrder,
  emit: (event: NewsroomEvent) => void,
  notice: (told: Notice) => void,
): Promise<Opened> {
  const mailServer = await openLocalMailbox(folder.path, () => emit({ type: 'changed', what: 'mailbox', ids: [] }))
  try {
    const secrets = fileSecrets(order.secrets.folder, process.env, order.secrets.key)
    const world = openWorld(folder, mailServer, secrets, notice)
    const areas = await joinAreas(world, emit)
    if (order.sample && folder.created)
      await fillSample({ library: areas.library, addPicture: world.pictures.addPicture, handlers: areas.handlers })
    return { areas, mailServer }
  } catch (error) {
    await mailServer.close()
    throw error
  }
}

function openWorld(folder: LibraryFolder, mailServer: LocalMailServer, secrets: Secrets, notice: (told: Notice) => void): World {
  const { path } = folder
  const pages = pageFetcher()
  const documents = pdfTitles()
  const sources = sourceReader(pages, documents)
  const pictures = pictureFiles(path, sources)
  const reached = reach(mailServer)
  return {
    clock: () => new Date(),
    collections: openCollections(folder.store),
    index: openIndexInWorker(join(path, 'index.sqlite')),
    filesStamp: () => filesStamp([join(path, 'articles'), join(path, 'digests')]),
    bodies: bodyFiles(path),
    pages,
    reader: pageReader(),
    documents,
    pictures,
    sources,
    feeds: feedFetcher(),
    links: linkAsker(),
    timer: systemTimer(fileLog),
    themes: builtInThemes,
    templates: builtInTemplates,
    compiler: mjmlCompiler(),
    clientSupport,
    spelling: spelling(join(path, 'dictionaries')),
    rendered: { files: folderWriter(pictures), emlWriter: emlWriter(pictures.pictureBytes), zipWriter: zipWriter(pictures) },
    deliveryFiles: deliveryFiles(path, notice),
    composeMail: async mail => messageBytes(await openComposer(pictures.pictureBytes)(mail)),
    patience: usualPatience,
    openMailer: async ({ account, ...keys }) => smtpMailer({ account: reached(account), ...keys, pictureBytes: pictures.pictureBytes }),
    unsubscribeToken: subscriberId => createHmac('sha256', folder.key).update(subscriberId).digest('base64url').slice(0, 22),
    mailbox: mailServer,
    secrets,
    about: async () => ({
      ...(await aboutThisVersion()),
      libraryPath: path,
      libraryId: folder.id,
      secretsKept: secrets.kept,
      localMailbox: { host: mailServer.host, port: mailServer.port },
    }),
    dns: dnsLookUp(process.env['BROADSHEET_NAME_SERVER']?.split(',')),
    oauth: oauthSignIn,
    checkConnection: (account, keys) => checkConnection(reached(account), keys),
    readDkimKey,
    makeDkimKey,
    readPeople(source) {
      keepHeapLean()
      return readPeopleFiles(sources, source)
    },
    hash: text => hash('sha256', text),
    seal: text => createHmac('sha256', folder.key).update(text).digest('hex'),
  }
}

/** The local account is wherever the embedded server listens this time. */
function reach({ host, port }: LocalMailServer): (account: OpenAccount['account']) => OpenAccount['account'] {
  return account => (account.kind === 'local' ? { ...account, host, port, security: 'none', user: '' } : account)
}
