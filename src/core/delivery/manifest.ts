import { z } from 'zod'
import { Delivery } from './delivery.ts'

/** `manifest.json` of a delivery: the delivery itself and what its frozen copy needs. */
export const Manifest = Delivery.extend({
  version: z.literal(1),
  /** BCP 47. */
  language: z.string(),
  /** Library pictures that the frozen copy shows. */
  pictures: z.array(z.string()),
  /** What `{{date}}` and `{{view}}` are; deliveries of the first versions have neither. */
  editionDate: z.string().default(''),
  webAddress: z.string().default(''),
  /** How often in a row the server could not be reached, and the delivery waited to try again by itself. */
  unreachable: z.number().default(0),
})
export type Manifest = z.infer<typeof Manifest>

/** One line of `audience.jsonl`: somebody the digest goes to, as they were when the audience was fixed. */
export const Recipient = z.object({
  subscriberId: z.string(),
  email: z.string(),
  name: z.string(),
  attributes: z.record(z.string(), z.string()),
  tags: z.array(z.string()).default([]),
})
export type Recipient = z.infer<typeof Recipient>

/** Everybody a delivery is for, in order; a list will do, and so will what reads them one by one. */
export interface Recipients {
  readonly length: number
  at(n: number): Recipient | undefined
}

/** What is sent, frozen: merge fields in place, pictures at `../../images/<file>`, so that a browser shows it where it lies. */
export interface FrozenCopy {
  readonly html: string
  readonly text: string
}
