/** What MJML of one's own does not follow any more, in place of a block and in place of the whole digest. */
export const ownMjmlWords = {
  block:
    'How it looks follows neither the fields nor the theme any more. The fields stay as they are: they still write the text part and the table of contents, and draw the block again when you go back to them.',
  digest:
    'The mail follows neither the blocks nor the theme, the preheader or the language any more. They all stay as they are, and draw the mail again when you go back to them. The subject still holds.',
} as const
