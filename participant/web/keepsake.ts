/** The role structure as a picture to keep: drawn on this phone, and shared or saved by it. */
import { type Definition, roleText } from '@shared/definition';
import type { StructureView } from '@shared/protocol.gen';
import { LIGHT } from '@shared/tokens.gen';
import { lanesOf } from './lanes';
import { t } from './lazy_words';

const WIDTH = 1080;
const EDGE = 70;
const CARD = 92;

interface Line {
  kind: 'stage' | 'card';
  text: string;
  hats: string;
}

/** Shares the picture where the phone can, and saves it as a file where it cannot. */
export function saveImage(definition: Definition, structure: StructureView, workshop: string): void {
  const canvas = draw(linesOf(definition, structure), workshop);
  canvas.toBlob((blob) => {
    if (!blob) return;
    const file = new File([blob], 'roolitus.png', { type: 'image/png' });
    const share = { files: [file], title: workshop };
    if (navigator.canShare?.(share)) {
      navigator.share(share).catch(() => {}); // closed without sharing
      return;
    }
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: file.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
}

function linesOf(definition: Definition, { roles }: StructureView): Line[] {
  return lanesOf(definition, roles).flatMap(({ name, cards }) => [
    { kind: 'stage' as const, text: name, hats: '' },
    ...cards.map(({ role, hats }) => ({
      kind: 'card' as const,
      text: roleText(definition, role.role).name,
      hats: hats.map((hat) => roleText(definition, hat.role).short).join(', '),
    })),
  ]);
}

function heightOf({ kind, hats }: Line): number {
  return kind === 'stage' ? 64 : CARD + 18 + (hats ? 40 : 0);
}

function draw(lines: Line[], workshop: string): HTMLCanvasElement {
  const height = 230 + lines.reduce((sum, line) => sum + heightOf(line), 0);
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height });
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  const font = getComputedStyle(document.body).fontFamily;
  const write = (text: string, x: number, y: number, size: number, colour: string, weight = 400) => {
    pen.fillStyle = colour;
    pen.font = `${weight} ${size}px ${font}`;
    // Squeezed rather than cut where a name is long.
    pen.fillText(text, x, y, WIDTH - EDGE - x);
  };
  pen.fillStyle = LIGHT.paper;
  pen.fillRect(0, 0, WIDTH, height);
  write(workshop, EDGE, 90, 34, LIGHT['ink-soft']);
  write(t('step-structure'), EDGE, 150, 56, LIGHT.ink, 650);
  let y = 190;
  for (const line of lines) {
    if (line.kind === 'stage') {
      write(line.text, EDGE, y + 46, 28, LIGHT.accent, 600);
    } else {
      if (line.hats) write(line.hats, EDGE + 30, y + 30, 26, LIGHT.hat, 600);
      const top = y + (line.hats ? 40 : 0);
      pen.fillStyle = LIGHT.card;
      pen.strokeStyle = LIGHT.accent;
      pen.lineWidth = 3;
      pen.beginPath();
      pen.roundRect(EDGE, top, WIDTH - 2 * EDGE, CARD, 16);
      pen.fill();
      pen.stroke();
      write(line.text, EDGE + 30, top + 58, 36, LIGHT.ink, 600);
    }
    y += heightOf(line);
  }
  return canvas;
}
