/** The company's logo on the wall, on a light ground, since it is drawn for paper. */
import type { WorkshopView } from '@shared/protocol.gen';

export function Logo({ workshop }: { workshop: WorkshopView }) {
  return workshop.logo ? <img class="wall-logo" src={workshop.logo} alt="" /> : null;
}
