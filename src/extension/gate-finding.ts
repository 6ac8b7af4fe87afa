/**
 * What a gate finds when it comes into a page. `article`: what reads may come; `not-an-article`: nothing is to be read as the page
 * stands; `nothing`: that is not known, and nobody waits for it.
 */
export const GATE_FINDINGS = ['article', 'not-an-article', 'nothing'] as const;
export type GateFinding = (typeof GATE_FINDINGS)[number];
