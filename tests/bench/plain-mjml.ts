import { escapeHtml } from '../../src/core/base/html.ts'
import type { BlockOf } from '../../src/core/compose/block.ts'
import type { Digest } from '../../src/core/compose/digest.ts'
import { blocksOf } from '../../src/core/compose/find-block.ts'

/** The same digest as somebody writes it who has read MJML's guide: a section a story, an image and texts in columns. */
export function plainMjml(digest: Digest): string {
  const stories = blocksOf(digest).filter(block => block.kind === 'article')
  return `<mjml lang="en">
<mj-head>
  <mj-title>${escapeHtml(digest.subject)}</mj-title>
  <mj-preview>${escapeHtml(digest.preheader)}</mj-preview>
  <mj-attributes>
    <mj-all font-family="Georgia, serif" />
    <mj-text font-size="17px" line-height="1.6" color="#1f1c18" padding="0 0 8px" />
    <mj-class name="small" font-size="14px" color="#655e53" />
  </mj-attributes>
</mj-head>
<mj-body width="640px" background-color="#eeebe3">
  <mj-section background-color="#fffdf8"><mj-column>
    <mj-text align="center" font-size="46px">The Harbour Weekly</mj-text>
    <mj-text>Good morning, {{name|neighbour}}. This is what was talked about on the quay this week.</mj-text>
  </mj-column></mj-section>
${stories.map(plainStory).join('\n')}
  <mj-section background-color="#fffdf8"><mj-column>
    <mj-divider border-width="1px" border-color="#d8d1c2" />
    <mj-text mj-class="small" align="center">{{sender}}</mj-text>
    <mj-text mj-class="small" align="center"><a href="{{unsubscribe}}">Unsubscribe</a></mj-text>
  </mj-column></mj-section>
</mj-body>
</mjml>`
}

function plainStory({ headline, url, siteName, byline, blurb, insight, picture, scoopedBy, linkLabel }: BlockOf<'article'>): string {
  const href = escapeHtml(url ?? '')
  return `  <mj-section background-color="#fffdf8" padding="10px 20px">
    <mj-column width="36%"><mj-image src="images/${picture?.file ?? ''}" alt="${escapeHtml(picture?.alt ?? '')}" href="${href}" /></mj-column>
    <mj-column width="64%">
      <mj-text font-size="21px" font-weight="bold"><a href="${href}">${escapeHtml(headline)}</a></mj-text>
      <mj-text mj-class="small">${escapeHtml(siteName)} &middot; ${escapeHtml(byline)}</mj-text>
      <mj-text>${escapeHtml(blurb)}</mj-text>
${insight === '' ? '' : `      <mj-text font-style="italic">${escapeHtml(insight)}</mj-text>\n`}      <mj-text mj-class="small"><a href="${href}">${escapeHtml(linkLabel)}</a> &middot; Scooped by ${escapeHtml(scoopedBy)}</mj-text>
    </mj-column>
  </mj-section>`
}
