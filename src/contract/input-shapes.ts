import { z } from 'zod'

// How much of each is taken in; a library of 100,000 articles names all of them in one step.
export const nothing = z.undefined()
export const id = z.string().min(1).max(200)
export const ids = z.array(id).max(200_000)
export const text = z.string().max(2_000_000)
export const line = z.string().max(4_000)
export const offset = z.number().int().min(0)
export const limit = z.number().int().min(0).max(1_000)

/** Where a file or a text comes from. */
export const source = z.discriminatedUnion('from', [
  z.object({ from: z.literal('path'), path: line }),
  z.object({ from: z.literal('bytes'), name: line, base64: z.string() }),
  z.object({ from: z.literal('text'), name: line, text: z.string() }),
  z.object({ from: z.literal('url'), url: line }),
])
