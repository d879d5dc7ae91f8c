/** A command: how it is called, and its code, loaded only when it is. */
export interface Command {
  readonly usage: string
  readonly load: () => Promise<{ readonly run: (args: readonly string[]) => Promise<number> }>
}

/** Every command, in the order of a working day. */
export const commands: Readonly<Record<string, Command>> = {
  scoop: {
    usage: [
      'scoop URL|FILE… [--file LIST|-]… [--topic TITLE] [--by NAME]',
      'scoop --again|--as-given|--tidy ARTICLE…   (its page anew; its address as it was given, or tidied)',
    ].join('\n'),
    load: () => import('./commands/scoop.ts'),
  },
  import: {
    usage: 'import FILE|URL… [--as KIND] [--topic TITLE] [--fetch] [--dry-run]',
    load: () => import('./commands/import.ts'),
  },
  export: {
    usage: 'export --as json|bookmarks|opml|csv [--topic TITLE] [--out FILE] [ARTICLE…]',
    load: () => import('./commands/export.ts'),
  },
  inspect: {
    usage: 'inspect page|feed|opml|bookmarks|scoops|html|subscribers FILE|- [--url U] | --url U',
    load: () => import('./commands/inspect.ts'),
  },
  sources: {
    usage: [
      'sources list',
      'sources add URL [--topic TITLE]',
      'sources edit SOURCE [--title T] [--topic T] [--any W]… [--all W]… [--not W]… [--domain D]… [--not-domain D]… [--oldest DAYS] [--every MINUTES]',
      'sources preview SOURCE [--any W]… [--all W]… [--not W]… [--domain D]… [--not-domain D]… [--oldest DAYS] [--fresh]',
      'sources remove|check SOURCE…',
      'sources import FILE [--topic TITLE]',
      'sources export [--out FILE]',
    ].join('\n'),
    load: () => import('./commands/sources.ts'),
  },
  inbox: {
    usage: [
      'inbox list [--topic TITLE] [--state new|kept|dismissed|scooped] [--newest] [--limit N]',
      'inbox show SUGGESTION',
      'inbox scoop|keep|dismiss SUGGESTION…',
      'inbox dismiss --older DAYS [--topic TITLE]',
    ].join('\n'),
    load: () => import('./commands/inbox.ts'),
  },
  search: { usage: 'search QUERY [--limit N]', load: () => import('./commands/search.ts') },
  searches: {
    usage: [
      'searches list',
      'searches save NAME [WORDS…] [--topic T] [--tag T] [--site S] [--curator C] [--state new|kept|archived] [--used|--unused] [--starred]',
      '         [--from DAY] [--to DAY] [--sort newest|oldest|title|relevance]',
      'searches run SEARCH [--limit N]',
      'searches remove SEARCH',
    ].join('\n'),
    load: () => import('./commands/searches.ts'),
  },
  tags: {
    usage: ['tags list', 'tags rename TAG NAME', 'tags merge TAG… INTO', 'tags remove TAG…'].join('\n'),
    load: () => import('./commands/tags.ts'),
  },
  similar: { usage: 'similar ARTICLE', load: () => import('./commands/similar.ts') },
  duplicates: { usage: 'duplicates [--limit N]', load: () => import('./commands/duplicates.ts') },
  merge: { usage: 'merge KEEP OTHER… [--apart]', load: () => import('./commands/merge.ts') },
  links: {
    usage: [
      'links check [ARTICLE…] [--query WORDS]',
      'links list [--is moved|gone|unreachable] [--limit N]',
      'links fix ARTICLE… --how move|remove',
    ].join('\n'),
    load: () => import('./commands/links.ts'),
  },
  article: {
    usage: [
      'article show ARTICLE',
      'article edit ARTICLE… [--add-tag T]… [--remove-tag T]… [--topic TITLE] [--state new|kept|archived] [--star|--unstar] [--curator NAME] [--language CODE]',
      'article note ARTICLE TEXT',
      'article comment ARTICLE TEXT [--by NAME]',
      'article highlight ARTICLE QUOTE [--note TEXT]',
      'article unhighlight ARTICLE HIGHLIGHT',
      'article remove ARTICLE…',
    ].join('\n'),
    load: () => import('./commands/article.ts'),
  },
  list: {
    usage: 'list articles [QUERY] | topics|digests|subscribers|lists|deliveries|accounts [--limit N]',
    load: () => import('./commands/list.ts'),
  },
  digest: {
    usage: [
      'digest new [--template ID] [--theme ID] [--topic TITLE] [--subject TEXT] [--preheader TEXT]',
      'digest add DIGEST ARTICLE…',
      'digest quote DIGEST ARTICLE TEXT [--commenter NAME]',
      'digest arrange DIGEST [ARTICLE…]',
      'digest edit DIGEST [--subject TEXT] [--preheader TEXT] [--theme ID] [--pictures embedded|linked] [--pictures-at URL] [--web URL] [--due TIME] [--mjml FILE]',
      'digest copy DIGEST INTO BLOCK|SECTION…',
      'digest paste DIGEST ADDRESS|TEXT',
      'digest show-to DIGEST BLOCK|SECTION… (--everyone | --only-web | --tag TAG | --not-tag TAG | --detail NAME [--is VALUE | --is-not VALUE | --missing])',
      'digest shorten DIGEST [BLOCK…] --words N',
      'digest show DIGEST',
      'digest duplicate DIGEST',
      'digest revisions DIGEST',
      'digest keep DIGEST NAME',
      'digest compare DIGEST REVISION [REVISION]',
      'digest restore DIGEST REVISION',
    ].join('\n'),
    load: () => import('./commands/digest.ts'),
  },
  mjml: {
    usage: ['mjml DIGEST [BLOCK]', 'mjml DIGEST [BLOCK] --set FILE | --fields   (MJML of your own, or drawn by its fields again)'].join(
      '\n',
    ),
    load: () => import('./commands/mjml.ts'),
  },
  templates: {
    usage: [
      'templates list',
      'templates import FILE.mjml|FILE.json',
      'templates export TEMPLATE [--out FILE]',
      'templates save DIGEST NAME',
      'templates rename TEMPLATE NAME',
      'templates remove TEMPLATE',
    ].join('\n'),
    load: () => import('./commands/templates.ts'),
  },
  themes: {
    usage: [
      'themes list',
      'themes import FILE.json',
      'themes export THEME [--out FILE]',
      'themes rename THEME NAME',
      'themes remove THEME',
      'themes palette PICTURE',
    ].join('\n'),
    load: () => import('./commands/themes.ts'),
  },
  render: { usage: 'render DIGEST --out DIR|FILE.zip', load: () => import('./commands/render.ts') },
  words: {
    usage: 'words list|add|remove [WORD…]   (the words that you hold for right, whatever the dictionaries say)',
    load: () => import('./commands/words.ts'),
  },
  check: {
    usage: 'check DIGEST [--to LIST] [--account ACCOUNT] [--links] [--fix] [--ignore FINDING] [--heed FINDING]',
    load: () => import('./commands/check.ts'),
  },
  preview: {
    usage:
      'preview DIGEST [--as light|dark|dark-partly-inverted|dark-inverted|no-pictures|text|read-aloud] [--reader ADDRESS] [--out FILE]',
    load: () => import('./commands/preview.ts'),
  },
  subscribers: {
    usage: [
      'subscribers import FILE --list NAME [--email COLUMN] [--sheet NAME] [--as STANDING] [--rejected FILE] [--dry-run]',
      'subscribers export [--list NAME] [--as csv|json] [--out FILE]',
      'subscribers list [--list NAME] [--segment NAME] [--standing STANDING] [--tag TAG] [--text TEXT] [--limit N]',
      'subscribers show ADDRESS',
      'subscribers add ADDRESS [--name NAME] --list NAME',
      'subscribers leave ADDRESS [--because TEXT]',
      'subscribers tag ADDRESS… [--add TAG]… [--remove TAG]…',
      'subscribers erase ADDRESS [--because TEXT]',
      'subscribers duplicates [--plus-tags] [--gmail-dots] [--names]',
      'subscribers merge ADDRESS OTHER…',
    ].join('\n'),
    load: () => import('./commands/subscribers.ts'),
  },
  suppress: {
    usage: [
      'suppress list',
      'suppress export [--file FILE]   (CSV)',
      'suppress add ADDRESS|DOMAIN… [--file FILE] [--because TEXT]',
      'suppress remove ADDRESS|DOMAIN…',
    ].join('\n'),
    load: () => import('./commands/suppress.ts'),
  },
  segments: {
    usage: [
      'segments list',
      'segments save NAME --where "FIELD IS VALUE"… [--any]',
      'segments count --where "FIELD IS VALUE"… [--any]',
      'segments remove NAME',
      '         FIELD is standing, list, tag, email, name, added, changed, since or attribute:NAME;',
      '         IS is is, is-not, contains, lacks, starts, ends, more, less, set, unset, before, after, within or older (days)',
    ].join('\n'),
    load: () => import('./commands/segments.ts'),
  },
  accounts: {
    usage: [
      'accounts providers',
      'accounts save NAME [--provider P] --host H --port N --from ADDRESS [--from-name N] [--security tls|starttls|none] [--user U]',
      '         [--postal-address A] [--reply-to A] [--unsubscribe-address A] [--unsubscribe-url U]',
      '         [--dkim-domain D --dkim-selector S --dkim-key new|FILE]',
      '         [--ca-file FILE] [--connections N] [--per-second N] [--per-minute N] [--per-hour N] [--per-day N]   (the password comes from BROADSHEET_SMTP_PASSWORD)',
      'accounts check NAME',
      'accounts sign-in NAME [--code]   (after save with --client-id ID and --provider P, or --authorize-url U --token-url U --device-url U --scope S;',
      '                                  the client secret comes from BROADSHEET_CLIENT_SECRET)',
      'accounts sign-out NAME',
      'accounts dkim NAME      (the record to publish)',
      'accounts domain NAME    (SPF, DKIM and DMARC as DNS has them)',
    ].join('\n'),
    load: () => import('./commands/accounts.ts'),
  },
  send: {
    usage: 'send DIGEST --to LIST [--segment SEGMENT] [--account ACCOUNT] [--test ADDRESS] [--dry-run] [--again] [--at TIME]',
    load: () => import('./commands/send.ts'),
  },
  resume: {
    usage: 'resume DELIVERY [--unknown send-again|count-as-accepted] [--again failed|rest]',
    load: () => import('./commands/resume.ts'),
  },
  cancel: { usage: 'cancel DELIVERY', load: () => import('./commands/cancel.ts') },
  report: {
    usage: 'report DELIVERY [--fate waiting|accepted|rejected|deferred|unknown|skipped] [--limit N]',
    load: () => import('./commands/report.ts'),
  },
  serve: { usage: 'serve [--port N] [--sample] [--open]', load: () => import('./commands/serve.ts') },
  demo: { usage: 'demo [--out DIR]', load: () => import('./commands/demo.ts') },
}
