import { fillWords } from '../extension/words';
import { showSample } from './sample';

fillWords(document);
void showSample().then(() => {
  document.documentElement.dataset.ready = '';
});
