import type { Clock } from './base/port.ts'
import type { CheckPorts } from './check/check-ports.ts'
import type { Collections } from './collections.ts'
import type { DigestPorts } from './compose/digest-ports.ts'
import type { Template } from './compose/template.ts'
import type { Theme } from './compose/theme.ts'
import type { DeliveryPorts } from './delivery/delivery-ports.ts'
import type { Mailer } from './delivery/mail.ts'
import type { ArticleIndex } from './library/article-index.ts'
import type { Bodies } from './library/bodies.ts'
import type { LocalMailbox } from './mailbox/local-mailbox.ts'
import type { MjmlCompiler } from './render/mjml-compiler.ts'
import type { MjmlVocabulary } from './render/mjml-vocabulary.ts'
import type { RenderPorts } from './render/render-ports.ts'
import type { DocumentReader, PageFetcher, PageReader, PictureKeeper, SourceReader } from './scoop/scoop-ports.ts'
import type { Account } from './settings/account.ts'
import type { Secrets } from './settings/secrets.ts'
import type { AccountKeys, SettingsPorts } from './settings/settings-ports.ts'
import type { LinkAsker } from './watch/links/links-ports.ts'
import type { SubscribersPorts } from './subscribers/subscribers-ports.ts'
import type { FeedFetcher, Timer } from './watch/watch-ports.ts'

/** An account with what it takes to use it. */
export interface OpenAccount extends AccountKeys {
  readonly account: Account
}

/** All that the newsroom needs of the world. `node/open-newsroom.ts` brings it. */
export interface World {
  readonly clock: Clock
  readonly collections: Collections
  readonly index: ArticleIndex
  readonly filesStamp: () => Promise<string>
  readonly bodies: Bodies
  readonly pages: PageFetcher
  readonly reader: PageReader
  readonly documents: DocumentReader
  readonly pictures: PictureKeeper & DigestPorts['pictures'] & { pictureWeight(file: string): Promise<number | null> }
  readonly sources: SourceReader
  readonly feeds: FeedFetcher
  readonly links: LinkAsker
  readonly timer: Timer
  readonly themes: () => Promise<readonly Theme[]>
  readonly templates: () => Promise<readonly Template[]>
  readonly spelling: CheckPorts['spelling']
  readonly compiler: MjmlCompiler & MjmlVocabulary
  /** What caniemail knows of mail readers. */
  readonly clientSupport: CheckPorts['clientSupport']
  readonly rendered: Pick<RenderPorts, 'files' | 'emlWriter' | 'zipWriter'>
  readonly deliveryFiles: DeliveryPorts['files']
  readonly composeMail: DeliveryPorts['composeMail']
  readonly patience: DeliveryPorts['patience']
  readonly openMailer: (account: OpenAccount) => Promise<Mailer>
  readonly unsubscribeToken: (subscriberId: string) => string
  readonly mailbox: LocalMailbox
  readonly secrets: Secrets
  readonly about: SettingsPorts['about']
  readonly dns: SettingsPorts['dns']
  readonly oauth: SettingsPorts['oauth']
  readonly checkConnection: SettingsPorts['checkConnection']
  readonly readDkimKey: SettingsPorts['readDkimKey']
  readonly makeDkimKey: SettingsPorts['makeDkimKey']
  readonly readPeople: SubscribersPorts['readPeople']
  /** SHA-256 in hex. */
  readonly hash: (text: string) => string
  readonly seal: SubscribersPorts['seal']
}
