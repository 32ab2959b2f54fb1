import { dayOf } from '@ayumi/kernel';
import type { Told } from '@ayumi/event-sourcing';
import type { Opinion, ReviewEditorial } from './review.editorial';
import type { EditorialEvent } from './review.events';

interface Writing {
  readonly editorial: ReviewEditorial;
  readonly withdrawn: readonly Opinion[];
}

export function evolveEditorial(
  { editorial, withdrawn }: Writing,
  { type, data, meta }: Told<EditorialEvent>,
): Writing {
  const changed = (change: Partial<ReviewEditorial>): Writing => ({
    editorial: { ...editorial, ...change },
    withdrawn,
  });
  const { opinions } = editorial;
  switch (type) {
    case 'IntroductionWritten':
      return changed({ introduction: data.text });
    case 'ChapterRemarked':
      return changed({ chapterRemarks: withText(editorial.chapterRemarks, String(data.chapter), data.text) });
    case 'PrioritiesChosen':
      return changed({ priorities: data.priorities });
    case 'OutlineArranged':
      return changed({ outline: data.outline });
    case 'LicenceChosen':
      return changed({ licence: data.licence });
    case 'IndicatorDescribed':
      return changed({
        alternativeTexts: withText(editorial.alternativeTexts, `${data.item}/${data.indicator}`, data.text),
      });
    case 'OpinionRecorded':
      return changed({ opinions: [...opinions, { ...data, answer: null }] });
    case 'OpinionChanged':
      return changed({
        opinions: opinions.map((each) => (each.opinion === data.opinion ? { ...each, ...data } : each)),
      });
    case 'OpinionWithdrawn': {
      const gone = ({ opinion }: Opinion) => opinion === data.opinion;
      return {
        editorial: { ...editorial, opinions: opinions.filter((each) => !gone(each)) },
        withdrawn: [...withdrawn, ...opinions.filter(gone)],
      };
    }
    case 'OpinionAnswered': {
      const { opinion, ...answered } = data;
      const answer = { ...answered, day: dayOf(meta.at) };
      return changed({ opinions: opinions.map((each) => (each.opinion === opinion ? { ...each, answer } : each)) });
    }
    default:
      return { editorial, withdrawn };
  }
}

function withText(texts: Readonly<Record<string, string>>, key: string, text: string | null) {
  const { [key]: _, ...others } = texts;
  return text === null ? others : { ...others, [key]: text };
}
