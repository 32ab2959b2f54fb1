import { eraDate } from '@ayumi/kernel';
import type { ReviewDocument } from '../review/review.document';
import { markup, type Html } from './html';
import { planName } from './links';
import type { Page, Superseded } from './site';

export interface Crumb {
  readonly words: string;
  readonly href: string;
}

interface Frame {
  readonly title: string;
  /** Of the pages above this one. */
  readonly crumbs: readonly Crumb[];
  readonly description: string;
  readonly body: Html;
}

/** A whole page: no script, no address outside but the licence's, nothing that moves. */
export function framed(page: Page, { title, crumbs, description, body }: Frame): string {
  const { document, root } = page;
  const { publisher, subtitle } = document;
  const names = [...new Set([title, `${subtitle} ${document.title}`, publisher])].join('｜');
  return `<!DOCTYPE html>\n${
    markup`<html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${names}</title>
        <meta name="description" content="${description}" />
        ${document.draft ? markup`<meta name="robots" content="noindex" />` : null}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${root}style.css" />
      </head>
      <body>
        <a class="skip" href="#main">本文へ</a>
        <header class="site">
          <p>
            <a href="${root}index.html"><span>${planName(document)}</span> ${document.title}</a>
          </p>
        </header>
        ${bannersPart(page)} ${crumbsPart(crumbs, title)}
        <main id="main" tabindex="-1">${body}</main>
        ${footerPart(document)}
      </body>
    </html> `.source
  }`;
}

function bannersPart({ document, options: { superseded } }: Page): Html {
  const replaced = superseded && `第${superseded.version}版（${eraDate(superseded.publishedOn)}公表）`;
  return markup`${document.draft ? markup`<aside class="banner" aria-label="公表前"><strong>公表前</strong> この版（${document.edition}）はまだ公表されていません。内容が変わることがあります。</aside>` : null}
  ${
    superseded && replaced
      ? markup`<aside class="banner" aria-label="訂正">
          <strong>訂正があります</strong>
          この版（${document.edition}）は訂正されました。新しい版は${superseded.href === null ? replaced : markup`<a href="${superseded.href}">${replaced}</a>`}です。
          ${correctionsPart(superseded)}
        </aside>`
      : null
  }`;
}

const correctionsPart = ({ corrections = [] }: Superseded): Html | null =>
  corrections.length === 0
    ? null
    : markup`訂正した箇所は、${corrections.map(({ version, href }, n) => markup`${n === 0 ? null : '、'}<a href="${href}">第${version}版の正誤表</a>`)}にあります。`;

const crumbsPart = (crumbs: readonly Crumb[], here: string): Html | null =>
  crumbs.length === 0
    ? null
    : markup`<nav class="crumbs" aria-label="現在の位置">
        <ol>
          ${crumbs.map(({ words, href }) => markup`<li><a href="${href}">${words}</a></li>`)}
          <li aria-current="page">${here}</li>
        </ol>
      </nav> `;

const footerPart = ({ publisher, edition, fingerprint, licence }: ReviewDocument): Html =>
  markup`<footer class="site">
    <p>${publisher}　${edition}</p>
    <p>${licence.line}<br /><a rel="license" href="${licence.url}">${licence.name}の条文</a></p>
    ${fingerprint === null ? null : markup`<p class="fingerprint">内容の指紋（SHA-256） <code>${fingerprint}</code></p>`}
  </footer>`;
