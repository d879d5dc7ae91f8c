import { z } from 'zod'

/**
 * Mail that must not be sent, whoever is on our lists: to one address, or to a domain and everything below it. Of somebody who
 * was erased nothing but the id is left.
 */
export const Suppression = z.object({
  /** The address or domain, hashed with the library's own key: it tells nothing to whoever reads the file. */
  id: z.string(),
  kind: z.enum(['address', 'domain', 'erased']),
  /** The address or the domain; empty for somebody erased. */
  what: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  cause: z.string(),
})
export type Suppression = z.infer<typeof Suppression>
