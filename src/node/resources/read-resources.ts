import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { Problem } from '../../core/base/problem.ts'
import { appRoot } from '../app-root.ts'

/** What lies as JSON in a folder of Broadsheet's own resources, in the order of the file names. */
export async function readResources<T>(
  folder: string,
  schema: z.ZodType<T>,
  resources = join(appRoot, 'resources'),
): Promise<readonly T[]> {
  const names = (await readdir(join(resources, folder))).filter(name => name.endsWith('.json')).toSorted()
  return Promise.all(names.map(name => readOne(join(resources, folder, name), schema)))
}

async function readOne<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new Problem('file-not-understood', `Broadsheet’s own file ${path} is broken.`, 'Install Broadsheet again.', { cause })
  }
}
