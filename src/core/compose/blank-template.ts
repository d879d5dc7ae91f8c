import { emptyBlock } from './empty-block.ts'
import { emptySection } from './empty-section.ts'
import type { Template } from './template.ts'

/** The least that makes a mail: a name plate, room, and the way out. */
export function blankTemplate(themeId: string): Template {
  return {
    id: 'blank',
    name: 'Blank',
    description: 'A name plate, an empty section and a footer.',
    themeId,
    subject: '[[Write the subject]]',
    preheader: '',
    mjml: null,
    sections: [
      { ...emptySection(), blocks: [{ ...emptyBlock('masthead'), title: '[[The name of your newsletter]]' }] },
      emptySection(),
      { ...emptySection(), blocks: [emptyBlock('footer')] },
    ],
  }
}
