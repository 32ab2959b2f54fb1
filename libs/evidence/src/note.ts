import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Who signs: a name without spaces and plus signs, and an Ed25519 key. The form is that of https://c2sp.org/signed-note. */
export interface Verifier {
  readonly name: string;
  /** The first four bytes that a signature begins with. */
  readonly id: Buffer;
  readonly key: KeyObject;
}

export interface Signer extends Verifier {
  /** What others check signatures with. */
  readonly vkey: string;
  readonly secret: KeyObject;
}

const ED25519 = 1;
/** RFC 8410: what stands in front of the 32 bytes of a private key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** From a private key in the form of Go's note package: `PRIVATE+KEY+<name>+<id>+<base64>`. Null for anything else. */
export function readSigner(text: string): Signer | null {
  const [, name, id, bytes] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const secret = name && bytes ? Buffer.from(bytes, 'base64') : null;
  if (!name || !secret || secret.length !== 33 || secret[0] !== ED25519) return null;
  const signer = signerOf(name, secret.subarray(1));
  return signer.id.toString('hex') === id ? signer : null;
}

/** @param seed 32 random bytes */
export function signerOf(name: string, seed: Buffer): Signer {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const key = createPublicKey(secret);
  const raw = Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url');
  const id = keyId(name, raw);
  return { name, id, key, secret, vkey: `${name}+${id.toString('hex')}+${withKind(raw).toString('base64')}` };
}

export const privateKeyText = (name: string, seed: Buffer): string =>
  `PRIVATE+KEY+${name}+${signerOf(name, seed).id.toString('hex')}+${withKind(seed).toString('base64')}\n`;

/** `<name>+<id>+<base64>`; null where it is not a key of this form, or its id is not its own. */
export function readVerifier(vkey: string): Verifier | null {
  const [, name, id, bytes] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey.trim()) ?? [];
  const raw = bytes ? Buffer.from(bytes, 'base64') : null;
  if (!name || !raw || raw.length !== 33 || raw[0] !== ED25519) return null;
  const point = raw.subarray(1);
  const own = keyId(name, point);
  if (own.toString('hex') !== id) return null;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: point.toString('base64url') };
  return { name, id: own, key: createPublicKey({ key: jwk, format: 'jwk' }) };
}

const withKind = (key: Buffer): Buffer => Buffer.concat([Buffer.of(ED25519), key]);

const keyId = (name: string, raw: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(withKind(raw)).digest().subarray(0, 4);

/** @param text ends with a line break and holds no empty line */
export const signNote = (text: string, { name, id, secret }: Signer): string =>
  `${text}\n— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), secret)]).toString('base64')}\n`;

/** The text, if one of these keys signed it; null otherwise. Signatures of others are passed over, as the form demands. */
export function openNote(
  note: string,
  verifiers: readonly Verifier[],
): { readonly text: string; readonly by: Verifier } | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const text = note.slice(0, end + 1);
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, name, bytes] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const signature = Buffer.from(bytes ?? '', 'base64');
    const by = verifiers.find((each) => each.name === name && each.id.equals(signature.subarray(0, 4)));
    if (by && verify(null, Buffer.from(text), by.key, signature.subarray(4))) return { text, by };
  }
  return null;
}
