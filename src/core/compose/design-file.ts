import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import type { DesignFile } from './design-operations.ts'
import { Template } from './template.ts'
import { Theme } from './theme.ts'

/** The version of the files that this program writes. */
const version = 1

const ThemeFile = z.object({ broadsheet: z.literal('theme'), version: z.literal(version), theme: Theme })
const TemplateFile = z.object({ broadsheet: z.literal('template'), version: z.literal(version), template: Template })

/** A theme as a file for others. */
export function themeFile(theme: Theme): DesignFile {
  return { name: `${fileName(theme.name)}.theme.json`, text: pretty({ broadsheet: 'theme', version, theme }) }
}

/** A template as a file for others. */
export function templateFile(template: Template): DesignFile {
  if (template.mjml !== null) return { name: `${fileName(template.name)}.mjml`, text: template.mjml }
  return { name: `${fileName(template.name)}.template.json`, text: pretty({ broadsheet: 'template', version, template }) }
}

/** Reads what `themeFile` wrote. Throws file-not-understood. */
export function readThemeFile(name: string, text: string): Theme {
  return read(name, text, 'theme', ThemeFile).theme
}

/** Reads what `templateFile` wrote as JSON. Throws file-not-understood. */
export function readTemplateFile(name: string, text: string): Template {
  return read(name, text, 'template', TemplateFile).template
}

function read<T>(name: string, text: string, what: 'theme' | 'template', schema: z.ZodType<T>): T {
  const json = parsed(text)
  const file = schema.safeParse(json)
  if (file.success) return file.data
  const newer = z.object({ broadsheet: z.literal(what), version: z.number().min(version + 1) }).safeParse(json).success
  throw newer
    ? new Problem('file-not-understood', `${name} was written by a newer Broadsheet.`, 'Install the newest version to import it.')
    : new Problem('file-not-understood', `${name} is no ${what} of Broadsheet’s.`, `Choose a file that was exported as a ${what}.`, {
        cause: file.error,
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
