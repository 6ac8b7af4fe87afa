/** A goal of the product with what was measured. */
export interface Figure {
  /** P1 to P18, of the goals that the project was given. */
  readonly goal: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly pass: number;
  readonly aim?: number | undefined;
  /** The figure must be at least so much; otherwise at most. */
  readonly atLeast?: boolean;
  readonly note?: string | undefined;
}

function isMet({ value, atLeast }: Figure, bound: number): boolean {
  return atLeast === true ? value >= bound : value <= bound;
}

export function toNumber(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) < 1 ? 2 : 1);
}

function toWord(figure: Figure): string {
  if (!Number.isFinite(figure.value)) return 'not measured';
  if (!Number.isFinite(figure.pass)) return 'no goal of its own';
  if (!isMet(figure, figure.pass)) return 'MISSED';
  return figure.aim !== undefined && isMet(figure, figure.aim) ? 'met, and the aim' : 'met';
}

/** One line for a figure: goal, what, value, bound, verdict. */
export function showFigure(figure: Figure): void {
  const { goal, what, value, unit, pass, aim, atLeast, note } = figure;
  const bound = `${atLeast === true ? '>=' : '<='} ${toNumber(pass)}${aim === undefined ? '' : ` (aim ${toNumber(aim)})`}`;
  const measured = `${toNumber(value)} ${unit}`.trim();
  console.log(
    `${goal.padEnd(4)} ${what.padEnd(58)} ${measured.padStart(14)}   ${bound.padEnd(22)} ${toWord(figure)}${note === undefined ? '' : `; ${note}`}`,
  );
}

export function showTitle(title: string): void {
  console.log(`\n${title}`);
}

export function showRow(what: string, ...cells: readonly string[]): void {
  console.log(`     ${what.padEnd(48)} ${cells.map((cell) => cell.padStart(14)).join(' ')}`);
}
