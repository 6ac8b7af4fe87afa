import type { Claim } from '../../src/core/claim';
import { createLibrary } from '../../src/core/library';

const BARE: Omit<Claim, 'id' | 'claim' | 'phrasings' | 'opposites' | 'lookalikes' | 'anchors'> = {
  verdict: 'contradicted',
  reasons: ['no-source-found'],
  record: '',
  context: '',
  sources: [],
  about: { people: [], places: [], period: [0, 0] },
  topics: ['us-society'],
};

/** Made-up towns and people, so that no test leans on what the shipped library happens to say. */
export const BRIDGE: Claim = {
  ...BARE,
  id: 'bridge-built-by-romans',
  claim: 'The stone bridge at Harrowmere was built by the Romans.',
  phrasings: [
    'Roman legions built the stone bridge at Harrowmere',
    'the Harrowmere bridge dates from Roman times',
    'the Romans put up the old bridge of Harrowmere',
    'Harrowmere owes its stone bridge to Roman engineers',
    'the bridge at Harrowmere is two thousand years old and Roman',
  ],
  opposites: [
    'the Harrowmere bridge was built by monks in the fourteenth century',
    'the stone bridge at Harrowmere is medieval, not Roman',
  ],
  lookalikes: [
    'Roman coins were found near the stone bridge at Harrowmere.',
    'The Romans built a road through Harrowmere.',
    'Harrowmere closed its stone bridge to lorries.',
  ],
  anchors: [['Harrowmere'], ['bridge'], ['Roman', 'Romans', 'legion']],
};

export const TREATY: Claim = {
  ...BARE,
  id: 'treaty-sold-island',
  claim: 'Freedonia sold Larch Island to Sylvania in 1867 for seven million dollars.',
  verdict: 'supported',
  reasons: [],
  phrasings: [
    'Freedonia sold Larch Island to Sylvania for $7 million in 1867',
    'Sylvania bought Larch Island from Freedonia for seven million dollars',
    'Larch Island was purchased by Sylvania in 1867',
    'in 1867 Freedonia agreed to sell Larch Island',
    'Sylvania paid Freedonia seven million dollars for Larch Island',
  ],
  opposites: [
    'Freedonia never sold Larch Island to Sylvania',
    'Larch Island was only leased to Sylvania for a century',
  ],
  lookalikes: [
    'Sylvania sold seven million tickets to Larch Island.',
    'The ferry to Larch Island was sold by its owner.',
    'Freedonia and Sylvania signed a fishing treaty in 1867.',
  ],
  anchors: [['Larch Island'], ['sold', 'bought', 'purchased', 'paid']],
};

export const SAMPLE_CLAIMS = [BRIDGE, TREATY];
export const SAMPLE = createLibrary(SAMPLE_CLAIMS);
