/** A command: how it is called, and its code, loaded only when it is. */
export interface Command {
  readonly usage: string
  readonly load: () => Promise<{ readonly run: (args: readonly string[]) => Promise<number> }>
}

/** Every command, in the order of a working day. */
export const commands: Readonly<Record<string, Command>> = {
  scoop: { usage: 'scoop URL… [--topic TITLE]', load: () => import('./commands/scoop.ts') },
  import: {
    usage: 'import FILE|URL… [--as KIND] [--topic TITLE] [--fetch] [--dry-run]',
    load: () => import('./commands/import.ts'),
  },
  export: {
    usage: 'export --as json|bookmarks|opml|csv [--topic TITLE] [--out FILE]',
    load: () => import('./commands/export.ts'),
  },
  inspect: {
    usage: 'inspect page|feed|opml|bookmarks|scoops|html|subscribers FILE|- [--url U]',
    load: () => import('./commands/inspect.ts'),
  },
  sources: {
    usage: [
      'sources list',
      'sources add URL [--topic TITLE]',
      'sources edit SOURCE [--title T] [--topic T] [--any W]… [--all W]… [--not W]… [--domain D]… [--not-domain D]… [--oldest DAYS] [--every MINUTES]',
      'sources remove|check SOURCE…',
      'sources import FILE [--topic TITLE]',
      'sources export [--out FILE]',
    ].join('\n'),
    load: () => import('./commands/sources.ts'),
  },
  inbox: {
    usage: [
      'inbox list [--topic TITLE] [--state new|kept|dismissed|scooped] [--newest] [--limit N]',
      'inbox scoop|keep|dismiss SUGGESTION…',
    ].join('\n'),
    load: () => import('./commands/inbox.ts'),
  },
  search: { usage: 'search QUERY [--limit N]', load: () => import('./commands/search.ts') },
  list: {
    usage: 'list articles|topics|digests|subscribers|lists|deliveries|accounts [--limit N]',
    load: () => import('./commands/list.ts'),
  },
  digest: {
    usage: [
      'digest new [--template ID] [--topic TITLE] [--subject TEXT]',
      'digest add DIGEST ARTICLE…',
      'digest arrange DIGEST [ARTICLE…]',
      'digest edit DIGEST [--subject TEXT] [--preheader TEXT] [--theme ID] [--pictures embedded|linked] [--pictures-at URL] [--web URL] [--mjml FILE]',
      'digest show DIGEST',
      'digest duplicate DIGEST',
    ].join('\n'),
    load: () => import('./commands/digest.ts'),
  },
  templates: {
    usage: [
      'templates list',
      'templates import FILE.mjml|FILE.json',
      'templates export TEMPLATE [--out FILE]',
      'templates remove TEMPLATE',
    ].join('\n'),
    load: () => import('./commands/templates.ts'),
  },
  themes: {
    usage: ['themes list', 'themes import FILE.json', 'themes export THEME [--out FILE]', 'themes remove THEME'].join('\n'),
    load: () => import('./commands/themes.ts'),
  },
  render: { usage: 'render DIGEST --out DIR', load: () => import('./commands/render.ts') },
  check: { usage: 'check DIGEST [--to LIST] [--account ACCOUNT]', load: () => import('./commands/check.ts') },
  subscribers: {
    usage: [
      'subscribers import FILE --list NAME [--email COLUMN] [--dry-run]',
      'subscribers export [--list NAME] [--out FILE]',
      'subscribers add ADDRESS [--name NAME] --list NAME',
      'subscribers leave ADDRESS [--because TEXT]',
    ].join('\n'),
    load: () => import('./commands/subscribers.ts'),
  },
  accounts: {
    usage: [
      'accounts save NAME --host H --port N --from ADDRESS [--from-name N] [--security tls|starttls|none] [--user U] [--postal-address A]',
      '         [--reply-to A] [--unsubscribe-address A] [--unsubscribe-url U] [--dkim-domain D --dkim-selector S --dkim-key FILE]',
      '         [--ca-file FILE] [--connections N] [--per-second N]   (the password comes from BROADSHEET_SMTP_PASSWORD)',
      'accounts check NAME',
    ].join('\n'),
    load: () => import('./commands/accounts.ts'),
  },
  send: {
    usage: 'send DIGEST --to LIST [--account ACCOUNT] [--test ADDRESS] [--dry-run] [--again]',
    load: () => import('./commands/send.ts'),
  },
  resume: { usage: 'resume DELIVERY [--unknown send-again|count-as-accepted]', load: () => import('./commands/resume.ts') },
  cancel: { usage: 'cancel DELIVERY', load: () => import('./commands/cancel.ts') },
  report: {
    usage: 'report DELIVERY [--fate waiting|accepted|rejected|deferred|unknown|skipped] [--limit N]',
    load: () => import('./commands/report.ts'),
  },
  serve: { usage: 'serve [--port N] [--sample] [--open]', load: () => import('./commands/serve.ts') },
  demo: { usage: 'demo [--out DIR]', load: () => import('./commands/demo.ts') },
}
