import type { BlockPicture } from '../block.ts'
import type { PictureDelivery } from '../digest.ts'
import type { ShowTo } from '../show-to.ts'

/** What the fields of digests, sections and blocks are called. */
const names: Readonly<Record<string, string>> = {
  number: 'Number',
  topicId: 'Topic',
  subject: 'Subject',
  preheader: 'Preheader',
  language: 'Language',
  themeId: 'Theme',
  mjml: 'MJML',
  pictures: 'Pictures',
  webAddress: 'Address on the web',
  title: 'Title',
  tone: 'Tone',
  showTo: 'Shown to',
  tagline: 'Tagline',
  showDate: 'Shows the date',
  markdown: 'Text',
  text: 'Text',
  articleId: 'Article of the library',
  layout: 'Layout',
  headline: 'Headline',
  blurb: 'Blurb',
  insight: 'Insight',
  showInsight: 'Shows the insight',
  url: 'Leads to',
  siteName: 'Source',
  byline: 'Byline',
  publishedAt: 'Published',
  scoopedBy: 'Scooped by',
  picture: 'Picture',
  showPicture: 'Shows the picture',
  linkLabel: 'Words of the link',
  caption: 'Caption',
  label: 'Label',
  dueAt: 'Due',
}

/** A field's name for people. */
export const fieldName = (field: string): string => names[field] ?? field

/** What a field says, as text to compare. */
export function fieldText(field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (field === 'picture') return pictureText(value as BlockPicture)
  if (field === 'showTo') return showToText(value as ShowTo)
  if (field === 'pictures') return picturesText(value as PictureDelivery)
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : JSON.stringify(value)
}

function pictureText({ alt, file }: BlockPicture): string {
  return alt === '' ? file : `${alt} (${file})`
}

function showToText(showTo: ShowTo): string {
  switch (showTo.who) {
    case 'everyone':
      return 'everyone'
    case 'tagged':
      return `those ${showTo.carried ? 'with' : 'without'} the tag ${showTo.tag}`
    case 'attribute':
      return `those whose ${showTo.name} ${showTo.test.replace('-', ' ')}${showTo.test === 'is' || showTo.test === 'is-not' ? ` ${showTo.value}` : ''}`
    default:
      return 'the copy for the web only'
  }
}

function picturesText({ as, base }: PictureDelivery): string {
  return as === 'embedded' ? 'embedded' : `linked below ${base}`
}
