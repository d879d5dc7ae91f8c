// Preloaded into a process (`node --import`), writes the name of every package and every own file it loads to the file that LOADED_MODULES names.
import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const file = process.env['LOADED_MODULES'] ?? ''

registerHooks({
  load(url, context, next) {
    const [, name = url] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(url) ?? []
    appendFileSync(file, `${name}\n`)
    return next(url, context)
  },
})
