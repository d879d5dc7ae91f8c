/**
 * The policy of the user interface, the same from `app://` and from loopback (CSP Level 3).
 * Styles are inline because the interface library sets them on elements; nothing inline may run.
 * Remote pictures are for previews of articles that the curator has asked to see.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https: http:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' about:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')
