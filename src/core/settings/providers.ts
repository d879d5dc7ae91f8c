import type { Account } from './account.ts'

/** What to enter for a well-known mail provider, and what to know before relying on it. */
export interface Provider {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly security: Account['security']
  /** What the provider wants of the login, and how much it lets one account send. */
  readonly hint: string
}

const appPassword = 'Wants an app password, not your own; make one in your account’s security settings.'

/** The providers that curators most often have, mailbox providers first, then services made for sending. */
export const providers: readonly Provider[] = [
  {
    name: 'Gmail',
    host: 'smtp.gmail.com',
    port: 465,
    security: 'tls',
    hint: `${appPassword} About 500 recipients in 24 hours, 2,000 with Google Workspace.`,
  },
  {
    name: 'Microsoft 365',
    host: 'smtp.office365.com',
    port: 587,
    security: 'starttls',
    hint: 'Your administrator must allow SMTP AUTH, and Microsoft is ending password logins from late 2026. Up to 30 messages a minute.',
  },
  {
    name: 'iCloud Mail',
    host: 'smtp.mail.me.com',
    port: 587,
    security: 'starttls',
    hint: `${appPassword} About 1,000 recipients a day.`,
  },
  { name: 'Yahoo Mail', host: 'smtp.mail.yahoo.com', port: 465, security: 'tls', hint: `${appPassword} About 500 recipients a day.` },
  {
    name: 'Fastmail',
    host: 'smtp.fastmail.com',
    port: 465,
    security: 'tls',
    hint: `${appPassword} The user is your whole address. Bulk mail is limited by plan.`,
  },
  {
    name: 'Zoho Mail',
    host: 'smtp.zoho.com',
    port: 465,
    security: 'tls',
    hint: `${appPassword} In Europe the host is smtp.zoho.eu. Newsletters are meant for Zoho’s other services.`,
  },
  {
    name: 'Amazon SES',
    host: 'email-smtp.eu-west-1.amazonaws.com',
    port: 587,
    security: 'starttls',
    hint: 'Put your own region into the host. The user and password are SMTP credentials made in the SES console. A new account may send only to verified addresses.',
  },
  {
    name: 'Mailgun',
    host: 'smtp.mailgun.org',
    port: 587,
    security: 'starttls',
    hint: 'In Europe the host is smtp.eu.mailgun.org. The user is an SMTP login of your sending domain.',
  },
  {
    name: 'Postmark',
    host: 'smtp-broadcasts.postmarkapp.com',
    port: 587,
    security: 'starttls',
    hint: 'Newsletters belong in a broadcast stream; the user and password are that stream’s access key and secret key.',
  },
  {
    name: 'Brevo',
    host: 'smtp-relay.brevo.com',
    port: 587,
    security: 'starttls',
    hint: 'The password is an SMTP key from your account. 300 messages a day without a paid plan.',
  },
]
