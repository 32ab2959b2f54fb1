import { useEffect, useRef, useState } from 'react';
import { useParams } from 'wouter';
import { useAddress } from '../frame/address';
import { holdersOf } from '../item/who';
import { Mark } from '../parts/mark';
import type { Review } from '../review/review';
import { ReviewFrame } from '../review/review.frame';
import { useWords } from '../words/language';
import { chosenVersion } from './versions';
import { NextStep } from './next-step';
import { saidOf, type Step } from './step';
import { VersionList } from './version.list';
import { VersionPart } from './version.part';

/** 承認と公表: a year's review as a matter, from its freeze to its publication and correction. */
export function ApprovalScreen() {
  const { id } = useParams<{ id: string }>();
  return <ReviewFrame id={id}>{(review) => <Approval key={review.review} review={review} />}</ReviewFrame>;
}

function Approval({ review }: { readonly review: Review }) {
  const { parameters } = useAddress();
  const [step, setStep] = useState<Step | null>(null);
  const version = chosenVersion(review, parameters.get('version'));
  const frozen = review.frozen.find((each) => each.version === version?.version);
  return (
    <>
      {step && <Done key={JSON.stringify(step)} step={step} review={review} />}
      <NextStep review={review} onDone={setStep} />
      {version && frozen && <VersionPart key={version.version} review={review} version={version} frozen={frozen} />}
      <VersionList review={review} shown={version?.version ?? null} />
    </>
  );
}

/** What was just done with the review as a whole, and before whom it lies now. */
function Done({ step, review }: { readonly step: Step; readonly review: Review }) {
  const words = useWords();
  const current = review.travel?.steps.find(({ state }) => state === 'current');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="status" className="mb-4 rounded-8 border-2 border-success-2 p-4 outline-none">
      <p className="font-bold text-success-2">
        <Mark shape="check" /> {saidOf(step, words.reviewApproval)}{' '}
        {current && words.decision.nowWith(holdersOf(current.posts, words))}
      </p>
    </div>
  );
}
