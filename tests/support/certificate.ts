import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** What a certificate of the tests' says. */
export interface CertificateFacts {
  /** `127.0.0.1` unless another host is named. */
  readonly host?: string
  readonly from?: Date
  readonly until?: Date
  /** Who vouches for it; itself where nobody is named. */
  readonly issuer?: { readonly name: string; readonly key: string }
}

/** A fresh key and an X.509 certificate for it (RFC 5280), both in PEM. Node can read certificates and cannot make them. */
export function certificate({ host = '127.0.0.1', from, until, issuer }: CertificateFacts = {}): {
  readonly key: string
  readonly cert: string
} {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const day = 86_400_000
  const dates = [from ?? new Date(Date.now() - day), until ?? new Date(Date.now() + day)].map(generalizedTime)
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const facts = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([issuer === undefined ? 1 : 2])),
    ecdsaWithSha256,
    nameOf(issuer?.name ?? host),
    sequence(...dates),
    nameOf(host),
    spki,
    der(0xa3, sequence(alternativeName(host), authority)),
  )
  const signed = sign('sha256', facts, signingKey(issuer?.key, privateKey))
  const bytes = sequence(facts, ecdsaWithSha256, der(0x03, Buffer.concat([Buffer.from([0]), signed])))
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(bytes) }
}

function signingKey(issuerKey: string | undefined, own: KeyObject): KeyObject {
  return issuerKey === undefined ? own : createPrivateKey(issuerKey)
}

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
// basicConstraints, cA: whoever vouches for itself must be an authority to be trusted as one.
const authority = sequence(oid('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))))

function nameOf(commonName: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(commonName)))))
}

function alternativeName(host: string): Buffer {
  const octets = host.split('.').map(Number)
  const name = octets.length === 4 && octets.every(octet => octet >= 0) ? der(0x87, Buffer.from(octets)) : der(0x82, Buffer.from(host))
  return sequence(oid('551d11'), der(0x04, sequence(name)))
}

function generalizedTime(date: Date): Buffer {
  return der(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')))
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function der(tag: number, content: Uint8Array): Buffer {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function pem(bytes: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n').trim()}\n-----END CERTIFICATE-----\n`
}
