import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import type { DesignFile } from './design-operations.ts'
import { Template } from './template.ts'
import { Theme } from './theme.ts'
import { themeUpgrades, themeVersion } from './theme-upgrades.ts'

/** The version of template files that this program writes. */
const templateVersion = 1

/** A theme file of any version, brought forward. */
const ThemeFile = z.object({
  broadsheet: z.literal('theme'),
  version: z.number().int().min(1).max(themeVersion),
  theme: z.unknown(),
  logo: z.base64().nullable().default(null),
})
const TemplateFile = z.object({ broadsheet: z.literal('template'), version: z.literal(templateVersion), template: Template })

/** What a theme file holds: the logo in base64 beside the theme, so that one file is all that others need. */
export interface ThemeInFile {
  readonly theme: Theme
  readonly logo: string | null
}

/** A theme as a file for others. */
export function themeFile({ theme, logo }: ThemeInFile): DesignFile {
  return { name: `${fileName(theme.name)}.theme.json`, text: pretty({ broadsheet: 'theme', version: themeVersion, theme, logo }) }
}

/** A template as a file for others. */
export function templateFile(template: Template): DesignFile {
  if (template.mjml !== null) return { name: `${fileName(template.name)}.mjml`, text: template.mjml }
  return { name: `${fileName(template.name)}.template.json`, text: pretty({ broadsheet: 'template', version: templateVersion, template }) }
}

/** Reads what `themeFile` of this version or an older one wrote. Throws file-not-understood. */
export function readThemeFile(name: string, text: string): ThemeInFile {
  const { version, theme, logo } = read(name, text, 'theme', ThemeFile, themeVersion)
  const parsedTheme = Theme.safeParse(version === 1 ? forward(theme) : theme)
  if (parsedTheme.success) return { theme: parsedTheme.data, logo }
  throw notOurs(name, 'theme', parsedTheme.error)
}

/** What is no theme of version 1 stays what it is, for the parser to refuse. */
function forward(theme: unknown): unknown {
  return typeof theme === 'object' && theme !== null ? themeUpgrades[1](theme as never) : theme
}

/** Whether a file is written as JSON, and not as MJML. */
export function isJson(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text)
}

/** What a design's file says that it holds; an MJML document is a template. Null for what says nothing. */
export function designKind(text: string): 'theme' | 'template' | null {
  if (!isJson(text)) return 'template'
  const said = z.object({ broadsheet: z.enum(['theme', 'template']) }).safeParse(parsed(text))
  return said.success ? said.data.broadsheet : null
}

/** Reads what `templateFile` wrote as JSON. Throws file-not-understood. */
export function readTemplateFile(name: string, text: string): Template {
  return read(name, text, 'template', TemplateFile, templateVersion).template
}

function read<T>(name: string, text: string, what: 'theme' | 'template', schema: z.ZodType<T>, version: number): T {
  const json = parsed(text)
  const file = schema.safeParse(json)
  if (file.success) return file.data
  const newer = z.object({ broadsheet: z.literal(what), version: z.number().min(version + 1) }).safeParse(json).success
  throw newer
    ? new Problem('file-not-understood', `${name} was written by a newer Broadsheet.`, 'Install the newest version to import it.')
    : notOurs(name, what, file.error)
}

function notOurs(name: string, what: 'theme' | 'template', cause: Error): Problem {
  return new Problem('file-not-understood', `${name} is no ${what} of Broadsheet’s.`, `Choose a file that was exported as a ${what}.`, {
    cause,
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'untitled'
  )
}
