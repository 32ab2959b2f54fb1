import { openNote, privateKeyText, readSigner, readVerifier, signerOf } from './note';
import { openSeal, sealOf } from './seal';

/** From the documentation of Go's package golang.org/x/mod/sumdb/note. */
const GO = {
  vkey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note: [
    'If you think cryptography is the answer to your problem,',
    "then you don't know what your problem is.",
    '',
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
    '',
  ].join('\n'),
};

describe('A seal', () => {
  const signer = signerOf('ayumi/test', Buffer.alloc(32, 7));
  const tree = { size: 4_812, root: Buffer.alloc(32, 9) };
  const verifier = readVerifier(signer.vkey)!;

  it('opens with the key that signed it and says size and root', () => {
    const seal = sealOf(tree, signer);
    expect(seal).toMatch(/^ayumi\/test\n4812\nCQkJ[^\n]*=\n\n— ayumi\/test \S+\n$/);
    expect(openSeal(seal, [verifier])).toEqual(tree);
  });

  it('does not open with another key, nor where one character is another', () => {
    const seal = sealOf(tree, signer);
    expect(openSeal(seal, [signerOf('ayumi/test', Buffer.alloc(32, 8))])).toBeNull();
    expect(openSeal(seal.replace('4812', '4811'), [verifier])).toBeNull();
    expect(openSeal('', [verifier])).toBeNull();
  });

  it('is of the form that others read: a note signed by Go’s own package opens', () => {
    expect(openNote(GO.note, [readVerifier(GO.vkey)!])).not.toBeNull();
    expect(openNote(GO.note.replace('think', 'thank'), [readVerifier(GO.vkey)!])).toBeNull();
  });

  it('comes from a key that is read again from its file, and from no damaged one', () => {
    const text = privateKeyText('ayumi/test', Buffer.alloc(32, 7));
    expect(readSigner(text)!.vkey).toBe(signer.vkey);
    expect(readSigner(text.replace('ayumi/test', 'ayumi/tost'))).toBeNull();
    expect(readVerifier(signer.vkey.replace('ayumi', 'ayumo'))).toBeNull();
  });
});
