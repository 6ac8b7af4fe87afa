import { fillWords } from '../extension/words';
import { showSample } from './sample';
import { createTour } from './tour';

fillWords(document);
void showSample().then(() => {
  createTour();
  document.documentElement.dataset.ready = '';
});
