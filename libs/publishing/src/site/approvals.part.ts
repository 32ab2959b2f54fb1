import { shortEraDate } from '@ayumi/kernel';
import type { Approvals, Signed } from '../review/review.document';
import { markup, type Html } from './html';
import { headingPart } from './prose.part';

/** 決裁欄: boxes beside each other in the order of the route, as on paper. */
export const approvalsPart = ({ caption, signatures }: Approvals, level: number): Html =>
  markup`<div class="approvals">
    ${headingPart(level, caption)}
    <ol>
      ${signatures.map(signedPart)}
    </ol>
  </div> `;

const signedPart = ({ step, postTitle, name, day, mark, postReviewedOn }: Signed): Html =>
  markup`<li>
    <span class="step">${step}</span>
    ${mark ? markup`<span class="mark">${mark.sign}</span>` : null}
    <span class="name">${name}</span>
    ${postTitle !== null && postTitle !== step ? markup`<span class="post">${postTitle}</span>` : null}
    <time datetime="${day}">${shortEraDate(day)}</time>
    ${mark ? markup`<span class="post">${mark.words}</span>` : null}
    ${postReviewedOn === null ? null : markup`<span class="post">後閲 <time datetime="${postReviewedOn}">${shortEraDate(postReviewedOn)}</time></span>`}
  </li>`;
