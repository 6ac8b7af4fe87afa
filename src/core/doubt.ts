import { findTerms } from './terms';

/** Words with which a text does not let a claim stand; what they are said of has to be looked at before one is believed. */
const WORDS = `false falsely untrue wrong wrongly incorrect incorrectly erroneous erroneously mistaken mistakenly myth myths mythical misconception
  fallacy falsehood fabricated fabrication hoax lie lies legend apocryphal misattributed misquoted mislabelled debunked debunks
  disproved disproven discredited refuted rejected dispelled baseless unfounded groundless bogus fake evidence proof doubt doubtful
  exaggerated exaggeration misleading nonsense contrary actually unlike unproven spurious
  disputed dispute untraced unverified unconfirmed propaganda inflated fewer lower smaller instead rather merely denied denies deny accident unlikely`;

/** The same as the engine compares them. */
export const DOUBT_TERMS: ReadonlySet<string> = new Set(findTerms(WORDS).sequence);
