const families = ['utm_', 'pk_', 'mtm_', 'piwik_', 'matomo_', 'hsa_', 'at_', '_hs']

const names = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'srsltid',
  'msclkid',
  'twclid',
  'ttclid',
  'yclid',
  'li_fat_id',
  'igsh',
  'igshid',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'hsctatracking',
  'vero_id',
  'oly_anon_id',
  'oly_enc_id',
  'wickedid',
  'ref_src',
  'cmpid',
  'ncid',
  '_ga',
  '_gl',
  '_openstat',
])

/** True for a query parameter that says how a reader came to a page and never which page it is. */
export function isTrackingParameter(name: string): boolean {
  const lower = name.toLowerCase()
  return names.has(lower) || families.some(family => lower.startsWith(family))
}
