import type { Attributes, Element } from './page-node.ts'

/** What an element's class and id names say of its part in the page. */
export interface Hints {
  /** Between -25 and 25 for each of class and id: readers' text, or something around it. */
  readonly weight: number
  /** Menus, share bars, comments, sign-ups: rarely text of the article. */
  readonly unlikely: boolean
  /** Named for the main thing, whatever else it is named for. */
  readonly likely: boolean
  /** So named on nothing but an article's body. */
  readonly body: boolean
  readonly share: boolean
  readonly comments: boolean
}

const good = /article|body|content|entry|main|page|post|text|blog|story/
const bad =
  /(?:^|[ _-])(?:ads?|advert\w*|hid|hidden|com|meta|media|tags?|promo\w*)(?=$|[ _-])|banner|combx|comment|contact|footer|gdpr|masthead|outbrain|taboola|related|scroll|share|sharing|shoutbox|sidebar|skyscraper|sponsor|shopping|widget|newsletter|subscri(?:be|ption)|sign-?up|cookie|recirc|recommend/
const around =
  /(?:^|[ _-])(?:ads?|advert\w*|rss|share|sharing|social|pager|popup|promo|extra|remark|menu|nav|navbar|navigation|toolbar)(?=$|[ _-])|ad-break|banner|breadcrumb|combx|comment|community|cover-wrap|disqus|footer|gdpr|cookie|consent|header|legends|menu|related|replies|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|agegate|pagination|outbrain|taboola|newsletter|recirc|site-?nav|skip-?link|sharebar|share-?buttons|sharedaddy|addtoany|jp-relatedposts|author-?bio|about-?author|read-?next|most-?read|trending|more-?stories|you-?may/
const maybe = /article(?!s)|body|column|content(?!-?(?:info|rec))|main|mathjax|shadow|story(?!-?(?:list|rel))|entry/
const surelyAround =
  /comment(?!ary)|disqus|sidebar|related|newsletter|outbrain|taboola|breadcrumb|share-?(?:bar|tools|buttons|links)|social-?(?:share|links|bar)|sharedaddy|addtoany|cookie|gdpr|recirc|most-?read|read-?next|more-?stories|you-?may-?(?:also|like)|author-?bio|about-?author|trending|pagination/
const bodies =
  /(?:^|[ _-])(?:e-content|entry-?content|post-?(?:content|body|text)|article-?(?:body|content|text|_?_body|_?_content)|story-?(?:body|content|text)|body-?(?:copy|text)|articlebody|content__article-body|td-post-content|available-content|markup|abstract|mw-parser-output|blog-?post-?content)(?=$|[ _-])/
const shares =
  /(?:^|[ _-])(?:share|sharing|sharedaddy|addtoany|social-?(?:share|links|bar|media|icons)|share-?(?:bar|tools|buttons|links))(?=$|[ _-])/
const comments = /comment(?!ary)|disqus|(?:^|[ _-])(?:replies|respond)(?=$|[ _-])/

const known = new WeakMap<Attributes, Hints>()

/** Reads an element's names, once. */
export function hintsOf({ attributes }: Element): Hints {
  const before = known.get(attributes)
  if (before) return before
  const hints = read(spelled(attributes['class']), spelled(attributes['id']))
  known.set(attributes, hints)
  return hints
}

function read(classes: string, id: string): Hints {
  const both = `${classes} ${id}`
  return {
    weight: weightOf(classes) + weightOf(id),
    likely: maybe.test(both),
    unlikely: around.test(both) && (!maybe.test(both) || surelyAround.test(both)),
    body: bodies.test(both) && !surelyAround.test(both),
    share: shares.test(both),
    comments: comments.test(both),
  }
}

function weightOf(names: string): number {
  if (names === '') return 0
  return (good.test(names) ? 25 : 0) - (bad.test(names) ? 25 : 0)
}

/** "articleBody shareBar" as "article-body share-bar"; "has-sidebar" says nothing of the element itself. */
function spelled(names: string | undefined): string {
  return names === undefined
    ? ''
    : names
        .slice(0, 300)
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replace(/(?:^|\s)(?:has|with|no|without|hide|is)-+\S+/g, ' ')
}
