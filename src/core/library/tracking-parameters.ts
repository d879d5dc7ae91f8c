/** Campaign parameters by their prefix: Google, Matomo, HubSpot, Piano, comScore, Blueshift, Listrak, Branch, Google Ads, Facebook. */
const families = [
  'utm_',
  'pk_',
  'mtm_',
  'piwik_',
  'matomo_',
  'hsa_',
  'at_',
  '_hs',
  '__hs',
  'ns_',
  'bsft_',
  'trk_',
  '_branch_',
  'gad_',
  '__cft__',
]

const clicks =
  'fbclid gclid gclsrc dclid gbraid wbraid srsltid msclkid twclid ttclid yclid ysclid ymclid li_fat_id epik sccid rdt_cid tblci dicbo'
const shops = 'irclickid irgwc cjevent awc tduid gdfms gdftrk gdffi s_kwcid ef_id rb_clickid unicorn_click_id'
const shares = 'igsh igshid mibextid sfnsn __tn__ fb_action_ids fb_action_types fb_source fb_ref ref_src wprov'
const letters =
  'mc_cid mc_eid mkt_tok hsctatracking vero_id vero_conv oly_anon_id oly_enc_id wickedid _kx __s ml_subscriber ml_subscriber_hash dm_i vgo_ee elqtrackid elqtrack elqaid elqat mindbox-click-id'
const counters = 'cmpid ncid xtor s_cid wt_mc wt_zmc guccounter guce_referrer guce_referrer_sig ito mbid smid smtyp _ga _gl _openstat spm'

const names = new Set([clicks, shops, shares, letters, counters].flatMap(line => line.split(' ')))

/** What means something else, or the page itself, on other sites. */
const onlyAt: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|spotify\.com)$/, ['si', 'pp']],
  [/(?:^|\.)(?:x\.com|twitter\.com)$/, ['s', 't']],
  [/(?:^|\.)reddit\.com$/, ['share_id', 'rdt']],
  [/(?:^|\.)linkedin\.com$/, ['trk', 'trackingid', 'lipi']],
  [/(?:^|\.)theguardian\.com$/, ['cmp']],
  [/(?:^|\.)substack\.com$/, ['r', 'triedredirect', 'isfreemail']],
]

/** True for a query parameter that says how a reader came to a page of that host, and never which page it is. */
export function isTrackingParameter(name: string, host: string): boolean {
  const lower = name.toLowerCase()
  if (names.has(lower) || families.some(family => lower.startsWith(family))) return true
  return onlyAt.some(([site, own]) => own.includes(lower) && site.test(host))
}
