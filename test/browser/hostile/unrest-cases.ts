import { moving } from './change-cases';
import type { Family, HostileCase } from './hostile-case';

/** Pages that never come to rest, or become another page without being loaded. */
const RESTLESS: readonly HostileCase[] = [
  moving(
    'a thousand text nodes change in every frame',
    1,
    () => {
      const box = document.createElement('div');
      box.innerHTML = '<b>0</b> '.repeat(1_000);
      document.body.append(box);
      let left = 40;
      const tick = (): void => {
        left -= 1;
        for (const cell of box.children) if (cell.firstChild) cell.firstChild.nodeValue = String(left);
        if (left > 0) requestAnimationFrame(tick);
      };
      tick();
    },
    { unseen: 'it is counting still' },
  ),
  moving(
    'text is typed letter by letter by a script',
    1,
    () => {
      const line = document.createElement('p');
      document.querySelector('article')?.append(line);
      let left = 60;
      const tick = (): void => {
        left -= 1;
        line.append('x');
        if (left > 0) setTimeout(tick, 5);
      };
      tick();
    },
    { unseen: 'it is typing still' },
  ),
  moving(
    'paragraphs come without end',
    1,
    () => {
      let left = 40;
      const tick = (): void => {
        left -= 1;
        for (let count = 0; count < 50; count += 1)
          document
            .querySelector('article')
            ?.append(
              Object.assign(document.createElement('p'), { textContent: 'The band played on, and the tide came in.' }),
            );
        if (left > 0) setTimeout(tick, 20);
      };
      tick();
    },
    { unseen: 'it is growing still' },
  ),
  moving(
    'document.open and write',
    1,
    () => {
      const { outerHTML } = document.documentElement;
      document.open();
      document.write(`<!doctype html>${outerHTML}`);
      document.close();
    },
    { unseen: 'the page writes itself anew' },
  ),
  moving(
    'document.open and write of something else',
    0,
    () => {
      document.open();
      document.write('<!doctype html><title>Gone</title><p>Something else.');
      document.close();
    },
    { unseen: 'the page writes itself anew' },
  ),
  moving('fifty soft navigations', 1, () => {
    for (let turn = 0; turn < 50; turn += 1) {
      history.pushState({}, '', `/story/soft-${turn}`);
      const claim = document.querySelector('#claim');
      if (claim)
        claim.textContent =
          turn === 49
            ? 'Einstein called compound interest the eighth wonder of the world.'
            : `Page ${turn} says nothing of the past.`;
    }
  }),
  moving('fifty steps of a hash router', 1, () => {
    for (let turn = 0; turn < 50; turn += 1) location.hash = `#/part/${turn}`;
  }),
  moving(
    'the title changes ten times a second',
    1,
    () => {
      let left = 10;
      const timer = setInterval(() => {
        left -= 1;
        document.title = `(${left}) A night at the museum`;
        if (left === 0) clearInterval(timer);
      }, 20);
    },
    { unseen: 'the title is changing still' },
  ),
  moving('every style sheet of the page is removed', 1, () => {
    for (const sheet of document.querySelectorAll('style')) sheet.remove();
  }),
  moving('the page prints itself', 1, () => {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
  }),
];

export const UNREST: Family = { name: 'pages that never rest', cases: RESTLESS };
