import { toColour } from '../../src/page/ground';
import { findPlace, type PlaceParts } from '../../src/page/place';

const line = { left: 100, top: 300, right: 400, bottom: 320 };
const parts: PlaceParts = {
  passage: line,
  line,
  width: 380,
  height: 200,
  viewport: { width: 1000, height: 700 },
  rightToLeft: false,
};

describe('the place of the note', () => {
  it('is below the passage, at the start of the line', () => {
    expect(findPlace(parts)).toMatchObject({ side: 'below', left: 100, top: 326 });
  });

  it('is above where there is no room below, held at its foot so that it grows upwards', () => {
    const low = { ...line, top: 600, bottom: 620 };
    expect(findPlace({ ...parts, passage: low, line: low })).toMatchObject({ side: 'above', bottom: 106 });
  });

  it('is at a side of a passage that fills the height', () => {
    const tall = { left: 100, top: 5, right: 400, bottom: 695 };
    expect(findPlace({ ...parts, passage: tall, line: tall })).toMatchObject({ side: 'after', left: 406 });
  });

  it('ends where the line begins when the text runs from right to left', () => {
    const right = { ...line, left: 500, right: 800 };
    expect(findPlace({ ...parts, passage: right, line: right, rightToLeft: true }).left).toBe(420);
  });

  it('stays inside the window', () => {
    const right = { ...line, left: 900, right: 990 };
    expect(findPlace({ ...parts, passage: right, line: right }).left).toBe(1000 - 8 - 380);
  });

  it('scrolls inside where there is too little room, and leaves the passage free', () => {
    const place = findPlace({ ...parts, height: 900, viewport: { width: 420, height: 700 } });
    expect(place.side).toBe('below');
    expect((place.top ?? 0) + place.maxHeight).toBeLessThanOrEqual(700 - 8);
    expect(place.top).toBeGreaterThan(line.bottom);
  });

  it('keeps its side while it grows', () => {
    expect(findPlace({ ...parts, height: 600, side: 'below' }).side).toBe('below');
  });
});

describe('the lightness of a computed colour', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(0, 0, 0, 0.5)', 0, 0.5],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['color(srgb 1 1 1 / 0.25)', 1, 0.25],
    ['oklch(0.2 0.1 250)', 0.2, 1],
    ['lab(90 0 0)', 0.9, 1],
  ])('%s', (computed, light, alpha) => {
    expect(toColour(computed)?.light).toBeCloseTo(light);
    expect(toColour(computed)?.alpha).toBe(alpha);
  });
});
