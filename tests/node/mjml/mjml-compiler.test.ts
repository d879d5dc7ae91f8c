import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mjmlCompiler } from '../../../src/node/mjml/mjml-compiler.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const compiler = mjmlCompiler()
const compile = (mjml: string) => compiler.compile(mjml, 'ours')
const mail = (inside: string): string => `<mjml><mj-body><mj-section><mj-column>\n${inside}\n</mj-column></mj-section></mj-body></mjml>`

describe('the MJML compiler', () => {
  it('answers HTML for a mail', async () => {
    const { html, complaints } = await compile(mail('<mj-text>Harbour reopens</mj-text>'))
    expect(html).toContain('Harbour reopens')
    expect(complaints).toEqual([])
  })

  it('names no web font', async () => {
    const { html } = await compile(mail('<mj-text font-family="Roboto">Harbour reopens</mj-text>'))
    expect(html).not.toMatch(/fonts\.googleapis|@import/)
  })

  it('reads no file, whatever the MJML asks for', async () => {
    const path = join(await temporaryFolder(), 'secret.mjml')
    await writeFile(path, '<mj-text>the tide tables of the desk</mj-text>')
    const { html } = await compile(mail(`<mj-include path="${path}" />`))
    expect(html).not.toContain('tide tables')
  })

  it('tells what is wrong by element and line, and still answers HTML', async () => {
    const { html, complaints } = await compile(mail('<mj-text>Harbour reopens</mj-text>\n<mj-gull />'))
    expect(html).toContain('Harbour reopens')
    expect(complaints).toMatchObject([{ tag: 'mj-gull', line: 3 }])
  })
})

describe('what MJML’s elements are', () => {
  it('is read from MJML’s own components: where each belongs, its attributes, and their values', async () => {
    const elements = new Map((await compiler.vocabulary()).map(element => [element.name, element]))
    expect(elements.size).toBeGreaterThan(30)
    expect(elements.get('mj-column')?.children).toContain('mj-button')
    expect(elements.get('mj-section')?.children).not.toContain('mj-button')
    expect(elements.get('mj-text')?.children).toBeNull()
    expect(elements.get('mj-attributes')?.children).toEqual(expect.arrayContaining(['mj-all', 'mj-text']))
    const button = elements.get('mj-button')?.attributes ?? []
    expect(button).toContainEqual({ name: 'align', values: ['left', 'center', 'right'] })
    expect(button).toContainEqual({ name: 'css-class', values: null })
    expect(elements.get('mjml')?.attributes.map(({ name }) => name)).toContain('lang')
  })
})
