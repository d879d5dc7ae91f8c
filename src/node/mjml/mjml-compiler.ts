import type { MjmlCompiler } from '../../core/render/mjml-compiler.ts'

/** MJML 5. It takes half a second to load, so it is loaded when the first digest is compiled. */
export function mjmlCompiler(): MjmlCompiler {
  return {
    async compile(mjml) {
      const { default: mjml2html } = await import('mjml')
      const { html, errors } = await mjml2html(mjml, {
        validationLevel: 'soft',
        // A digest never reads a file, whatever was typed into it.
        ignoreIncludes: true,
        // Without this a bare text element pulls Ubuntu from Google into every mail.
        fonts: {},
        keepComments: false,
      })
      return { html, warnings: errors.map(({ message, tagName, line }) => ({ message, tag: tagName, line })) }
    },
  }
}
