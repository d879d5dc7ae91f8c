import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import { cssCompletionSource, cssLanguage } from '@codemirror/lang-css'
import { html, htmlCompletionSourceWith } from '@codemirror/lang-html'
import { type LanguageSupport, syntaxTree } from '@codemirror/language'
import type { MjmlElement } from '../../../core/render/mjml-vocabulary.ts'

type SyntaxNode = ReturnType<ReturnType<typeof syntaxTree>['resolveInner']>

/** MJML as HTML with elements of its own, whose styles are CSS. */
export function mjmlLanguage(): LanguageSupport {
  return html({ selfClosingTags: true, nestedLanguages: [{ tag: 'mj-style', parser: cssLanguage.parser }] })
}

/** Completes elements where they belong, their attributes, the values of these, and what is to be closed. `top` may stand outside of everything. */
export function mjmlCompletion(elements: readonly MjmlElement[], top: readonly string[]): CompletionSource {
  const known = new Map(elements.map(element => [element.name, element]))
  const complete = htmlCompletionSourceWith({ extraTags: Object.fromEntries(elements.map(element => [element.name, tagOf(element)])) })
  return context => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1)
    if (isWithinCss(node)) return cssCompletionSource(context)
    const found = complete(context)
    if (!found) return null
    const parent = parentOf(node, context)
    const children = parent === null ? top : known.get(parent)?.children
    return { ...found, options: found.options.filter(option => belongs(option, known, children ?? null)) } satisfies CompletionResult
  }
}

function tagOf({ attributes }: MjmlElement): { attrs: Record<string, readonly string[] | null>; globalAttrs: boolean } {
  return { attrs: Object.fromEntries(attributes.map(({ name, values }) => [name, values])), globalAttrs: false }
}

/** Among MJML stands MJML; among text and HTML, or in what is not known, HTML. */
function belongs({ label, type }: Completion, known: ReadonlyMap<string, MjmlElement>, children: readonly string[] | null): boolean {
  const name = label.replace(/^</, '')
  if (type !== 'type' || name.startsWith('/')) return true
  return children === null ? !known.has(name) : children.includes(name)
}

/** The name of the element around the one that is being written; null outside of all. */
function parentOf(node: SyntaxNode, { state }: CompletionContext): string | null {
  const written = /^(StartTag|TagName)$/.test(node.name)
  let around: SyntaxNode | null = elementAt(node)
  if (written && around) around = elementAt(around.parent)
  for (; around; around = elementAt(around.parent)) {
    const name = around.firstChild?.getChild('TagName')
    if (name) return state.sliceDoc(name.from, name.to).toLowerCase()
  }
  return null
}

function elementAt(node: SyntaxNode | null): SyntaxNode | null {
  for (let at = node; at; at = at.parent) if (at.name === 'Element') return at
  return null
}

function isWithinCss(node: SyntaxNode): boolean {
  for (let at: SyntaxNode | null = node; at; at = at.parent) if (at.name === 'StyleSheet' || at.name === 'Styles') return true
  return false
}
