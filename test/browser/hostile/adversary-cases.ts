import { findLayer } from '../harness/open-note';
import { findSummary } from '../harness/page-summary';
import { CLAIM_PARAGRAPH, type Family, type HostileCase, type Room, toStory } from './hostile-case';

const act =
  (work: () => void) =>
  async ({ page, untilMarks }: Room) => {
    await untilMarks(1);
    await page.evaluate(work);
  };

const acting = (name: string, count: number, work: () => void, more: Partial<HostileCase> = {}): HostileCase => ({
  name,
  page: () => toStory(CLAIM_PARAGRAPH),
  count,
  act: act(work),
  ...more,
});

const flagsStay = async ({ stage, page }: Room): Promise<void> => {
  expect((await findSummary(stage.session, page))?.flags).toHaveLength(1);
};
const noteStaysShut = async ({ page }: Room): Promise<void> => {
  expect((await findLayer(page))?.note).toBeUndefined();
};

const FIGHTS: readonly HostileCase[] = [
  acting(
    'it clears the highlights once: they come back',
    1,
    () => {
      CSS.highlights.clear();
      document.body.append('');
      document.querySelector('p')?.append(' ');
    },
    { unseen: 'it writes a space of its own' },
  ),
  acting(
    'it clears the highlights in every frame: we give up, and the popup knows still',
    0,
    () => {
      const clear = (): void => {
        CSS.highlights.clear();
        document.querySelector('p')?.append(' ');
        requestAnimationFrame(clear);
      };
      clear();
    },
    { expect: flagsStay, unseen: 'it writes without end' },
  ),
  acting(
    'it removes our element in every frame',
    1,
    () => {
      const remove = (): void => {
        for (const child of document.documentElement.children)
          if (!/^(?:head|body)$/.test(child.localName)) child.remove();
        document.querySelector('p')?.append(' ');
        requestAnimationFrame(remove);
      };
      remove();
    },
    { expect: flagsStay, unseen: 'it writes without end' },
  ),
  acting(
    'it takes away our style sheet',
    1,
    () => {
      document.adoptedStyleSheets = [];
      document.querySelector('p')?.append(' ');
    },
    { unseen: 'it writes a space of its own' },
  ),
  acting('it puts attributes and styles on our element', 1, () => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.hidden = true;
    host.inert = true;
    host.style.cssText = 'display:none!important;opacity:0!important';
    host.setAttribute('popover', 'auto');
  }),
  acting(
    'it presses our element and the marked words itself',
    1,
    () => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const claim = document.querySelector('#claim') as HTMLElement;
      const box = claim.getBoundingClientRect();
      for (const target of [host, claim]) {
        for (const type of [
          'pointermove',
          'pointerover',
          'mousemove',
          'click',
          'pointerdown',
          'pointerup',
          'keydown',
          'focus',
        ])
          target.dispatchEvent(
            new PointerEvent(type, { bubbles: true, composed: true, clientX: box.x + 40, clientY: box.y + 8 }),
          );
        target.click();
        target.focus();
      }
    },
    { expect: noteStaysShut },
  ),
  acting(
    'it floods its window with messages in our form',
    1,
    () => {
      for (let count = 0; count < 10_000; count += 1) {
        postMessage({ v: 1, call: 'readNow', args: [] }, '*');
        dispatchEvent(new CustomEvent('footnote', { detail: { v: 1, call: 'check' } }));
      }
    },
    { expect: noteStaysShut },
  ),
  acting('it looks for our files', 1, () => undefined, {
    ownErrors: /may not load or link to|Security Error/,
    expect: async ({ page, stage }) => {
      const found = await page.evaluate(async (origin) => {
        const paths = [
          'manifest.json',
          'library.json',
          'content.js',
          'gate.js',
          'reader.js',
          'icons/footnote-16.png',
          'popup/popup.html',
        ];
        const answers = paths.map((path) =>
          fetch(origin + path).then(
            () => path,
            () => undefined,
          ),
        );
        const images = paths.map(
          (path) =>
            new Promise<string | undefined>((resolve) => {
              const image = new Image();
              image.onload = () => resolve(path);
              image.onerror = () => resolve(undefined);
              image.src = origin + path;
            }),
        );
        return (await Promise.all([...answers, ...images])).filter((each) => each !== undefined);
      }, stage.session.origin);
      expect(found).toEqual([]);
    },
  }),
  acting('it reads our element from outside', 1, () => undefined, {
    expect: async ({ page }) => {
      const seen = await page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        return [host.textContent, host.getAttributeNames(), host.innerHTML, Object.keys(host)];
      });
      expect(seen).toEqual(['', [], '', []]);
    },
  }),
];

export const ADVERSARIES: Family = { name: 'pages that fight', cases: FIGHTS };
