/**
 * The wall's own unit of length and what a scene may know of its room: geometry is computed in 1080ths of the wall's
 * height (`u`), so that it depends on the wall's proportions and never on its pixels.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** The wall's height in units. */
export const WALL_HEIGHT = 1080;
/** The least size of letters that the back of a room reads, 4.6 % of the height; one rem on this page. */
export const TEXT_LEAST = 49.68;
/** Heights of the strips above and below a scene, as their style sheet has them. */
const JOIN_STRIP = 84;
const REHEARSAL_STRIP = 66;

export interface Size {
  width: number;
  height: number;
}

export interface Rect extends Size {
  x: number;
  y: number;
}

/** How wide a text is, in the unit that its letters' size is in. */
export type Measure = (text: string, size: number, weight?: number) => number;

const page = signal({ width: innerWidth, height: innerHeight });
const fonts = signal(0);
addEventListener('resize', () => {
  page.value = { width: innerWidth, height: innerHeight };
});
// Widths measured before the typeface has come are those of another one. A test's document has none.
if ('fonts' in document) {
  void document.fonts.ready.then(() => fonts.value++);
  document.fonts.addEventListener('loadingdone', () => fonts.value++);
}

/** Changes when a typeface has come, and with it every width that was measured. */
export const fontsLoaded: ReadonlySignal<number> = fonts;

const wallWidth = computed(() => Math.round((WALL_HEIGHT * page.value.width) / Math.max(1, page.value.height)));

/** The room of a scene in units; `isRehearsal`: a strip above says that it is one. */
export function sceneSize(isRehearsal: boolean, hasJoinStrip = true): Size {
  return { width: wallWidth.value, height: WALL_HEIGHT - (hasJoinStrip ? JOIN_STRIP : 0) - (isRehearsal ? REHEARSAL_STRIP : 0) };
}

/** The empty edge of a scene, narrower on an old projector. */
export function marginOf({ width }: Size): number {
  return width < 1700 ? 48 : 72;
}

/** Pixels of a length in units. */
export function asPixels(units: number): number {
  return (units * page.value.height) / WALL_HEIGHT;
}

let context: CanvasRenderingContext2D | null | undefined;

/** Widths at a size of 100, which a scene asks for many times; those of one typeface only. */
const known = { fonts: -1, widths: new Map<string, number>() };

/** Measures with the page's typeface; an estimate where nothing can draw. */
export const measureText: Measure = (text, size, weight = 700) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return estimateText(text, size);
  if (known.fonts !== fonts.value) {
    known.fonts = fonts.value;
    known.widths.clear();
  }
  const key = `${weight} ${text}`;
  let width = known.widths.get(key);
  if (width === undefined) {
    context.font = `${weight} 100px "Source Sans 3", system-ui, sans-serif`;
    width = context.measureText(text).width;
    known.widths.set(key, width);
  }
  return (width * size) / 100;
};

/** About as wide as a text of the page's typeface. */
export function estimateText(text: string, size: number): number {
  return text.length * size * 0.54;
}

/** A place as style: absolute, in units. */
export function placed({ x, y, width, height }: Rect): Record<string, string> {
  return {
    insetInlineStart: inUnits(x),
    insetBlockStart: inUnits(y),
    inlineSize: inUnits(width),
    blockSize: inUnits(height),
  };
}

export function inUnits(length: number): string {
  return `calc(${Math.round(length * 10) / 10} * var(--u))`;
}
