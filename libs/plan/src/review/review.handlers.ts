import { ReviewDifferencesHandler } from './review.differences.query';
import { ReviewEditionHandler } from './review.edition.query';
import { ReviewQueryHandler, ReviewsHandler } from './review.query';
import { ReviewSetHandler } from './review.set.query';

/** Providers. They ask for the `EVENT_STORE`, `DirectoryContexts`, `ReviewContexts` and `ReviewFacts`. */
export const reviewQueryHandlers = [
  ReviewsHandler,
  ReviewQueryHandler,
  ReviewSetHandler,
  ReviewEditionHandler,
  ReviewDifferencesHandler,
];
